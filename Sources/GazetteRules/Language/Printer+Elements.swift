extension Element {
  /// As it is written in a rule file.
  package var text: String { pieces.joined(separator: " ") }

  /// The parts between which a line may be broken.
  var pieces: [String] {
    switch kind {
    case .sequence(let elements): elements.map(\.single)
    case .choice(let elements):
      elements.dropLast().map { $0.alternative + " |" } + elements.suffix(1).map(\.alternative)
    default: [single]
    }
  }

  private var alternative: String { if case .choice = kind { single } else { text } }

  /// As it is written where one element is wanted.
  private var single: String {
    switch kind {
    case .sequence, .choice: "(\(text))"
    case .literal(let text): Printer.quoted(text)
    case .lemma(let phrases): "lemma(" + phrases.map(Printer.text).joined(separator: ", ") + ")"
    case .mention(let name, let tests): "@" + name.text + tests.map(\.text).joined()
    case .wordClass(let name, let tests): "~" + name.text + tests.map(\.text).joined()
    case .tag(let name): "#" + name.text
    case .shape(let names): "shape(" + names.map(\.text).joined(separator: ", ") + ")"
    case .tokenKind(let names): "kind(" + names.map(\.text).joined(separator: ", ") + ")"
    case .words(let name): "$" + name.text
    case .any: "."
    case .not(let element): "!" + element.operand
    case .capture(let name, let element): "(\(name.text): \(element.text))"
    case .repeated(let element, let minimum, let maximum):
      element.operand + Self.bounds(minimum, maximum)
    case .sentenceStart: "^"
    case .sentenceEnd: "$"
    }
  }

  private var operand: String {
    if case .repeated = kind { return "(\(text))" }
    return single
  }

  private static func bounds(_ minimum: Int, _ maximum: Int?) -> String {
    switch (minimum, maximum) {
    case (0, 1): "?"
    case (0, nil): "*"
    case (1, nil): "+"
    case (let least, nil): "{\(least),}"
    case (let least, .some(let most)): least == most ? "{\(least)}" : "{\(least),\(most)}"
    }
  }
}

extension AttributeTest {
  var text: String {
    let list = values.map(Printer.text).joined(separator: "|")
    return switch operation {
    case .has: "[\(name.text)]"
    case .equals: "[\(name.text)=\(list)]"
    case .differs: "[\(name.text)!=\(list)]"
    }
  }
}
