public import Gazette

/// A form in which results are written.
public protocol DocumentWriter: Sendable {
  /// Appends one document, with the line end or blank line that closes it.
  func write(_ extraction: Extraction, to output: inout [UInt8])
}

extension DocumentWriter {
  /// One document as text.
  public func string(_ extraction: Extraction) -> String {
    var output: [UInt8] = []
    write(extraction, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
