extension Parser {
  /// The words that begin lines below a pattern; an attribute's name before `=` does too.
  package static let patternKeywords = ["unless", "after", "before", "head", "mention", "relation", "example"]

  /// The pattern, nil when its elements could not be read.
  mutating func patternStatement(_ bytes: Range<Int>, end: Int) throws(Abandoned) -> PatternStatement? {
    limit = headerEnd(upTo: end)
    advance()
    let name = try name("a name for the pattern")
    var type: Name?
    var kind: Name?
    if take(.arrow) {
      type = try self.name("the type of the mention")
      if current.kind == .word { kind = try mentionKind() }
    }
    try expectEnd()
    var lines = lines(upTo: end)
    guard let body = patternBody(&lines, header: tokens[limit - 1].range) else { return nil }
    var pattern = PatternStatement(name: name, type: type, kind: kind, body: body, range: bytes)
    for line in lines {
      (position, limit) = (line.lowerBound, line.upperBound)
      try? patternClause(&pattern)
    }
    return pattern
  }

  private mutating func mentionKind() throws(Abandoned) -> Name {
    let kinds = ["name", "nominal", "pronoun"]
    guard kinds.contains(text(current.range)) else { throw unknownKeyword("kind of mention", among: kinds) }
    return try name("a kind")
  }

  /// The lines before the first clause, as one element.
  private mutating func patternBody(_ lines: inout [Range<Int>], header: Range<Int>) -> Element? {
    let count = lines.firstIndex { isClause($0) } ?? lines.count
    guard count > 0 else {
      position = limit
      _ = expected("the pattern's elements on the next line, indented")
      return nil
    }
    (position, limit) = (lines[0].lowerBound, lines[count - 1].upperBound)
    lines.removeFirst(count)
    do {
      let body = try choice()
      try expectEnd()
      return body
    } catch { return nil }
  }

  /// Elements begin with signs and strings, or with a word before a bracket: `lemma(attack)`.
  private func isClause(_ line: Range<Int>) -> Bool {
    guard tokens[line.lowerBound].kind == .word else { return false }
    return line.count < 2 || tokens[line.lowerBound + 1].kind != .leftParen
      || !Self.functions.contains(text(tokens[line.lowerBound].range))
  }

  private mutating func patternClause(_ pattern: inout PatternStatement) throws(Abandoned) {
    let start = current.range.lowerBound
    if current.kind == .word, peek(1) == .equals {
      pattern.assignments.append(try assignment())
    } else if takeWord("unless") {
      guard isWord("after") || isWord("before") else { throw expected("'after' or 'before'") }
      pattern.contexts.append(try context(isRefused: true, from: start))
    } else if isWord("after") || isWord("before") {
      pattern.contexts.append(try context(isRefused: false, from: start))
    } else if isWord("head") {
      if pattern.head != nil { throw fail(.repeatedClause, "the head is already stated", at: current.range) }
      advance()
      pattern.head = try name("the name of a capture")
    } else if isWord("mention") {
      if pattern.mention != nil { throw fail(.repeatedClause, "the mention is already stated", at: current.range) }
      advance()
      pattern.mention = try name("the name of a capture")
    } else if takeWord("relation") {
      pattern.relations.append(try relation(from: start))
    } else if takeWord("example") {
      pattern.examples.append(try example(from: start))
    } else if current.kind == .word {
      throw unknownKeyword("line of a pattern", among: Self.patternKeywords)
    } else {
      throw unexpected()
    }
    try expectEnd()
  }

  private mutating func context(isRefused: Bool, from start: Int) throws(Abandoned) -> ContextClause {
    let isBefore = isWord("before")
    advance()
    let element = try choice()
    return ContextClause(
      isRefused: isRefused, isBefore: isBefore, element: element, range: start..<element.range.upperBound)
  }

  private mutating func assignment() throws(Abandoned) -> AssignmentClause {
    let attribute = try name("an attribute")
    try expect(.equals, "'='")
    if current.kind == .string || current.kind == .openString {
      let constant = try string("a value")
      let range = attribute.range.lowerBound..<constant.range.upperBound
      return AssignmentClause(attribute: attribute, value: .constant(constant), range: range)
    }
    let value = try name("a capture, an attribute of a capture (country.entity) or a string")
    let range = attribute.range.lowerBound..<value.range.upperBound
    guard let dot = value.text.firstIndex(of: ".") else {
      return AssignmentClause(attribute: attribute, value: .capture(value), range: range)
    }
    let split = value.range.lowerBound + value.text[..<dot].utf8.count
    let capture = Name(text: String(value.text[..<dot]), range: value.range.lowerBound..<split)
    let part = Name(
      text: String(value.text[value.text.index(after: dot)...]), range: split + 1..<value.range.upperBound)
    return AssignmentClause(attribute: attribute, value: .attribute(capture: capture, attribute: part), range: range)
  }

  private mutating func relation(from start: Int) throws(Abandoned) -> RelationClause {
    let type = try name("the relation's type")
    try expect(.leftParen, "'(' and the roles")
    var fillers: [(role: Name, capture: Name)] = []
    repeat {
      let role = try name("a role")
      try expect(.colon, "':' after the role")
      fillers.append((role, try name("a capture, or 'self' for the new mention")))
    } while take(.comma)
    let end = current.range.upperBound
    try expect(.rightParen, "')'")
    return RelationClause(type: type, fillers: fillers, range: start..<end)
  }
}
