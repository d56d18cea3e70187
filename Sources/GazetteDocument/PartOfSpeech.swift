/// Parts of speech, by the letters that `Lexicons/english/` uses for them.
package enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case unknown = 0x3F  // ?
  case noun = 0x4E  // N
  case pluralNoun = 0x53  // S
  case properNoun = 0x50  // P
  case verb = 0x56  // V, base form
  case verbPresent = 0x5A  // Z, third person singular
  case verbPast = 0x44  // D
  case participle = 0x45  // E, past participle
  case gerund = 0x47  // G, -ing form
  case modal = 0x4D  // M
  case adjective = 0x4A  // J
  case comparative = 0x43  // C, comparative or superlative
  case adverb = 0x52  // R
  case preposition = 0x49  // I, preposition or subordinating conjunction
  case determiner = 0x54  // T
  case pronoun = 0x4F  // O
  case possessive = 0x48  // H, his, their; the clitic 's
  case conjunction = 0x4B  // K, coordinating
  case number = 0x51  // Q
  case wh = 0x57  // W
  case particle = 0x55  // U
  case to = 0x4C  // L, infinitive to
  case existential = 0x58  // X
  case other = 0x59  // Y, interjection
  case punctuation = 0x2E  // .

  /// The tag of a letter.
  @inlinable package init?(letter: UInt8) { self.init(rawValue: letter) }

  @inlinable package var isNoun: Bool { self == .noun || self == .pluralNoun || self == .properNoun }

  /// Any form of a full verb.
  @inlinable package var isVerb: Bool {
    switch self {
    case .verb, .verbPresent, .verbPast, .participle, .gerund: true
    default: false
    }
  }
}
