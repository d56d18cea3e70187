/// Tab-separated rows over bytes, without copying: comment lines and empty lines are passed over.
package struct TableReader {
  private let bytes: [UInt8]
  private var offset: Int
  /// Line of the row last read, from 1.
  package private(set) var line = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The cells of the next row as byte ranges, nil at the end. Reuses `cells`.
  package mutating func next(_ cells: inout [Range<Int>]) -> Bool {
    while offset < bytes.count {
      line += 1
      let start = offset
      cells.removeAll(keepingCapacity: true)
      var cell = start
      while offset < bytes.count, bytes[offset] != 0x0A {
        if bytes[offset] == 0x09 {
          cells.append(cell..<offset)
          cell = offset + 1
        }
        offset += 1
      }
      var end = offset
      offset += 1
      if end > cell, bytes[end - 1] == 0x0D { end -= 1 }
      cells.append(cell..<end)
      if end == start || bytes[start] == 0x23 { continue }
      return true
    }
    return false
  }

  package func string(_ cell: Range<Int>) -> String { String(decoding: bytes[cell], as: UTF8.self) }
}
