internal import GazetteDocument

/// What the rule language calls parts of speech, shapes and kinds of tokens.
enum TokenNames {
  static let tags: [String: [PartOfSpeech]] = [
    "noun": [.noun], "plural": [.pluralNoun], "proper": [.properNoun], "verb": [.verb, .verbPresent],
    "past": [.verbPast], "participle": [.participle], "gerund": [.gerund], "modal": [.modal],
    "adjective": [.adjective, .comparative], "adverb": [.adverb], "preposition": [.preposition],
    "determiner": [.determiner], "pronoun": [.pronoun], "possessive": [.possessive], "conjunction": [.conjunction],
    "number": [.number], "wh": [.wh], "particle": [.particle], "to": [.to], "existential": [.existential],
    "punctuation": [.punctuation], "other": [.other, .unknown],
  ]

  static let shapes: [String: TokenShape] = [
    "none": .none, "lower": .lower, "title": .title, "upper": .upper, "mixed": .mixed,
  ]

  static let kinds: [String: TokenKind] = [
    "word": .word, "number": .number, "ideograph": .ideograph, "punctuation": .punctuation, "symbol": .symbol,
    "url": .url, "email": .email, "handle": .handle, "hashtag": .hashtag, "clitic": .clitic,
    "abbreviation": .abbreviation,
  ]
}
