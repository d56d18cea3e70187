/// The lines of a source, one at a time, without holding more than a line and a piece.
package struct LineReader {
  private let source: ByteSource
  private let limit: Int
  private var buffer: [UInt8]
  private var start = 0
  private var isAtEnd = false
  /// Number of the line last given, from 1.
  package private(set) var line = 0

  /// - Parameters:
  ///   - head: bytes that were read from the source before.
  ///   - limit: the most bytes that a line may have.
  package init(_ source: ByteSource, head: [UInt8] = [], limit: Int) {
    self.source = source
    self.limit = limit
    buffer = head
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }

  /// The next line without its end; nil after the last.
  package mutating func next() throws(InputError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(upTo: end, next: end + 1) }
      searched = buffer.count
      if isAtEnd { return start < buffer.count ? take(upTo: buffer.count, next: buffer.count) : nil }
      guard buffer.count - start <= limit else {
        throw InputError(
          kind: .malformed, file: source.name, line: line + 1, message: "a line of more than \(limit) bytes")
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      let piece = try source.read(1 << 18)
      isAtEnd = piece.isEmpty
      buffer.append(contentsOf: piece)
      if line == 0, searched == 0, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
      searched = max(searched, start)
    }
  }

  private mutating func take(upTo end: Int, next: Int) -> ArraySlice<UInt8> {
    var end = end
    let first = start
    if end > first, buffer[end - 1] == 0x0D { end -= 1 }
    start = next
    line += 1
    return buffer[first..<end]
  }
}
