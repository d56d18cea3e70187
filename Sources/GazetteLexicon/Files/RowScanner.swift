#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import GazetteDocument

/// Finds lines and cells in the bytes of a tab-separated file.
enum RowScanner {
  /// The offset of the line feed that ends the line, or of the end of the file.
  @inline(__always) static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    guard let base = bytes.baseAddress, offset < bytes.count else { return bytes.count }
    guard let found = memchr(base + offset, 0x0A, bytes.count - offset) else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The offset of the next tab or line feed, or of the end of the file; eight bytes at a time.
  @inline(__always) static func cellBreak(_ base: UnsafePointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while true {
      while offset &+ 8 <= end {
        let chunk = SymbolTable.load8(UnsafeRawPointer(base + offset))
        // The lowest bit set marks the first byte below 0x0B.
        let low = (chunk &- 0x0B0B_0B0B_0B0B_0B0B) & ~chunk & 0x8080_8080_8080_8080
        if low != 0 {
          offset &+= low.trailingZeroBitCount >> 3
          break
        }
        offset &+= 8
      }
      while offset < end, base[offset] > 0x0A { offset &+= 1 }
      if offset == end || base[offset] >= 0x09 { return offset }
      offset &+= 1
    }
  }

  /// The bytes of a cell of the row that begins at `row`; nil when the row has no such cell or it is empty.
  static func cell(_ bytes: UnsafeBufferPointer<UInt8>, row: Int, column: Int) -> Range<Int>? {
    guard column >= 0, let base = bytes.baseAddress else { return nil }
    var start = row
    for _ in 0..<column {
      start = cellBreak(base, start, bytes.count)
      guard start < bytes.count, base[start] == 0x09 else { return nil }
      start &+= 1
    }
    var end = cellBreak(base, start, bytes.count)
    if end > start, base[end &- 1] == 0x0D, end == bytes.count || base[end] == 0x0A { end &-= 1 }
    return end > start ? start..<end : nil
  }
}
