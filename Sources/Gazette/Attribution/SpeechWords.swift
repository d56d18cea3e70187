internal import GazetteDiagnostics
internal import GazetteDocument

/// What a word of saying makes of what is said.
enum Factuality: String, Sendable {
  case asserted, reported, hedged, denied, alleged, demanded, threatened, planned, asked
}

/// What a word makes of what it governs.
enum ModalityClass: String, Sendable {
  case hedge, negation, intensifier, irrealis, planned, ordered, attempted, failed, stopped, started, continued,
    disputed
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
    for (cells, place) in rows(of: file, columns: ["lemma", "pos", "factuality", "frame"]) {
      guard let factuality = Factuality(rawValue: cells[2]) else {
        diagnostics.append(file.diagnostic("unknown-factuality", .error, "unknown factuality '\(cells[2])'", at: place))
        continue
      }
      let frames = cells[3].split(separator: "|")
      if cells[1] == "V", frames.contains("that") || frames.contains("quote") {
        verbs.insert(cells[0], factuality, symbols: &symbols)
      } else if cells[1] == "I" {
        prepositions.insert(cells[0], factuality, symbols: &symbols)
      }
    }
  }

  mutating func read(modality file: SourceFile, symbols: inout SymbolTable) {
    for (cells, place) in rows(of: file, columns: ["form", "class", "scope"]) {
      guard let kind = ModalityClass(rawValue: cells[1]) else {
        diagnostics.append(file.diagnostic("unknown-class", .error, "unknown class '\(cells[1])'", at: place))
        continue
      }
      modality.insert(cells[0], Modal(kind: kind, scope: cells[2]), symbols: &symbols)
    }
  }

  /// The cells of the named columns of each row, with the place of the row's first cell.
  private mutating func rows(of file: SourceFile, columns: [String]) -> [(cells: [String], place: Range<Int>)] {
    var reader = TableReader(file.bytes)
    var cells: [Range<Int>] = []
    guard reader.next(&cells) else { return [] }
    let header = cells.map { String(reader.string($0).prefix { $0 != ":" }) }
    let order = columns.map { header.firstIndex(of: $0) }
    if let missing = zip(columns, order).first(where: { $0.1 == nil })?.0 {
      diagnostics.append(file.diagnostic("missing-column", .error, "the column '\(missing)' is missing", at: cells[0]))
      return []
    }
    var rows: [(cells: [String], place: Range<Int>)] = []
    while reader.next(&cells) {
      rows.append(
        (order.map { column in column.map { $0 < cells.count ? reader.string(cells[$0]) : "" } ?? "" }, cells[0]))
    }
    return rows
  }
}
