internal import CICU

/// A character's folded form and what it is.
struct FoldedCharacter: BitwiseCopyable {
  /// UTF-8 in the low bytes, the first lowest; 0 when nothing is left, all ones when it does not fit.
  var utf8: UInt32
  var isWord: Bool
  var isCapital: Bool
}

/// Folding of characters by Unicode data: case, diacritics and compatibility forms go, apostrophes and what is ignored
/// inside words are left out. The same code serves entries and text.
enum Folding {
  private static let long: UInt32 = .max
  /// Latin letters, made when the first is met.
  private static let latin = table(0x80..<0x250)
  private static let latinAdditional = table(0x1E00..<0x1F00)
  /// Everything between: made when text needs it.
  private static let alphabets = table(0x250..<0x1E00)

  /// Appends the folded form of a character that is not ASCII.
  static func append(_ scalar: UInt32, to out: inout ByteBuffer) {
    var packed = long
    switch scalar {
    case 0x80..<0x250: packed = latin[Int(scalar) - 0x80].utf8
    case 0x250..<0x1E00: packed = alphabets[Int(scalar) - 0x250].utf8
    case 0x1E00..<0x1F00: packed = latinAdditional[Int(scalar) - 0x1E00].utf8
    case 0x3400..<0xA000, 0xAC00..<0xD7A4:
      out.appendUTF8(scalar)
      return
    default: break
    }
    guard packed == long else {
      while packed != 0 {
        out.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
      return
    }
    for folded in fold(scalar) { out.appendUTF8(folded) }
  }

  /// Whether a character that is not ASCII is part of a word: a letter, a mark, a digit, or ignored inside words.
  static func isWord(_ scalar: UInt32) -> Bool { known(scalar)?.isWord ?? (cicu_is_word(scalar) != 0) }

  static func isCapital(_ scalar: UInt32) -> Bool {
    known(scalar)?.isCapital ?? Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// What the tables of Latin letters and other alphabets know of a character.
  @inline(__always) static func known(_ scalar: UInt32) -> FoldedCharacter? {
    switch scalar {
    case 0x80..<0x250: latin[Int(scalar) - 0x80]
    case 0x250..<0x1E00: alphabets[Int(scalar) - 0x250]
    case 0x1E00..<0x1F00: latinAdditional[Int(scalar) - 0x1E00]
    default: nil
    }
  }

  private static func table(_ range: Range<Int>) -> Column<FoldedCharacter> {
    let table = Column<FoldedCharacter>(zeros: range.count)
    for scalar in range {
      table[scalar - range.lowerBound] = FoldedCharacter(
        utf8: packed(scalar), isWord: cicu_is_word(UInt32(scalar)) != 0,
        isCapital: Unicode.Scalar(scalar)?.properties.isUppercase ?? false)
    }
    return table
  }

  private static func packed(_ scalar: Int) -> UInt32 {
    var buffer = ByteBuffer()
    for folded in fold(UInt32(scalar)) { buffer.appendUTF8(folded) }
    guard buffer.count <= 4, !buffer.bytes.contains(0) else { return long }
    return buffer.bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func fold(_ scalar: UInt32) -> [UInt32] {
    if CharacterClasses.isApostrophe(scalar) { return [] }
    let folded = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 32) { buffer -> [UInt32] in
      let count = cicu_fold(scalar, buffer.baseAddress, 32)
      return count < 0 ? [scalar] : Array(buffer[..<Int(count)])
    }
    return folded.flatMap { letters[$0] ?? [$0] }
  }

  /// Letters with a stroke or of their own, which Unicode does not decompose, as English writes them.
  private static let letters: [UInt32: [UInt32]] = {
    let pairs: [(Unicode.Scalar, String)] = [
      ("ł", "l"), ("ø", "o"), ("đ", "d"), ("ħ", "h"), ("ı", "i"), ("ŧ", "t"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
      ("ð", "d"), ("ŋ", "ng"), ("ə", "a"), ("ƒ", "f"), ("ɓ", "b"), ("ɗ", "d"), ("ƙ", "k"), ("ƴ", "y"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $1.unicodeScalars.map(\.value)) })
  }()
}
