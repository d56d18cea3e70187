internal import GazetteDocument

/// A test of an attribute of a mention or of a lexicon entry.
struct AttributeCheck: Hashable, Sendable {
  enum Operation: Sendable { case has, equals, differs }

  /// Where the value is found: in what every mention and match has of itself, or in attributes and columns.
  enum Subject: Sendable { case kind, form, plural, id, other }

  /// Attributes that mentions and matches have of themselves: how they speak of their entity, in which form and number.
  static let builtIn = ["kind", "form", "plural", "id", "group"]

  /// Different for each test of a rule set.
  var number: Int
  var subject: Subject
  var operation: Operation
  var name: String
  var symbol: Symbol
  /// The lexicon's number of the attribute; nil when it has no such column.
  var column: Int?
  var values: [String]
  var valueBytes: [[UInt8]]
  var valueSymbols: [Symbol]
  /// The kinds or forms among the values, as bits.
  var mask: UInt8

  static func subject(of name: String, values: [String]) -> Subject {
    switch name {
    case "kind": values.contains { kinds[$0] != nil } ? .kind : .other
    case "form": .form
    case "plural": .plural
    case "id": .id
    default: .other
    }
  }

  static func mask(_ subject: Subject, _ values: [String]) -> UInt8 {
    values.reduce(0) { mask, value in
      let bit = subject == .kind ? kinds[value]?.rawValue : subject == .form ? forms[value]?.rawValue : nil
      return bit.map { mask | 1 << $0 } ?? mask
    }
  }

  static let kinds: [String: MentionKind] = ["name": .name, "nominal": .nominal, "pronoun": .pronoun]
  private static let forms: [String: NameForm] = [
    "name": .name, "alias": .alias, "adjective": .adjective, "demonym": .demonym,
  ]

  /// Whether a kind or form suits.
  @inline(__always) func decides(_ bit: UInt8) -> Bool {
    switch operation {
    case .has: true
    case .equals: mask & 1 << bit != 0
    case .differs: mask & 1 << bit == 0
    }
  }

  func decides(isThere: Bool) -> Bool { (operation == .differs) != isThere }

  func decides(_ value: String?) -> Bool {
    switch operation {
    case .has: value != nil
    case .equals: value.map { values.contains($0) } ?? false
    case .differs: value.map { !values.contains($0) } ?? true
    }
  }
}
