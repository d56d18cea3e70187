/// What a token is made of.
package enum TokenKind: UInt8, Sendable {
  /// Letters, or letters with digits and marks inside.
  case word
  case number
  /// An ideograph, kana or hangul segment.
  case ideograph
  case punctuation
  /// Currency and mathematical signs, emoji.
  case symbol
  case url
  case email
  case handle
  case hashtag
  /// What is split off a word: `'s`, `n't`.
  case clitic
  /// A word that keeps its dot: `Gen.`, `U.S.`
  case abbreviation
}

/// How a token is written.
package enum TokenShape: UInt8, Sendable {
  /// No letters, or letters without case.
  case none
  case lower
  /// First letter capital, the others small: `Syrian`, and single capitals that are words (`A`, `I`).
  case title
  /// All letters capital, two or more: `ISIL`.
  case upper
  /// Anything else: `McCain`, `al-Ja’afari`, `iPhone`.
  case mixed
}

package struct TokenFlags: OptionSet, Sendable {
  package var rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// White space or the text's start stands before the token.
  @inlinable package static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1) }
  /// First token of its sentence.
  @inlinable package static var sentenceStart: TokenFlags { TokenFlags(rawValue: 2) }
  /// Inside a direct quotation.
  @inlinable package static var quoted: TokenFlags { TokenFlags(rawValue: 4) }
  /// In a sentence whose words nearly all begin with a capital, or are all capitals: case says little.
  @inlinable package static var headlineCase: TokenFlags { TokenFlags(rawValue: 8) }
  /// Written with digits in it.
  @inlinable package static var hasDigit: TokenFlags { TokenFlags(rawValue: 16) }
  /// A line break stands before the token.
  @inlinable package static var lineBefore: TokenFlags { TokenFlags(rawValue: 32) }
}

/// The tokens of a document, one column for each property.
package struct TokenTable: Sendable {
  package var spans: [Span] = []
  package var kinds: [TokenKind] = []
  package var shapes: [TokenShape] = []
  package var flags: [TokenFlags] = []
  /// The folded word.
  package var symbols: [Symbol] = []
  /// Its hash, as `SymbolTable` counts it.
  package var hashes: [UInt32] = []
  package var tags: [PartOfSpeech] = []
  package var lemmas: [Symbol] = []

  package init() {}

  @inlinable package var count: Int { spans.count }

  @inlinable package mutating func append(_ span: Span, _ kind: TokenKind, _ shape: TokenShape, _ flags: TokenFlags) {
    spans.append(span)
    kinds.append(kind)
    shapes.append(shape)
    self.flags.append(flags)
  }

  @inlinable package mutating func removeAll() {
    spans.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    symbols.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    lemmas.removeAll(keepingCapacity: true)
  }
}
