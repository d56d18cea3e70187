/// Finds lines and cells in the bytes of a tab-separated file.
enum RowScanner {
  /// The offset of the line feed that ends the line, or of the end of the file.
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// The bytes of a cell of the row that begins at `row`; nil when the row has no such cell or it is empty.
  static func cell(_ bytes: UnsafeBufferPointer<UInt8>, row: Int, column: Int) -> Range<Int>? {
    guard column >= 0 else { return nil }
    var start = row
    var left = column
    while left > 0 {
      while start < bytes.count, bytes[start] != 0x09, bytes[start] != 0x0A { start += 1 }
      guard start < bytes.count, bytes[start] == 0x09 else { return nil }
      start += 1
      left -= 1
    }
    let end = cellEnd(bytes, start)
    return end > start ? start..<end : nil
  }

  /// Where the cell that begins at `start` ends: at a tab, a line end or the end of the file.
  static func cellEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0A { end += 1 }
    if end > start, bytes[end - 1] == 0x0D, end == bytes.count || bytes[end] == 0x0A { end -= 1 }
    return end
  }
}
