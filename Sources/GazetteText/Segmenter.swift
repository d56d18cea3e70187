package import GazetteDocument

/// Cuts documents into tokens and sentences. One for each worker.
package final class Segmenter {
  private let classes: CharacterClasses
  private let suppressions: Suppressions
  private let foreign: ForeignText
  private let abbreviations: AbbreviationTable
  private var buffer = RawBuffer()

  /// Bytes that are read at a time, so that what is between the steps stays in the processor's cache.
  private static let stretch = 1 << 13

  package init(abbreviations: AbbreviationTable) throws(SegmentationError) {
    self.abbreviations = abbreviations
    classes = try CharacterClasses()
    suppressions = .installed()
    foreign = try ForeignText()
  }

  deinit { buffer.deallocate() }

  /// Calls `body` after each stretch of the text that the scanner has read.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (RawScanner) -> Void) throws(SegmentationError) {
    guard bytes.count <= SegmentationError.largestDocument else { throw .documentTooLarge(bytes: bytes.count) }
    var scanner = RawScanner(bytes, classes, suppressions, foreign, buffer)
    defer { buffer = scanner.buffer }
    while !scanner.isAtEnd {
      try scanner.scan(atLeast: Self.stretch)
      body(scanner)
    }
  }

  /// Fills the workspace's tokens and sentences from its bytes.
  package func segment(_ workspace: inout Workspace) throws(SegmentationError) {
    let segments = try rawSegments(workspace.bytes)
    let sentences = try rawSentences(workspace.bytes)
    let bytes = workspace.bytes
    workspace.tokens.removeAll()
    workspace.sentences.removeAll()
    var flags: TokenFlags = [.spaceBefore, .lineBefore]
    for (index, segment) in segments.enumerated() {
      let text = bytes[segment.span.range]
      if text.allSatisfy({ $0 <= 0x20 }) || Array(text) == [0xC2, 0xA0] {
        flags.insert(.spaceBefore)
        if text.contains(0x0A) { flags.insert(.lineBefore) }
        continue
      }
      if text.first == 0x2E, !flags.contains(.spaceBefore), workspace.tokens.count > 0,
        index > 0, endsAbbreviation(bytes, workspace.tokens.spans[workspace.tokens.count - 1])
      {
        workspace.tokens.spans[workspace.tokens.count - 1].end += 1
        workspace.tokens.kinds[workspace.tokens.count - 1] = .abbreviation
        continue
      }
      append(segment, bytes, flags, to: &workspace.tokens)
      flags = []
    }
    group(sentences, &workspace)
  }

  private func endsAbbreviation(_ bytes: [UInt8], _ span: Span) -> Bool {
    if span.count == 1 { return (0x41...0x5A).contains(bytes[Int(span.start)]) }
    if bytes[span.range].dropFirst().first == 0x2E { return true }
    return bytes[Int(span.start)..<Int(span.end) + 1].withUnsafeBufferPointer { abbreviations.find($0) != nil }
  }

  private func append(_ segment: WordSegment, _ bytes: [UInt8], _ flags: TokenFlags, to tokens: inout TokenTable) {
    let text = bytes[segment.span.range]
    let kind: TokenKind =
      switch segment.status {
      case 100..<200: .number
      case 200..<300: .word
      case 300..<500: .ideograph
      default: .punctuation
      }
    var flags = flags
    if text.contains(where: { (0x30...0x39).contains($0) }) { flags.insert(.hasDigit) }
    let upper = text.filter { (0x41...0x5A).contains($0) }.count
    let lower = text.filter { (0x61...0x7A).contains($0) }.count
    let capital = text.first.map { (0x41...0x5A).contains($0) } ?? false
    let shape: TokenShape =
      upper == 0 ? (lower == 0 ? .none : .lower) : upper == 1 && capital ? .title : lower == 0 ? .upper : .mixed
    let tail = Array(text.suffix(4))
    var cut = 0
    if kind == .word, tail.suffix(2) == [0x27, 0x73] { cut = 2 }
    if kind == .word, tail == [0xE2, 0x80, 0x99, 0x73] { cut = 4 }
    let end = Int(segment.span.end)
    tokens.append(Span(Int(segment.span.start), end - cut), kind, shape, flags)
    if cut > 0 { tokens.append(Span(end - cut, end), .clitic, .lower, []) }
  }

  private func group(_ raw: [Span], _ workspace: inout Workspace) {
    var token = 0
    var previousEnd = 0
    for span in raw {
      let first = token
      while token < workspace.tokens.count, workspace.tokens.spans[token].start < span.end { token += 1 }
      guard token > first else { continue }
      let tokens = first..<token
      let gap = workspace.bytes[previousEnd..<Int(workspace.tokens.spans[first].start)]
      let row = workspace.sentences.sentences.count
      if row == 0 || gap.filter({ $0 == 0x0A }).count > 0 {
        workspace.sentences.paragraphs.append(
          Paragraph(sentences: row..<row + 1, span: workspace.span(tokens), role: .body))
      }
      let paragraph = workspace.sentences.paragraphs.count - 1
      workspace.sentences.paragraphs[paragraph].sentences =
        workspace.sentences.paragraphs[paragraph].sentences
        .lowerBound..<row + 1
      workspace.sentences.paragraphs[paragraph].span.end = workspace.span(tokens).end
      workspace.sentences.sentences.append(
        Sentence(tokens: tokens, span: workspace.span(tokens), paragraph: paragraph))
      workspace.tokens.flags[first].insert(.sentenceStart)
      previousEnd = Int(workspace.span(tokens).end)
    }
  }
}
