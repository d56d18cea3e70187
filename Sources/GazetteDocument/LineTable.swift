/// Offsets to lines and columns.
package struct LineTable: Sendable {
  private var starts: [Int] = [0]

  /// Counts LF, CR LF and CR as line ends. O(length).
  package init(_ bytes: some Collection<UInt8>) {
    var offset = 0
    var previous: UInt8 = 0
    for byte in bytes {
      offset += 1
      if byte == 0x0A {
        if previous == 0x0D { starts.removeLast() }
        starts.append(offset)
      } else if byte == 0x0D {
        starts.append(offset)
      }
      previous = byte
    }
  }

  /// The line of a byte offset, from 1. O(log lines).
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte offset at which a line (from 1) begins.
  package func start(ofLine line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }
  package var lineCount: Int { starts.count }
}
