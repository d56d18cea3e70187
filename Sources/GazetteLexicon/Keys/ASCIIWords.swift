internal import GazetteDocument

/// Words of plain ASCII letters and digits, hashed as they stand, eight bytes at a time.
enum ASCIIWords {
  /// What a byte is in a name: bit 0 part of a word, bit 1 a capital, bit 2 between words, bit 3 after the name; 0 anything
  /// that needs a closer look.
  static let classes: Column<UInt8> = {
    let table = Column<UInt8>(zeros: 256)
    for byte in 0x30...0x39 { table[byte] = 1 }
    for byte in 0x61...0x7A { table[byte] = 1 }
    for byte in 0x41...0x5A { table[byte] = 3 }
    table[0x5F] = 1
    for byte in [0x20, 0x2D] { table[byte] = 4 }
    for byte in [0x09, 0x0A, 0x7C] { table[byte] = 8 }
    return table
  }()

  /// Eight ASCII bytes with the capitals made small.
  @inline(__always) static func lowered(_ chunk: UInt64) -> UInt64 {
    let fromA = chunk &+ 0x3F3F_3F3F_3F3F_3F3F
    let afterZ = chunk &+ 0x2525_2525_2525_2525
    return chunk | ((fromA ^ afterZ) & 0x8080_8080_8080_8080) >> 2
  }

  @inline(__always) static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The hash of the folded word, as `SymbolTable.hash` gives it for its bytes.
  @inline(__always) static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    let raw = UnsafeRawPointer(start)
    var hash: UInt64 = 0
    var offset = 0
    while count &- offset > 8 {
      hash = SymbolTable.mix(hash, lowered(SymbolTable.load8(raw + offset)))
      offset &+= 8
    }
    return SymbolTable.finish(SymbolTable.mix(hash, lowered(SymbolTable.loadLast(raw, count)), length: count))
  }
}
