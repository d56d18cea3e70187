package import GazetteDocument

/// Cuts documents into tokens and sentences, and finds the parts of a dispatch. One for each worker; its memory is reused from
/// document to document.
package final class Segmenter {
  private let classes: CharacterClasses
  private let suppressions: Suppressions
  private let foreign: ForeignText
  private let abbreviations: AbbreviationTable
  private var buffer = RawBuffer()
  private var stage = TokenStage()
  private var outline = Outline()

  /// Bytes that are read at a time, so that what is between the steps stays in the processor's cache.
  private static let stretch = 1 << 13

  package init(abbreviations: AbbreviationTable) throws(SegmentationError) {
    self.abbreviations = abbreviations
    classes = try CharacterClasses()
    suppressions = .installed()
    foreign = try ForeignText()
  }

  deinit {
    buffer.deallocate()
    stage.deallocate()
  }

  /// Fills the workspace's tokens and sentences from its bytes.
  package func segment(_ workspace: inout Workspace) throws(SegmentationError) {
    workspace.tokens.removeAll()
    workspace.sentences.removeAll()
    try fillTokens(workspace.bytes, &workspace.tokens)
    fillSentences(workspace.bytes, &workspace.tokens, &workspace.sentences)
  }

  private func fillTokens(_ bytes: [UInt8], _ tokens: inout TokenTable) throws(SegmentationError) {
    outline.begin()
    var failure: SegmentationError?
    bytes.withUnsafeBufferPointer { bytes in
      var refiner = Refiner(
        bytes: bytes, abbreviations: abbreviations, classes: classes, segments: UnsafePointer(buffer.segments),
        stage: stage, outline: outline)
      // The refiner's copy is the only one while it works, so that nothing is copied when it grows.
      outline = Outline()
      do throws(SegmentationError) {
        try scan(bytes) { buffer, end in
          refiner.refine(buffer, end: end, base: tokens.count)
          refiner.stage.flush(into: &tokens)
        }
      } catch { failure = error }
      stage = refiner.stage
      outline = refiner.outline
      outline.lines[outline.lines.count - 1].end = bytes.count
    }
    if let failure { throw failure }
  }

  private func fillSentences(_ bytes: [UInt8], _ tokens: inout TokenTable, _ sentences: inout SentenceTable) {
    // Each column is taken out of the table for as long as it is looked at, so that it is not copied.
    var flags: [TokenFlags] = []
    swap(&flags, &tokens.flags)
    flags.withUnsafeMutableBufferPointer { flags in
      bytes.withUnsafeBufferPointer { bytes in
        tokens.spans.withUnsafeBufferPointer { spans in
          tokens.kinds.withUnsafeBufferPointer { kinds in
            tokens.shapes.withUnsafeBufferPointer { shapes in
              let view = TokenView(text: bytes, spans: spans, kinds: kinds, shapes: shapes, flags: flags)
              var finder = StructureFinder(view, outline, abbreviations)
              finder.fill(&sentences)
            }
          }
        }
      }
    }
    swap(&flags, &tokens.flags)
  }

  /// Calls `body` with each stretch of the raw layer and where it ends.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (RawBuffer, Int) -> Void
  ) throws(SegmentationError) {
    guard bytes.count <= SegmentationError.largestDocument else { throw .documentTooLarge(bytes: bytes.count) }
    var scanner = RawScanner(bytes, classes, suppressions, foreign, buffer)
    buffer.breaks = []
    defer { buffer = scanner.buffer }
    while !scanner.isAtEnd {
      try scanner.scan(atLeast: Self.stretch)
      body(scanner.buffer, scanner.position)
    }
  }
}
