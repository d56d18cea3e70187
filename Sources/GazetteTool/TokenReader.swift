internal import Gazette
internal import GazetteDiagnostics
internal import GazetteDocument
internal import GazetteLexicon
internal import GazetteText
internal import Synchronization

/// The tokens of a document as `gazette tokens` prints them.
struct TokenListing {
  struct Token {
    var span: Span
    /// Index into `statusNames`.
    var status: UInt16
  }

  struct Match {
    var span: Span
    var id: String
    var type: String
  }

  /// ICU's rule statuses, or the kinds of tokens.
  var statusNames: [String]
  var tokens: [Token] = []
  var sentences: [Span] = []
  var matches: [Match] = []
}

/// Cuts documents into tokens and looks them up, and does nothing else.
final class TokenReader: Sendable {
  /// What reads one document at a time. To open ICU's boundaries takes longer than a short document, so it is kept; it is
  /// handed from thread to thread under a lock, hence `@unchecked Sendable`.
  private final class Worker: @unchecked Sendable {
    let segmenter: Segmenter
    var workspace: Workspace

    init(_ abbreviations: AbbreviationTable, _ vocabulary: SymbolTable) throws {
      segmenter = try Segmenter(abbreviations: abbreviations)
      workspace = Workspace(vocabulary: vocabulary)
    }
  }

  private let abbreviations: AbbreviationTable
  private let lexicon: Lexicon?
  private let idle = Mutex<[Worker]>([])
  private let rawNames = (0...Int(UInt16.max) / 64).map(String.init)

  init(abbreviations: AbbreviationTable, lexicon: Lexicon?) {
    self.abbreviations = abbreviations
    self.lexicon = lexicon
  }

  private func withWorker<R>(_ body: (Worker) throws -> R) throws -> R {
    let worker = try idle.withLock { $0.popLast() } ?? Worker(abbreviations, lexicon?.symbols ?? SymbolTable())
    let result = try body(worker)
    idle.withLock { $0.append(worker) }
    return result
  }

  /// ICU's segments and sentences.
  func raw(_ bytes: [UInt8]) throws -> TokenListing {
    try withWorker { worker in
      var listing = TokenListing(statusNames: rawNames)
      listing.tokens = try worker.segmenter.rawSegments(bytes).map {
        .init(span: $0.span, status: UInt16(clamping: min($0.status, rawNames.count - 1)))
      }
      listing.sentences = try worker.segmenter.rawSentences(bytes)
      return listing
    }
  }

  /// Tokens and sentences, and lexicon matches when there is a lexicon.
  func refined(_ bytes: [UInt8]) throws -> TokenListing {
    try withWorker { worker in
      worker.workspace.begin(bytes)
      try worker.segmenter.segment(&worker.workspace)
      var listing = TokenListing(statusNames: [])
      // To name a case is slow, and there are few of them.
      var indices: [TokenKind: UInt16] = [:]
      listing.tokens.reserveCapacity(worker.workspace.tokens.count)
      for token in worker.workspace.tokens.spans.indices {
        let kind = worker.workspace.tokens.kinds[token]
        let index = indices[kind] ?? UInt16(listing.statusNames.count)
        if indices.updateValue(index, forKey: kind) == nil { listing.statusNames.append("\(kind)") }
        listing.tokens.append(.init(span: worker.workspace.tokens.spans[token], status: index))
      }
      listing.sentences = worker.workspace.sentences.sentences.map(\.span)
      guard let lexicon else { return listing }
      lexicon.assignSymbols(&worker.workspace)
      lexicon.match(&worker.workspace)
      listing.matches = worker.workspace.matches.rows.map {
        .init(span: worker.workspace.span($0.tokens), id: lexicon.id(of: $0.entry), type: lexicon.types.name($0.type))
      }
      return listing
    }
  }
}
