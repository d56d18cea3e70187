internal import Gazette
internal import GazetteDocument

/// The words at a result's ranges.
struct TextSlices {
  private let bytes: [UInt8]
  private let converter: OffsetConverter
  private let unit: OffsetUnit

  init(_ extraction: Extraction) {
    bytes = Array(extraction.text.utf8)
    converter = OffsetConverter(bytes)
    unit = extraction.offsets
  }

  /// The end of the text, in the result's unit.
  var end: Int { converter.offset(bytes.count, in: unit) }

  /// The text of a range; clipped where it reaches beyond the text.
  subscript(range: Range<Int>) -> String {
    let start = converter.utf8Offset(of: range.lowerBound, in: unit)
    let end = max(start, converter.utf8Offset(of: range.upperBound, in: unit))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
