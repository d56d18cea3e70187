extension Parser {
  /// `"text" => expectation, expectation`, after the word `example`.
  mutating func example(from start: Int) throws(Abandoned) -> ExampleClause {
    let text = try string("the example's text in quotes")
    try expect(.yields, "'=>' and what is expected")
    var expectations = [try expectation()]
    while take(.comma) { expectations.append(try expectation()) }
    let end = expectations.last?.range.upperBound ?? text.range.upperBound
    return ExampleClause(text: text, expectations: expectations, range: start..<end)
  }

  private mutating func expectation() throws(Abandoned) -> ExpectationSyntax {
    let start = current.range.lowerBound
    let kind: ExpectationSyntax.Kind
    if current.kind == .string || current.kind == .openString {
      let text = try string("a mention")
      kind = .mention(text: text, attributes: current.kind == .leftParen ? try arguments() : [])
    } else if current.kind == .word, peek(1) == .leftParen {
      kind = try relationExpectation()
    } else if takeWord("none") {
      kind = .nothing
    } else if takeWord("not") {
      kind = .noRelation(try name("the type of a relation"))
    } else {
      throw expected("a mention in quotes, a relation with roles, 'not' and a relation, or 'none'")
    }
    let end = position > 0 ? tokens[position - 1].range.upperBound : start
    return ExpectationSyntax(kind: kind, range: start..<end)
  }

  private mutating func relationExpectation() throws(Abandoned) -> ExpectationSyntax.Kind {
    let type = try name("a relation")
    let roles = try arguments()
    var marks: [Name] = []
    var speaker: Phrase?
    while current.kind == .word {
      if takeWord("by") { speaker = try string("the speaker in quotes") } else { marks.append(try name("a mark")) }
    }
    return .relation(type: type, roles: roles, marks: marks, speaker: speaker)
  }

  private mutating func arguments() throws(Abandoned) -> [ExampleArgument] {
    try expect(.leftParen, "'('")
    var arguments: [ExampleArgument] = []
    if take(.rightParen) { return arguments }
    repeat {
      let name = try name("a role or attribute")
      try expect(.colon, "':' and a value")
      arguments.append(ExampleArgument(name: name, value: try phrase("a value")))
    } while take(.comma)
    try expect(.rightParen, "')'")
    return arguments
  }
}
