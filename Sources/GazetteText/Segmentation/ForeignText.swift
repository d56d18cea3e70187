internal import CICU
internal import GazetteDocument

/// The stretches that ICU segments.
final class ForeignText {
  private let words: ICUBoundaries
  private var units: [UInt16] = []

  init() throws(SegmentationError) {
    words = try ICUBoundaries(cicu_words)
  }

  /// Segments from `start`, a word boundary, to the next place where a boundary is certain and nothing after it depends on what
  /// is before it; gives that place.
  func scan(_ scanner: inout RawScanner, from start: Int) throws(SegmentationError) -> Int {
    let end = convert(&scanner, from: start)
    var offset = start
    var unit = 0
    try words.forEach(units: units) { boundary, status in
      scanner.buffer.append(
        RawSegment(offset, RawSegment.Kind.foreign, 0, status: UInt8(truncatingIfNeeded: status / 100)))
      while unit < boundary {
        let step = UTF8Decoding.step(scanner.text.bytes, at: offset)
        offset += step.length
        unit += step.scalar > 0xFFFF ? 2 : 1
      }
    }
    return end
  }

  /// Puts the stretch into `units` and asks its terminators for their boundaries.
  private func convert(_ scanner: inout RawScanner, from start: Int) -> Int {
    units.removeAll(keepingCapacity: true)
    let text = scanner.text
    var offset = start
    var previous = SentenceClass.extend
    var isForeign = false
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      if isForeign, byte == 0x0A || byte == 0x0D || (byte == 0x20 && isFirm(previous)) { break }
      let step = UTF8Decoding.step(text.bytes, at: offset)
      let classes = text.classes.classes(step.scalar)
      previous = classes >> 4
      if classes & 0x0F == WordClass.slow { isForeign = true }
      if SentenceClass.endsSomething(previous) { scanner.ask(offset, previous, length: step.length) }
      if step.scalar > 0xFFFF {
        units.append(UInt16(truncatingIfNeeded: 0xD7C0 + step.scalar >> 10))
        units.append(UInt16(truncatingIfNeeded: 0xDC00 | step.scalar & 0x3FF))
      } else {
        units.append(UInt16(truncatingIfNeeded: step.scalar))
      }
      offset += step.length
    }
    return offset
  }

  /// A space after such a character begins a segment.
  private func isFirm(_ sentence: UInt8) -> Bool {
    sentence != SentenceClass.space && sentence != SentenceClass.extend && !SentenceClass.endsLine(sentence)
  }
}
