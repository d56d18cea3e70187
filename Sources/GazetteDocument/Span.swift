/// A half-open range of UTF-8 byte offsets into a document.
package struct Span: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  package var start: UInt32
  /// Offset after the last byte.
  package var end: UInt32

  @inlinable package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  @inlinable package init(_ start: Int, _ end: Int) {
    self.init(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  @inlinable package var count: Int { Int(end) - Int(start) }
  @inlinable package var isEmpty: Bool { end <= start }
  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }

  @inlinable package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  @inlinable package func covers(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// In text order; of two that begin together the longer comes first, so that what holds comes before what is held.
  @inlinable package static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }

  /// The smallest span that covers both.
  @inlinable package func union(_ other: Span) -> Span {
    Span(start: min(start, other.start), end: max(end, other.end))
  }
}
