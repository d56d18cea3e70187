internal import CScan

/// What the next 64 bytes of a text are, one bit for each byte.
///
/// Words are then found by counting bits instead of looking at byte after byte: no branch depends on how long a word is.
struct ByteMasks {
  let letters: UInt64
  let capitals: UInt64
  let digits: UInt64
  let spaces: UInt64
  let ascii: UInt64

  static let width = 64

  @inline(__always) init(_ bytes: UnsafePointer<UInt8>) {
    let masks = cscan_read(bytes)
    letters = masks.letters
    capitals = masks.capitals
    digits = masks.digits
    spaces = masks.spaces
    ascii = ~masks.high
  }

  /// The end of the run of letters and digits that begins at a place; 64 when it may go on.
  @inline(__always) func wordEnd(_ place: Int) -> Int {
    let rest = ~(letters | digits) &>> UInt64(truncatingIfNeeded: place)
    return place &+ rest.trailingZeroBitCount
  }

  @inline(__always) static func has(_ bits: UInt64, _ place: Int) -> Bool {
    (bits &>> UInt64(truncatingIfNeeded: place)) & 1 != 0
  }

  /// `WordTraits` of the run between two places.
  @inline(__always) func traits(_ start: Int, _ end: Int) -> UInt8 {
    let inside = (~0 &<< UInt64(truncatingIfNeeded: start)) & ~(~0 &<< UInt64(truncatingIfNeeded: end))
    let all = letters & inside
    let upper = capitals & inside
    let first = all & (0 &- all)
    var traits: UInt8 = upper & first != 0 ? WordTraits.firstUpper : 0
    traits |= upper & ~first != 0 ? WordTraits.restUpper : 0
    traits |= all & ~upper != 0 ? WordTraits.lower : 0
    traits |= digits & inside != 0 ? WordTraits.digit : 0
    return traits
  }
}
