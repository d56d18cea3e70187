public import GazetteDiagnostics
internal import GazetteDocument
internal import Synchronization

/// Reads dispatches: text in, mentions, entities, relations, quotations and times out.
///
/// An extractor holds compiled data only and may be shared by any number of threads; the same text gives the same result
/// on each of them. Making one costs some milliseconds, so make one and keep it.
///
/// ```swift
/// let extractor = try Extractor()
/// let result = try extractor.extract("Russia's air force struck ISIL near Deir ez-Zor, TASS said.")
/// for relation in result.relations { print(result.describe(relation)) }
/// ```
public final class Extractor: Sendable {
  /// The options that it was made with.
  public let configuration: ExtractorConfiguration
  /// What is doubtful in the lexicons and rules, but no error.
  public let warnings: [Diagnostic]
  let knowledge: Knowledge
  /// Workers that wait for a document; there are never more than there were documents at one time.
  private let idle = Mutex<[Worker]>([])

  /// An extractor with the built-in lexicons and rules, and the configuration's.
  ///
  /// - Throws: `DiagnosticsError` with all errors of all lexicon and rule files.
  public init(configuration: ExtractorConfiguration = ExtractorConfiguration()) throws(DiagnosticsError) {
    self.configuration = configuration
    knowledge = try Knowledge(configuration)
    warnings = knowledge.warnings
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - text: the document.
  ///   - id: a name for it, kept in the result.
  ///   - date: the day it was written; by default it is read from the dateline.
  /// - Complexity: linear in the length of the text.
  public func extract(_ text: String, id: String = "", date: CalendarDate? = nil) throws(ExtractionError) -> Extraction
  {
    try extract(utf8: Array(text.utf8), id: id, date: date)
  }

  /// Reads a document of UTF-8 bytes. What is not UTF-8 is taken as U+FFFD, one for each maximal part of a character;
  /// offsets in bytes stay those of the input.
  public func extract(utf8 bytes: [UInt8], id: String = "", date: CalendarDate? = nil) throws(ExtractionError)
    -> Extraction
  {
    var recorder = NoRecorder()
    return try withWorker { worker throws(ExtractionError) in
      try worker.extract(bytes, id: id, date: date, recorder: &recorder)
    }
  }

  /// Reads a document and keeps what each step saw and decided.
  public func explain(utf8 bytes: [UInt8], id: String = "", date: CalendarDate? = nil) throws(ExtractionError)
    -> Explanation
  {
    var recorder = FullRecorder()
    return try withWorker { worker throws(ExtractionError) in
      let extraction = try worker.extract(bytes, id: id, date: date, recorder: &recorder)
      return Explanation(extraction: extraction, steps: worker.steps(recorder.events))
    }
  }

  /// The analysis of a document as columns, for `gazette parse` and tests.
  package func parse(utf8 bytes: [UInt8]) throws(ExtractionError) -> String {
    var recorder = NoRecorder()
    return try withWorker { worker throws(ExtractionError) in
      _ = try worker.extract(bytes, id: "", date: nil, recorder: &recorder)
      return worker.columns()
    }
  }

  private func withWorker<R>(_ body: (Worker) throws(ExtractionError) -> R) throws(ExtractionError) -> R {
    let worker: Worker
    if let waiting = idle.withLock({ $0.popLast() }) {
      worker = waiting
    } else {
      worker = try Worker(knowledge, configuration)
    }
    let result = try body(worker)
    idle.withLock { $0.append(worker) }
    return result
  }
}
