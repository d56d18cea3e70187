/// One step through UTF-8 that may be damaged: what is not UTF-8 reads as U+FFFD, one for each maximal subpart, the way the
/// Unicode Standard (chapter 3, "U+FFFD Substitution of Maximal Subparts"), ICU and Swift's `String` do.
package enum UTF8Decoding {
  /// What stands at a place: a scalar value and how many bytes it takes.
  package struct Step {
    package var scalar: UInt32
    package var length: Int
    @inlinable init(_ scalar: UInt32, _ length: Int) {
      self.scalar = scalar
      self.length = length
    }
  }

  /// The character at `offset`, which must be inside `bytes`.
  @inlinable package static func step(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Step {
    let lead = bytes[offset]
    if lead < 0x80 { return Step(UInt32(lead), 1) }
    let available = bytes.count - offset
    guard lead >= 0xC2, lead <= 0xF4, available > 1 else { return Step(0xFFFD, 1) }
    let second = bytes[offset + 1]
    if lead < 0xE0 {
      guard second & 0xC0 == 0x80 else { return Step(0xFFFD, 1) }
      return Step(UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F), 2)
    }
    guard secondRange(lead).contains(second) else { return Step(0xFFFD, 1) }
    guard available > 2, bytes[offset + 2] & 0xC0 == 0x80 else { return Step(0xFFFD, 2) }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if lead < 0xF0 { return Step(UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | third, 3) }
    guard available > 3, bytes[offset + 3] & 0xC0 == 0x80 else { return Step(0xFFFD, 3) }
    let high = UInt32(lead & 0x07) << 18 | UInt32(second & 0x3F) << 12
    return Step(high | third << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
  }

  /// Which second bytes keep a sequence of three or four well formed: no overlong forms, no surrogates, none past U+10FFFF.
  @inlinable static func secondRange(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
