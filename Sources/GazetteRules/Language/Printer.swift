internal import GazetteDiagnostics

/// A syntax tree as canonical text: one line for each part in the order of the file, comments where they stood.
///
/// What is printed parses to the same tree, and prints to the same text again.
package struct Printer {
  private var out = ""
  private var comments: ArraySlice<Comment>
  private let bytes: [UInt8]

  /// O(length).
  package static func print(_ file: RuleFile) -> String {
    var printer = Printer(file)
    for (index, statement) in file.statements.enumerated() {
      if index > 0, Self.standsApart(file.statements[index - 1], statement) { printer.out += "\n" }
      printer.print(statement)
    }
    printer.flush(before: .max, indentation: "")
    return printer.out
  }

  private init(_ file: RuleFile) {
    comments = file.comments[...]
    bytes = file.source.bytes
  }

  /// Sets and word lists of a kind stand together, all else apart.
  private static func standsApart(_ a: Statement, _ b: Statement) -> Bool {
    switch (a, b) {
    case (.set, .set), (.words, .words): false
    default: true
    }
  }

  // MARK: Lines

  /// A line of the file: its place, and the pieces between which it may be broken.
  private struct Line {
    var range: Range<Int>
    var pieces: [String]
  }

  private static let width = 120

  private mutating func print(_ line: Line, indentation: String) {
    flush(before: line.range.lowerBound, indentation: indentation)
    // Comments between the pieces of a line come before it.
    while let comment = comments.first, comment.range.lowerBound < line.range.upperBound,
      comment.isOwnLine || !isLast(comment, line)
    {
      write(comment, indentation: indentation)
    }
    var text = indentation + (line.pieces.first ?? "")
    for piece in line.pieces.dropFirst() {
      if text.count + 1 + piece.count > Self.width {
        out += text + "\n"
        text = indentation + "    " + piece
      } else {
        text += " " + piece
      }
    }
    out += text
    if let comment = comments.first, !comment.isOwnLine, comment.range.lowerBound < endOfLine(line.range.upperBound) {
      out += "  " + Self.text(comment, bytes)
      comments.removeFirst()
    }
    out += "\n"
  }

  private func isLast(_ comment: Comment, _ line: Line) -> Bool {
    comment.range.lowerBound >= line.range.upperBound
  }

  private func endOfLine(_ offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count
  }

  private mutating func flush(before offset: Int, indentation: String) {
    while let comment = comments.first, comment.range.lowerBound < offset { write(comment, indentation: indentation) }
  }

  private mutating func write(_ comment: Comment, indentation: String) {
    out += indentation + Self.text(comment, bytes) + "\n"
    comments.removeFirst()
  }

  /// With a space after the sign, so that it stays a comment behind spaces.
  private static func text(_ comment: Comment, _ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[comment.range], as: UTF8.self)
    guard let second = text.dropFirst().first, second.isLetter else { return text }
    return "# " + text.dropFirst()
  }

  // MARK: Statements

  private mutating func print(_ statement: Statement) {
    switch statement {
    case .set(let set):
      let members = Self.joined(set.members.map(\.text), by: " |")
      print(Line(range: set.range, pieces: ["set", set.name.text, "="] + members), indentation: "")
    case .words(let words):
      let phrases = Self.joined(words.phrases.map(Self.text), by: ",")
      print(Line(range: words.range, pieces: ["words", words.name.text, "="] + phrases), indentation: "")
    case .stage(let stage): print(Line(range: stage.range, pieces: ["stage", stage.name.text]), indentation: "")
    case .pattern(let pattern): print(pattern)
    case .frame(let frame): print(frame)
    }
  }

  private mutating func print(_ pattern: PatternStatement) {
    var head = ["pattern", pattern.name.text]
    if let type = pattern.type { head += ["->", type.text] }
    if let kind = pattern.kind { head.append(kind.text) }
    let end = (pattern.kind ?? pattern.type ?? pattern.name).range.upperBound
    print(Line(range: pattern.range.lowerBound..<end, pieces: head), indentation: "")
    var lines = [Line(range: pattern.body.range, pieces: pattern.body.pieces)]
    for context in pattern.contexts {
      let words = (context.isRefused ? ["unless"] : []) + [context.isBefore ? "before" : "after"]
      lines.append(Line(range: context.range, pieces: words + [context.element.text]))
    }
    lines += pattern.assignments.map { Line(range: $0.range, pieces: [$0.attribute.text, "=", Self.text($0.value)]) }
    if let mention = pattern.mention { lines.append(Line(range: mention.range, pieces: ["mention", mention.text])) }
    if let head = pattern.head { lines.append(Line(range: head.range, pieces: ["head", head.text])) }
    for relation in pattern.relations {
      let fillers = relation.fillers.map { "\($0.role.text): \($0.capture.text)" }.joined(separator: ", ")
      lines.append(Line(range: relation.range, pieces: ["relation", "\(relation.type.text)(\(fillers))"]))
    }
    print(lines + pattern.examples.map(Self.line))
  }

  private mutating func print(_ frame: FrameStatement) {
    let end = frame.name.range.upperBound
    print(Line(range: frame.range.lowerBound..<end, pieces: ["frame", frame.name.text]), indentation: "")
    var lines: [Line] = []
    if let first = frame.roles.first, let last = frame.roles.last?.types.last {
      let roles = frame.roles.map { "\($0.name.text): " + $0.types.map(\.text).joined(separator: " | ") }
      lines.append(
        Line(
          range: first.name.range.lowerBound..<last.range.upperBound, pieces: ["roles"] + Self.joined(roles, by: ",")))
    }
    if let first = frame.requirement.first?.first, let last = frame.requirement.last?.last {
      let all = frame.requirement.map { $0.map(\.text).joined(separator: " | ") }
      lines.append(
        Line(range: first.range.lowerBound..<last.range.upperBound, pieces: ["require"] + Self.joined(all, by: ",")))
    }
    lines += frame.triggers.map(Self.line)
    lines += frame.refusals.map {
      Line(range: $0.range, pieces: ["unless", Self.text($0.slot), "~" + $0.wordClass.text])
    }
    print(lines + frame.examples.map(Self.line))
  }

  private mutating func print(_ lines: [Line]) {
    for line in lines.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) { print(line, indentation: "  ") }
  }

  private static func line(_ trigger: TriggerSyntax) -> Line {
    var pieces = [trigger.kind.rawValue] + joined(trigger.lemmas.map(text), by: ",")
    if !trigger.objects.isEmpty { pieces += ["+", "noun"] + joined(trigger.objects.map(text), by: ",") }
    pieces[pieces.count - 1] += ":"
    let slots = trigger.slots.map { $0.slots.map(text).joined(separator: "|") + " " + $0.role.text }
    return Line(range: trigger.range, pieces: pieces + joined(slots, by: ","))
  }

  private static func line(_ example: ExampleClause) -> Line {
    let expectations = joined(example.expectations.map(text), by: ",")
    return Line(range: example.range, pieces: ["example", text(example.text), "=>"] + expectations)
  }

  private static func text(_ expectation: ExpectationSyntax) -> String {
    func list(_ arguments: [ExampleArgument]) -> String {
      "(" + arguments.map { "\($0.name.text): \(text($0.value))" }.joined(separator: ", ") + ")"
    }
    switch expectation.kind {
    case .nothing: return "none"
    case .noRelation(let type): return "not \(type.text)"
    case .mention(let text, let attributes):
      return self.text(text) + (attributes.isEmpty ? "" : " " + list(attributes))
    case .relation(let type, let roles, let marks, let speaker):
      let by = speaker.map { ["by", text($0)] } ?? []
      return ([type.text + list(roles)] + marks.map(\.text) + by).joined(separator: " ")
    }
  }

  private static func text(_ value: AssignmentClause.Value) -> String {
    switch value {
    case .capture(let name): name.text
    case .attribute(let capture, let attribute): "\(capture.text).\(attribute.text)"
    case .constant(let phrase): text(phrase)
    }
  }

  static func text(_ phrase: Phrase) -> String { phrase.isQuoted ? quoted(phrase.text) : phrase.text }

  static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// The pieces with the sign after all but the last.
  private static func joined(_ pieces: [String], by sign: String) -> [String] {
    pieces.dropLast().map { $0 + sign } + pieces.suffix(1)
  }
}
