public import GazetteDiagnostics
internal import Gazette
internal import GazetteDocument

extension Scheme {
  /// The names of the built-in schemes.
  public static var builtInNames: [String] {
    BuiltIn.files(folder).map { String($0.path.dropFirst(folder.count).dropLast(ending.count)) }
  }

  private static var folder: String { "schemes/" }
  private static var ending: String { ".tsv" }
  private static var columns: [String] { ["kind", "from", "to", "source", "target"] }

  /// A built-in scheme; nil when there is none of that name.
  public init?(named name: String) throws(DiagnosticsError) {
    let path = Self.folder + name + Self.ending
    guard BuiltIn.files(path).contains(where: { $0.path == path }) else { return nil }
    try self.init(name: name, file: BuiltIn.source(path))
  }

  /// A scheme from a file; throws all that is wrong with it.
  public init(name: String, file: SourceFile) throws(DiagnosticsError) {
    self.init(name: name)
    var findings: [Diagnostic] = []
    var rows = TableReader(file.bytes)
    var cells: [Range<Int>] = []
    guard rows.next(&cells), cells.map(rows.string) == Self.columns else {
      let place = cells.first.map { $0.lowerBound..<(cells.last?.upperBound ?? $0.upperBound) } ?? 0..<0
      throw DiagnosticsError([
        file.diagnostic(
          "scheme-header", .error, "the first row must name the columns", at: place,
          suggestion: "write: " + Self.columns.joined(separator: ", ") + ", with tabs between them")
      ])
    }
    while rows.next(&cells) {
      if let finding = add(cells, rows, file) { findings.append(finding) }
    }
    if !findings.isEmpty { throw DiagnosticsError(findings) }
  }

  /// Takes up a row; gives what is wrong with it.
  private mutating func add(_ cells: [Range<Int>], _ rows: TableReader, _ file: SourceFile) -> Diagnostic? {
    func cell(_ index: Int) -> String { index < cells.count ? rows.string(cells[index]) : "" }
    let (kind, from, to) = (cell(0), cell(1), cell(2))
    let needed = ["mention": 2, "acting": 3, "setting": 2, "only": 2, "join": 3, "relation": 5]
    guard let count = needed[kind] else {
      let meant = NearMiss.best(for: kind, among: needed.keys.sorted())
      return file.diagnostic(
        "scheme-kind", .error, "unknown kind of row '\(kind)'", at: cells[0],
        suggestion: meant.map { "did you mean '\($0)'?" }
          ?? "write one of \(needed.keys.sorted().joined(separator: ", "))")
    }
    if let missing = (1..<count).first(where: { cell($0).isEmpty }) {
      let end = cells[cells.count - 1].upperBound
      return file.diagnostic(
        "scheme-cell", .error, "a row of kind '\(kind)' needs a value for '\(Self.columns[missing])'",
        at: missing < cells.count ? cells[missing] : end..<end)
    }
    switch kind {
    case "only":
      guard from == "outermost" else {
        return file.diagnostic("scheme-only", .error, "a row of kind 'only' must say 'outermost'", at: cells[1])
      }
      isFlat = true
    case "mention": mentions[from] = to
    case "acting": acting[from] = to
    case "setting": settings.insert(from)
    case "join": joins.append((from, to))
    default: relations.append(.init(from: from, to: to, source: cell(3), target: cell(4)))
    }
    return nil
  }
}
