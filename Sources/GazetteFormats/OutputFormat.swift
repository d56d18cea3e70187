/// The forms in which results can be written.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// All that is known, indented: see `JSONWriter`.
  case json
  /// The same, one object a line.
  case jsonl
  /// Spans, types and roles, one object a line, for scorers: see `StandoffWriter`.
  case standoff
  /// For people: see `TextWriter`.
  case text

  /// The ending of file names.
  public var fileEnding: String {
    switch self {
    case .json: "json"
    case .jsonl: "jsonl"
    case .standoff: "standoff.jsonl"
    case .text: "txt"
    }
  }

  /// The format of a file by its name; nil when its ending belongs to none.
  public init?(path: String) {
    let endings = Self.allCases.sorted { $0.fileEnding.utf8.count > $1.fileEnding.utf8.count }
    guard let format = endings.first(where: { path.hasSuffix("." + $0.fileEnding) }) else { return nil }
    self = format
  }

  /// Whether a scheme's types can be written.
  public var takesScheme: Bool { self != .text }

  /// What writes it.
  public func writer(scheme: Scheme? = nil, style: TextStyle = .plain) -> any DocumentWriter {
    switch self {
    case .json: JSONWriter(layout: .indented, scheme: scheme)
    case .jsonl: JSONWriter(layout: .lines, scheme: scheme)
    case .standoff: StandoffWriter(scheme: scheme)
    case .text: TextWriter(style: style)
    }
  }

  /// What stands before, between and after several documents.
  public var frame: (opening: String, separator: String, closing: String) {
    switch self {
    case .json: ("[\n", ",\n", "]\n")
    case .jsonl, .standoff: ("", "", "")
    case .text: ("", "\n", "")
    }
  }
}
