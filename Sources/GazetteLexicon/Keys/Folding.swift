internal import CICU

/// Folding of characters by Unicode data: case, diacritics and compatibility forms go, apostrophes and what is ignored
/// inside words are left out. The same code serves entries and text.
enum Folding {
  /// UTF-8 of the folded form in the low bytes, first byte lowest; 0 when nothing is left, `long` when it does not fit.
  private static let long: UInt32 = .max
  /// Latin letters, made when the first is met.
  private static let latin: [UInt32] = (0x80..<0x250).map(packed)
  private static let latinAdditional: [UInt32] = (0x1E00..<0x2070).map(packed)
  /// Everything between: made when text needs it.
  private static let alphabets: [UInt32] = (0x250..<0x1E00).map(packed)

  /// Appends the folded form of a character that is not ASCII.
  static func append(_ scalar: UInt32, to out: inout ByteBuffer) {
    var packed = long
    switch scalar {
    case 0x80..<0x250: packed = latin[Int(scalar) - 0x80]
    case 0x250..<0x1E00: packed = alphabets[Int(scalar) - 0x250]
    case 0x1E00..<0x2070: packed = latinAdditional[Int(scalar) - 0x1E00]
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
  static func isWord(_ scalar: UInt32) -> Bool { cicu_is_word(scalar) != 0 }

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
