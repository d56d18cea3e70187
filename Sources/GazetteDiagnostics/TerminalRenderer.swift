/// Diagnostics as text for a terminal: the place, the line, a caret below it, what to do.
public struct TerminalRenderer: Sendable {
  /// Whether to write ANSI colours.
  public var colour: Bool

  /// A renderer, without colours unless they are asked for.
  public init(colour: Bool = false) { self.colour = colour }

  /// One paragraph for each finding, without a final newline.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  /// One finding.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = [
      "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column): \(paint(diagnostic.severity)): \(diagnostic.message)"
    ]
    if !diagnostic.sourceLine.isEmpty {
      let pad = diagnostic.sourceLine.prefix(diagnostic.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
      lines.append("  " + diagnostic.sourceLine)
      lines.append("  " + pad + String(repeating: "^", count: max(1, diagnostic.length)))
    }
    if let suggestion = diagnostic.suggestion { lines.append("  " + suggestion) }
    return lines.joined(separator: "\n")
  }

  private func paint(_ severity: Severity) -> String {
    guard colour else { return severity.rawValue }
    let code = severity == .error ? "31" : severity == .warning ? "33" : "36"
    return "\u{1B}[1;\(code)m\(severity.rawValue)\u{1B}[0m"
  }
}
