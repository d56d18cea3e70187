internal import CICU
package import GazetteDocument

/// A word segment of the unrefined layer, with ICU's rule status: 0 none, 100 number, 200 letter, 300 kana, 400 ideograph.
package struct WordSegment: Equatable, Sendable {
  package var span: Span
  package var status: Int

  package init(span: Span, status: Int) {
    self.span = span
    self.status = status
  }
}

/// The unrefined layer: exactly ICU's boundaries.
extension Segmenter {
  /// ICU's word segments, white space included, and sentences, in text order: each sentence comes before its first segment.
  ///
  /// A sentence can begin inside a segment (`a.ب`); it then comes after that segment.
  package func forEachRaw(
    _ bytes: [UInt8], sentence: (Span) -> Void, segment: (WordSegment) -> Void
  ) throws(SegmentationError) {
    var start = 0
    var sentenceStart = 0
    var pending: [Span] = []
    var told = 0
    try scan(bytes) { buffer, end in
      for row in buffer.breaks where !row.isSuppressed {
        pending.append(Span(sentenceStart, Int(row.offset)))
        sentenceStart = Int(row.offset)
      }
      for index in 0..<buffer.count {
        let next = index + 1 < buffer.count ? buffer.segments[index + 1].start : end
        while told < pending.count, Int(pending[told].start) <= start {
          sentence(pending[told])
          told += 1
        }
        let gap = Int(buffer.segments[index].gap)
        segment(WordSegment(span: Span(start, next - gap), status: Int(buffer.segments[index].status) * 100))
        if gap > 0 { segment(WordSegment(span: Span(next - gap, next), status: 0)) }
        start = next
      }
      pending.removeFirst(told)
      told = 0
    }
    for span in pending { sentence(span) }
  }

  /// Reads the raw layer and gives how many segments and sentences it has, for benchmarks.
  package func scanRaw(_ bytes: [UInt8]) throws(SegmentationError) -> (segments: Int, sentences: Int) {
    var count = (segments: 0, sentences: 0)
    try scan(bytes) { buffer, _ in
      count.segments += buffer.count
      for index in 0..<buffer.count { count.segments += Int(buffer.segments[index].gap) }
      count.sentences += buffer.breaks.count
    }
    return count
  }

  package func rawSegments(_ bytes: [UInt8]) throws(SegmentationError) -> [WordSegment] {
    var result: [WordSegment] = []
    try forEachRaw(bytes, sentence: { _ in }, segment: { result.append($0) })
    return result
  }

  /// ICU's sentences (`en`, `ss=standard`), with the white space after them.
  package func rawSentences(_ bytes: [UInt8]) throws(SegmentationError) -> [Span] {
    var result: [Span] = []
    try forEachRaw(bytes, sentence: { result.append($0) }, segment: { _ in })
    return result
  }

  /// Calls `body` with each stretch of the raw layer and where it ends.
  private func scan(_ bytes: [UInt8], _ body: (RawBuffer, Int) -> Void) throws(SegmentationError) {
    var failure: SegmentationError?
    bytes.withUnsafeBufferPointer { bytes in
      do throws(SegmentationError) { try scan(bytes, body) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// ICU alone, without the scanner: what the raw layer is compared with, and what benchmarks measure against.
package final class ReferenceSegmenter {
  private let words: ICUBoundaries
  private let sentences: ICUBoundaries

  package init() throws(SegmentationError) {
    words = try ICUBoundaries(cicu_words)
    sentences = try ICUBoundaries(cicu_sentences)
  }

  package func segments(_ bytes: [UInt8]) throws(SegmentationError) -> [WordSegment] {
    var result: [WordSegment] = []
    try forEach(words, bytes) { start, end, status in
      result.append(WordSegment(span: Span(start, end), status: Int(status)))
    }
    return result
  }

  package func sentences(_ bytes: [UInt8]) throws(SegmentationError) -> [Span] {
    var result: [Span] = []
    try forEach(sentences, bytes) { start, end, _ in result.append(Span(start, end)) }
    return result
  }

  private func forEach(
    _ boundaries: ICUBoundaries, _ bytes: [UInt8], _ body: (Int, Int, Int32) -> Void
  ) throws(SegmentationError) {
    var start = 0
    var failure: SegmentationError?
    bytes.withUnsafeBufferPointer { bytes in
      do throws(SegmentationError) {
        try boundaries.forEach(bytes) { end, status in
          body(start, end, status)
          start = end
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The versions of ICU and Unicode that define the boundaries.
  package static var versions: (icu: String, unicode: String) {
    (String(cString: cicu_version()), String(cString: cicu_unicode_version()))
  }
}

/// What a plain C program does with ICU: conversion to UTF-16, words with status, sentences. One core's yardstick.
package final class RawICUBaseline {
  private let handle: OpaquePointer

  package init() throws(SegmentationError) {
    guard let handle = cicu_baseline_open() else { throw .icuUnavailable }
    self.handle = handle
  }

  deinit { cicu_baseline_close(handle) }

  /// A sum over the boundaries; -1 when ICU failed.
  @discardableResult
  package func run(_ bytes: [UInt8]) -> Int64 {
    bytes.withUnsafeBufferPointer { cicu_baseline_run(handle, $0.baseAddress, Int32(truncatingIfNeeded: $0.count)) }
  }
}
