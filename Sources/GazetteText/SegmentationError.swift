/// Why a text cannot be cut into words.
package enum SegmentationError: Error, Equatable, CustomStringConvertible {
  /// ICU has no data for English word or sentence boundaries.
  case icuUnavailable
  /// ICU gave up on this text.
  case icuFailed
  /// Offsets are 32 bits wide.
  case documentTooLarge(bytes: Int)

  package static let largestDocument = Int(UInt32.max) - 64

  package var description: String {
    switch self {
    case .icuUnavailable: "ICU has no break data for English; is libicu installed with its data?"
    case .icuFailed: "ICU could not segment the text (out of memory?)"
    case .documentTooLarge(let bytes):
      "the document has \(bytes) bytes; the most is \(Self.largestDocument); split it, or give it as JSON Lines"
    }
  }
}
