internal import GazetteDocument

/// A step of the automaton.
struct Instruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// Goes on at `next` behind what the atom `argument` consumes.
    case atom
    /// Goes on at `next` and, with less priority, at `argument`.
    case split
    /// The capture `argument` begins or ends.
    case open, close
    case sentenceStart, sentenceEnd
    /// The pattern `argument` ends here.
    case accept
  }

  var operation: Operation
  /// Of an atom: a capture wants to know what was consumed.
  var keeps = false
  var argument: UInt32
  var next: UInt32
}

/// A test, packed: lists stand in the program's flat tables.
struct Atom: Sendable {
  enum Kind: UInt8, Sendable {
    case any, word, words, lemmas, listed, tag, shape, tokenKind, noneOf, mention, wordClass
  }

  var kind: Kind
  var needsCapital = false
  /// A symbol, a type, or where a list begins.
  var first: UInt32 = 0
  /// Where the list ends, or the list of attribute tests.
  var last: UInt32 = 0
  /// Bits of tags, shapes or token kinds.
  var mask: UInt64 = 0
}

/// The automaton of all patterns of a stage, with the tables that its tests read.
struct PatternProgram: Sendable {
  /// The most tokens of a match, so that work is linear in the text whatever the rules are.
  static let longest = 96
  /// The most tokens of a name, where lengths are estimated.
  static let longestName = 24
  static let largestPattern = 6000

  var instructions: [Instruction] = []
  var atoms: [Atom] = []
  /// Sorted symbols of the lists.
  var members: [UInt32] = []
  /// Atoms inside of `noneOf`.
  var negated: [UInt32] = []
  /// For each set of types one flag for each type.
  var typeSets: [[Bool]] = []
  /// Row 0 is empty.
  var checks: [[AttributeCheck]] = [[]]
  /// For each instruction that tests something its bytes in the rule file, for `WhyNot`.
  var ranges: [Range<Int>?] = []

  static func bit(_ tag: PartOfSpeech) -> UInt64 { 1 << UInt64(tag.rawValue & 63) }
  static func bit(_ shape: TokenShape) -> UInt64 { 1 << UInt64(shape.rawValue) }
  static func bit(_ kind: TokenKind) -> UInt64 { 1 << UInt64(kind.rawValue) }
}
