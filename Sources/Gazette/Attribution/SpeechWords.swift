internal import GazetteDiagnostics
internal import GazetteDocument

/// What a word of saying makes of what is said.
enum Factuality: String, Sendable {
  case asserted, reported, hedged, denied, alleged, demanded, threatened, planned, asked
}

/// What a word makes of what it governs.
enum ModalityClass: String, Sendable {
  case hedge, negation, intensifier, irrealis, planned, ordered, attempted, failed, stopped, started, continued, disputed
}

/// The tables `reporting.tsv` and `modality.tsv` of `Lexicons/english/`.
struct SpeechWords: Sendable {
  struct Modal: Sendable {
    var kind: ModalityClass
    /// `clause`, `noun` or `verb`.
    var scope: String
  }

  private(set) var verbs = PhraseTable<Factuality>()
  private(set) var prepositions = PhraseTable<Factuality>()
  private(set) var modality = PhraseTable<Modal>()
  private(set) var diagnostics: [Diagnostic] = []

  init() {}

  /// Reads the verbs and prepositions that take a clause or a quotation.
  mutating func read(reporting file: SourceFile, symbols: inout SymbolTable) {
    forEachRow(of: file, columns: ["lemma", "pos", "factuality", "frame"]) { cells, place in
      guard let factuality = Factuality(rawValue: cells[2]) else {
        return file.diagnostic("unknown-factuality", .error, "unknown factuality '\(cells[2])'", at: place)
      }
      let frames = cells[3].split(separator: "|")
      if cells[1] == "V", frames.contains("that") || frames.contains("quote") {
        verbs.insert(cells[0], factuality, symbols: &symbols)
      } else if cells[1] == "I" {
        prepositions.insert(cells[0], factuality, symbols: &symbols)
      }
      return nil
    }
  }

  mutating func read(modality file: SourceFile, symbols: inout SymbolTable) {
    forEachRow(of: file, columns: ["form", "class", "scope"]) { cells, place in
      guard let kind = ModalityClass(rawValue: cells[1]) else {
        return file.diagnostic("unknown-class", .error, "unknown class '\(cells[1])'", at: place)
      }
      modality.insert(cells[0], Modal(kind: kind, scope: cells[2]), symbols: &symbols)
      return nil
    }
  }

  private mutating func forEachRow(
    of file: SourceFile, columns: [String], _ body: ([String], Range<Int>) -> Diagnostic?
  ) {
    var reader = TableReader(file.bytes)
    var cells: [Range<Int>] = []
    guard reader.next(&cells) else { return }
    let header = cells.map { String(reader.string($0).prefix { $0 != ":" }) }
    let order = columns.map { header.firstIndex(of: $0) }
    if let missing = zip(columns, order).first(where: { $0.1 == nil })?.0 {
      diagnostics.append(file.diagnostic("missing-column", .error, "the column '\(missing)' is missing", at: cells[0]))
      return
    }
    while reader.next(&cells) {
      let values = order.map { column in column.map { $0 < cells.count ? reader.string(cells[$0]) : "" } ?? "" }
      if let diagnostic = body(values, cells[0]) { diagnostics.append(diagnostic) }
    }
  }
}
