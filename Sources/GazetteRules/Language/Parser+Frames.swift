extension Parser {
  /// The words that begin lines below a frame.
  package static let frameKeywords = ["roles", "require"] + TriggerSyntax.keywords + ["unless", "example"]

  mutating func frameStatement(_ bytes: Range<Int>, end: Int) throws(Abandoned) -> FrameStatement {
    limit = headerEnd(upTo: end)
    advance()
    let name = try name("a name for the frame")
    try expectEnd()
    var frame = FrameStatement(name: name, range: bytes)
    for line in lines(upTo: end) {
      (position, limit) = (line.lowerBound, line.upperBound)
      try? frameClause(&frame)
    }
    return frame
  }

  private mutating func frameClause(_ frame: inout FrameStatement) throws(Abandoned) {
    let start = current.range.lowerBound
    let line = start..<(limit > 0 ? tokens[limit - 1].range.upperBound : start)
    guard current.kind == .word else { throw unexpected() }
    let word = text(current.range)
    if let kind = TriggerSyntax.Kind(rawValue: word) {
      advance()
      frame.triggers.append(try trigger(kind, line))
    } else {
      switch word {
      case "roles":
        if !frame.roles.isEmpty { throw fail(.repeatedClause, "the roles are already stated", at: current.range) }
        advance()
        frame.roles = try roles()
      case "require":
        advance()
        frame.requirement += try requirement()
      case "unless":
        advance()
        frame.refusals.append(try refusal(line))
      case "example":
        advance()
        frame.examples.append(try example(from: start))
      default: throw unknownKeyword("line of a frame", among: Self.frameKeywords)
      }
    }
    try expectEnd()
  }

  /// `attacker: Actor, target: Actor | Place`
  private mutating func roles() throws(Abandoned) -> [RoleSyntax] {
    var roles: [RoleSyntax] = []
    repeat {
      let name = try name("a role")
      try expect(.colon, "':' and the types that may fill the role")
      var types = [try self.name("a type or set")]
      while take(.bar) { types.append(try self.name("a type or set")) }
      roles.append(RoleSyntax(name: name, types: types))
    } while take(.comma)
    return roles
  }

  /// `attacker | target, place`
  private mutating func requirement() throws(Abandoned) -> [[Name]] {
    var all: [[Name]] = []
    repeat {
      var any = [try name("a role")]
      while take(.bar) { any.append(try name("a role")) }
      all.append(any)
    } while take(.comma)
    return all
  }

  /// `launch, conduct + noun attack, strike: subject attacker, on|against target`
  private mutating func trigger(_ kind: TriggerSyntax.Kind, _ line: Range<Int>) throws(Abandoned) -> TriggerSyntax {
    let lemmas = try phrases("the trigger's base form")
    var objects: [Phrase] = []
    if current.kind == .plus {
      if kind != .verb { throw fail(.unexpected, "only verbs take '+ noun'", at: current.range) }
      advance()
      if !takeWord("noun") { throw expected("'noun' after '+'") }
      objects = try phrases("the noun's base form")
    }
    try expect(.colon, "':' and the slots")
    var slots = [try slot()]
    while take(.comma) { slots.append(try slot()) }
    return TriggerSyntax(kind: kind, lemmas: lemmas, objects: objects, slots: slots, range: line)
  }

  /// `in front of|near place`: the last word is the role.
  private mutating func slot() throws(Abandoned) -> SlotSyntax {
    let start = current.range.lowerBound
    var runs: [[Name]] = [[]]
    while current.kind == .word || current.kind == .bar {
      if current.kind == .bar {
        if runs[runs.count - 1].isEmpty { throw expected("a slot") }
        runs.append([])
        advance()
      } else {
        runs[runs.count - 1].append(try name("a slot"))
      }
    }
    guard let role = runs[runs.count - 1].popLast() else { throw expected("a slot and its role") }
    if runs[runs.count - 1].isEmpty {
      throw fail(
        .expected, "'\(role.text)' has no slot or no role", at: role.range,
        suggestion: "write the slot and then the role: subject \(role.text)")
    }
    let slots = runs.map { Self.phrase($0) }
    return SlotSyntax(slots: slots, role: role, range: start..<role.range.upperBound)
  }

  private static func phrase(_ words: [Name]) -> Phrase {
    let range = (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0)
    return Phrase(text: words.map(\.text).joined(separator: " "), isQuoted: false, range: range)
  }

  private mutating func refusal(_ line: Range<Int>) throws(Abandoned) -> RefusalSyntax {
    let slot = try phrase("a slot")
    try expect(.tilde, "a word class (~class)")
    return RefusalSyntax(slot: slot, wordClass: try name("a word class"), range: line)
  }
}
