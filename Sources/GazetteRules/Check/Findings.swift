internal import GazetteDiagnostics

/// What was found wrong or doubtful, with enough to sort it.
struct Findings: Sendable {
  private var rows: [(file: Int, offset: Int, diagnostic: Diagnostic)] = []

  /// By file and place.
  var sorted: [Diagnostic] {
    rows.enumerated().sorted { a, b in
      (a.element.file, a.element.offset, a.offset) < (b.element.file, b.element.offset, b.offset)
    }.map(\.element.diagnostic)
  }

  mutating func add(_ diagnostics: [Diagnostic], file: Int) {
    for diagnostic in diagnostics { rows.append((file, diagnostic.line << 16 + diagnostic.column, diagnostic)) }
  }

  mutating func add(
    _ id: RuleFinding, _ severity: Severity, _ message: String, in file: SourceFile, index: Int, at range: Range<Int>,
    suggestion: String?
  ) {
    add([file.diagnostic(id.rawValue, severity, message, at: range, suggestion: suggestion)], file: index)
  }
}
