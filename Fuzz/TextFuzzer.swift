// libFuzzer target for the text layer; built and run by Fuzz/run-text. Set SWIFT_BACKTRACE=enable=no, a crash hangs otherwise.
import GazetteDocument
import GazetteText

nonisolated(unsafe) private let shared = Result { (try Segmenter(abbreviations: .empty), try ReferenceSegmenter()) }

/// The scanner against ICU, and the invariants of a segmented document, on whatever libFuzzer makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    // A segmenter asks ICU for its classes when it is made; one for each input would be most of the work.
    let (segmenter, reference) = try shared.get()
    let sameWords = try segmenter.rawSegments(bytes) == reference.segments(bytes)
    precondition(sameWords, "words differ from ICU's")
    let sameSentences = try segmenter.rawSentences(bytes) == reference.sentences(bytes)
    precondition(sameSentences, "sentences differ from ICU's")
    var workspace = Workspace(vocabulary: SymbolTable())
    workspace.begin(bytes)
    try segmenter.segment(&workspace)
    var end: UInt32 = 0
    for span in workspace.tokens.spans {
      precondition(span.start >= end && span.start < span.end && Int(span.end) <= bytes.count, "tokens out of order")
      end = span.end
    }
    precondition(
      workspace.sentences.sentences.last?.tokens.upperBound ?? 0 == workspace.tokens.count, "tokens left over")
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}
