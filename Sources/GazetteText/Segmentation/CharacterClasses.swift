internal import CICU

/// What a character does at a word boundary (UAX #29, Word_Break), for the characters that the scanner knows.
enum WordClass {
  static let other: UInt8 = 1
  static let letter: UInt8 = 2
  static let number: UInt8 = 3
  static let midLetter: UInt8 = 4
  static let midNumber: UInt8 = 5
  static let midBoth: UInt8 = 6
  static let extend: UInt8 = 7
  static let space: UInt8 = 8
  static let carriageReturn: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let newline: UInt8 = 11
  /// ICU decides.
  static let slow: UInt8 = 12
}

/// What a character does at a sentence boundary (Sentence_Break).
enum SentenceClass {
  static let other = UInt8(cicu_sentence_other.rawValue)
  static let space = UInt8(cicu_sentence_space.rawValue)
  static let lower = UInt8(cicu_sentence_lower.rawValue)
  static let upper = UInt8(cicu_sentence_upper.rawValue)
  static let letter = UInt8(cicu_sentence_letter.rawValue)
  static let numeric = UInt8(cicu_sentence_numeric.rawValue)
  static let aterm = UInt8(cicu_sentence_aterm.rawValue)
  static let sterm = UInt8(cicu_sentence_sterm.rawValue)
  static let close = UInt8(cicu_sentence_close.rawValue)
  static let goesOn = UInt8(cicu_sentence_continue.rawValue)
  static let separator = UInt8(cicu_sentence_separator.rawValue)
  static let carriageReturn = UInt8(cicu_sentence_cr.rawValue)
  static let lineFeed = UInt8(cicu_sentence_lf.rawValue)
  static let extend = UInt8(cicu_sentence_extend.rawValue)

  /// A full stop, a question mark, or the end of a line.
  @inline(__always) static func endsSomething(_ kind: UInt8) -> Bool {
    (kind >= aterm && kind <= sterm) || endsLine(kind)
  }
  @inline(__always) static func endsLine(_ kind: UInt8) -> Bool { kind >= separator && kind <= lineFeed }
}

/// Word class (low four bits) and sentence class (high four bits) of each character of the Basic Multilingual Plane, asked
/// from ICU a page of 256 at a time, when a text first needs it.
///
/// Which word class a character has is not read from a property but seen in what ICU does with it: ICU's rules differ from
/// UAX #29 and from version to version (72 takes `@` for a letter and does not let `:` join letters). A character that behaves
/// like none of the known ones is left to ICU.
final class CharacterClasses {
  let table: UnsafeMutablePointer<UInt8>
  private let probe: ICUBoundaries
  private var signatures: [UInt64: UInt8] = [:]

  /// The scripts in which words are runs of letters: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, and punctuation.
  private static let fastPages: Set<Int> = [0, 1, 2, 3, 4, 5, 6, 7, 0x1E, 0x1F, 0x20]
  private static let models: [(scalar: UInt16, kind: UInt8)] = [
    (0x23, WordClass.other), (0x62, WordClass.letter), (0x32, WordClass.number), (0xB7, WordClass.midLetter),
    (0x2C, WordClass.midNumber), (0x2E, WordClass.midBoth), (0x5F, WordClass.extend), (0x20, WordClass.space),
  ]

  init() throws(SegmentationError) {
    probe = try ICUBoundaries(cicu_words)
    table = .allocate(capacity: 0x10000)
    table.initialize(repeating: 0, count: 0x10000)
    let seen = try behaviours(Self.models.map(\.scalar))
    for (model, behaviour) in zip(Self.models, seen) where signatures[behaviour] == nil {
      signatures[behaviour] = model.kind
    }
    try fill(page: 0)
  }

  deinit { table.deallocate() }

  /// The two classes of a character, in one byte.
  @inline(__always) func classes(_ scalar: UInt32) -> UInt8 {
    guard scalar < 0x10000 else { return Self.sentenceClass(scalar) << 4 | WordClass.slow }
    let known = table[Int(scalar)]
    return known != 0 ? known : ask(scalar)
  }

  @inline(never) private func ask(_ scalar: UInt32) -> UInt8 {
    do throws(SegmentationError) { try fill(page: Int(scalar >> 8)) } catch {
      return Self.sentenceClass(scalar) << 4 | WordClass.slow
    }
    return table[Int(scalar)]
  }

  private static func sentenceClass(_ scalar: UInt32) -> UInt8 { UInt8(cicu_sentence_class_of(scalar).rawValue) }

  private func fill(page: Int) throws(SegmentationError) {
    let scalars = UInt16(page << 8)...UInt16(page << 8 | 0xFF)
    let seen = Self.fastPages.contains(page) ? try behaviours(Array(scalars)) : []
    for scalar in scalars {
      let sentence = Self.sentenceClass(UInt32(scalar))
      let word = seen.isEmpty ? WordClass.slow : wordClass(scalar, seen[Int(scalar & 0xFF)])
      table[Int(scalar)] = sentence << 4 | word
    }
  }

  private func wordClass(_ scalar: UInt16, _ behaviour: UInt64) -> UInt8 {
    switch scalar {
    case 0x0D: WordClass.carriageReturn
    case 0x0A: WordClass.lineFeed
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: WordClass.newline
    default: signatures[behaviour] ?? WordClass.slow
    }
  }

  /// Contexts in which characters of different classes are treated differently; 0 stands for the character.
  private static let contexts: [[UInt16]] = [
    [0, 0x61], [0, 0x31], [0x61, 0, 0x61], [0x31, 0, 0x31], [0x61, 0, 0x31], [0x31, 0, 0x61], [0, 0], [0x61, 0, 0],
    [0, 0x27, 0], [0, 0x27], [0, 0x22, 0], [0, 0x2E, 0], [0, 0x2C, 0], [0, 0xB7, 0], [0x31, 0x2C, 0], [0x61, 0x2E, 0],
    [0x5F, 0, 0x5F], [0x20, 0, 0x20], [0x200D, 0], [0x2B, 0x0301, 0], [0x3B1, 0, 0x431], [0x2E, 0, 0x2E],
  ]

  /// What ICU does with each of the characters in those contexts, as one number.
  private func behaviours(_ scalars: [UInt16]) throws(SegmentationError) -> [UInt64] {
    var units: [UInt16] = []
    var ends: [Int] = []
    for scalar in scalars {
      for context in Self.contexts {
        for unit in context { units.append(unit == 0 ? scalar : unit) }
        units.append(0x0A)
      }
      ends.append(units.count)
    }
    var result: [UInt64] = []
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var start = 0
    try probe.forEach(units: units) { boundary, status in
      hash = (hash ^ UInt64(boundary - start)) &* 0x100_0000_01b3
      hash = (hash ^ UInt64(status)) &* 0x100_0000_01b3
      guard boundary >= ends[result.count] else { return }
      result.append(hash)
      hash = 0xcbf2_9ce4_8422_2325
      start = boundary
    }
    guard result.count == scalars.count else { throw .icuFailed }
    return result
  }
}
