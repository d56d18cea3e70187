/// How bad a finding is.
public enum Severity: String, Sendable, Codable, Comparable {
  case note, warning, error
  /// From note to error.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
}

/// Something wrong or doubtful in a lexicon or rule file, with its place.
public struct Diagnostic: Sendable, Hashable, Error {
  /// Stable name of the kind of finding: `unknown-type`.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one line.
  public var message: String
  /// The file as the user named it.
  public var file: String
  /// Line from 1.
  public var line: Int
  /// Column from 1, in characters.
  public var column: Int
  /// Length of the marked part in characters, at least 1.
  public var length: Int
  /// The line's text.
  public var sourceLine: String
  /// What to do, where known: `did you mean 'Military'?`
  public var suggestion: String?

  /// A finding at a place in a file.
  public init(
    id: String, severity: Severity, message: String, file: String, line: Int, column: Int, length: Int = 1,
    sourceLine: String = "", suggestion: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.sourceLine = sourceLine
    self.suggestion = suggestion
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message; suggestion`, without the source line.
  public var description: String {
    let head = "\(file):\(line):\(column): \(severity.rawValue): \(message)"
    guard let suggestion else { return head }
    return "\(head); \(suggestion)"
  }
}

/// All that was found wrong in the files of one load.
public struct DiagnosticsError: Error, Sendable, CustomStringConvertible {
  /// In the order of files and lines; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// All findings of one load, with at least one error.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Each finding with its source line and a caret.
  public var description: String { TerminalRenderer().render(diagnostics) }
}
