/// Why a document could not be read.
public enum ExtractionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is longer than the configuration allows; both in bytes.
  case tooLong(length: Int, limit: Int)
  /// ICU has no data or ran out of memory.
  case segmentation(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooLong(let length, let limit):
      "the document has \(length) bytes, more than the limit of \(limit); split it or raise `maximumLength`"
    case .segmentation(let reason): "the text could not be segmented: \(reason)"
    }
  }
}
