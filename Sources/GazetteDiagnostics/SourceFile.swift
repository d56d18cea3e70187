/// A lexicon or rule file's name and lines, from which diagnostics are made.
public struct SourceFile: Sendable {
  /// The file as the user named it.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file with its name and its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A finding about a range of bytes of this file. O(offset).
  public func diagnostic(
    _ id: String, _ severity: Severity, _ message: String, at range: Range<Int>, suggestion: String? = nil
  ) -> Diagnostic {
    let start = min(range.lowerBound, bytes.count)
    let lineStart = (bytes[..<start].lastIndex(of: 0x0A) ?? -1) + 1
    var lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let end = min(max(range.upperBound, start), lineEnd)
    if lineEnd > lineStart, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    return Diagnostic(
      id: id, severity: severity, message: message, file: name,
      line: bytes[..<lineStart].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
      column: String(decoding: bytes[lineStart..<start], as: UTF8.self).count + 1,
      length: max(1, String(decoding: bytes[start..<max(start, end)], as: UTF8.self).count),
      sourceLine: String(decoding: bytes[lineStart..<max(lineStart, lineEnd)], as: UTF8.self), suggestion: suggestion)
  }
}
