internal import GazetteDocument
internal import GazetteLexicon

/// Makes the mentions and relations of a stage's matches.
struct MatchMaker {
  let stage: PatternStage
  let types: TypeTree
  let lexicon: Lexicon?

  /// A repeated capture gives one relation for each time; at most so many for one match.
  static let mostRelations = 32
  /// No name is looked for that began more tokens before.
  static let longestName = 24

  mutating func make<R: Recorder>(_ match: PatternMatch, in workspace: inout Workspace, recorder: inout R) {
    let pattern = stage.patterns[match.pattern]
    var mention: Int?
    if let type = pattern.type {
      guard let made = self.mention(match, pattern, type, &workspace) else { return }
      mention = made.row
      assign(pattern, match, to: made.row, &workspace)
      recorder.record(
        TraceEvent(
          step: "pattern", outcome: made.isNew ? .made : .noted, tokens: match.tokens,
          reason: made.isNew ? pattern.name : "\(pattern.name): already known", origin: pattern.origin))
    }
    for relation in pattern.relations {
      let count = relate(relation, match, mention, &workspace)
      guard R.isActive, count > 0 else { continue }
      recorder.record(
        TraceEvent(step: "pattern", outcome: .made, tokens: match.tokens, reason: pattern.name, origin: relation.origin)
      )
    }
  }

  // MARK: Mentions

  /// The new mention, or the one that stands there already: a name that is known beats one that is guessed. Nil inside
  /// a name or across the end of one.
  private func mention(
    _ match: PatternMatch, _ pattern: PatternDefinition, _ type: TypeID, _ workspace: inout Workspace
  ) -> (row: Int, isNew: Bool)? {
    let tokens = pattern.mention.flatMap { match.last($0)?.tokens } ?? match.tokens
    guard !tokens.isEmpty else { return nil }
    let identity = pattern.identity.flatMap { match.last($0) }.flatMap { heldMention($0, workspace) }
    var replaced: [Int] = []
    for old in older(touching: tokens, workspace) {
      let mention = workspace.mentions.rows[old]
      if mention.tokens == tokens {
        if types.isA(mention.type, type) || (mention.entry != nil && mention.kind == .name && identity == nil) {
          return (old, false)
        }
        replaced.append(old)
      } else if mention.kind == .name, !covers(tokens, mention.tokens) {
        return nil
      }
    }
    var mention = Mention(
      tokens: tokens, span: workspace.span(tokens), head: tokens.upperBound - 1, type: type,
      kind: pattern.kind, entry: identity.flatMap { workspace.mentions.rows[$0].entry }, origin: pattern.origin)
    if let head = pattern.head.flatMap({ match.last($0) }), !head.tokens.isEmpty {
      mention.head = head.tokens.upperBound - 1
    }
    mention.isPlural = isPlural(mention.head, match, workspace)
    takeIn(tokens, match, &workspace)
    let new = workspace.mentions.append(mention)
    for row in replaced { workspace.mentions.rows[row].isAbsorbed = true }
    if let identity, identity != new {
      workspace.mentions.rows[identity].isAbsorbed = true
      for attribute in workspace.mentions.attributes(of: identity).reversed() {
        workspace.mentions.set(attribute.name, of: new, to: attribute.value)
      }
    }
    return (new, true)
  }

  private func covers(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// The mentions that share a token with the range and count.
  private func older(touching tokens: Range<Int>, _ workspace: borrowing Workspace) -> [Int] {
    var rows: [Int] = []
    for start in max(0, tokens.lowerBound - Self.longestName)..<tokens.upperBound {
      var row = workspace.mentions.firstRow(startingAt: start)
      while row >= 0 {
        if !workspace.mentions.rows[row].isAbsorbed, workspace.mentions.rows[row].tokens.upperBound > tokens.lowerBound
        {
          rows.append(row)
        }
        row = workspace.mentions.nextRow(row)
      }
    }
    return rows
  }

  /// What no capture holds is taken in: `city` in `city of Homs`, a country's name in a person's.
  private func takeIn(_ tokens: Range<Int>, _ match: PatternMatch, _ workspace: inout Workspace) {
    let held = match.captures.compactMap { capture -> Int? in
      if case .mention(let row) = capture.held { return row }
      return nil
    }
    for row in older(touching: tokens, workspace) where !held.contains(row) {
      let inner = workspace.mentions.rows[row].tokens
      let isInsideHeld = held.contains { covers(workspace.mentions.rows[$0].tokens, inner) }
      if covers(tokens, inner), inner != tokens, !isInsideHeld { workspace.mentions.rows[row].isAbsorbed = true }
    }
  }

  private func isPlural(_ head: Int, _ match: PatternMatch, _ workspace: borrowing Workspace) -> Bool {
    if head < workspace.tokens.tags.count, workspace.tokens.tags[head] == .pluralNoun { return true }
    for capture in match.captures {
      guard case .match(let row) = capture.held else { continue }
      let held = workspace.matches.rows[row]
      if held.isPlural, held.tokens.contains(head) { return true }
    }
    return false
  }

  /// The mention that a capture holds, or one that stands exactly there.
  private func heldMention(_ capture: PatternMatch.Capture, _ workspace: borrowing Workspace) -> Int? {
    if case .mention(let row) = capture.held { return row }
    var row = workspace.mentions.firstRow(startingAt: capture.tokens.lowerBound)
    while row >= 0 {
      if !workspace.mentions.rows[row].isAbsorbed, workspace.mentions.rows[row].tokens == capture.tokens { return row }
      row = workspace.mentions.nextRow(row)
    }
    return nil
  }

  // MARK: Attributes

  /// Sets what the mention does not have.
  private func assign(
    _ pattern: PatternDefinition, _ match: PatternMatch, to mention: Int, _ workspace: inout Workspace
  ) {
    for assignment in pattern.assignments {
      guard workspace.mentions.attribute(assignment.attribute, of: mention) == nil,
        let value = value(assignment.value, match, of: mention, &workspace), value != .mention(mention)
      else { continue }
      workspace.mentions.set(assignment.attribute, of: mention, to: value)
    }
  }

  private func value(
    _ value: PatternDefinition.Assignment.Value, _ match: PatternMatch, of new: Int, _ workspace: inout Workspace
  ) -> AttributeValue? {
    switch value {
    case .constant(let symbol): return .constant(symbol)
    case .capture(let index):
      guard let capture = match.last(index), !capture.tokens.isEmpty else { return nil }
      if let mention = heldMention(capture, workspace), mention != new,
        workspace.mentions.rows[mention].tokens == capture.tokens
      {
        return .mention(mention)
      }
      return .text(workspace.span(capture.tokens))
    case .entity(let index):
      guard let capture = match.last(index), !capture.tokens.isEmpty else { return nil }
      if let mention = heldMention(capture, workspace) { return .mention(mention) }
      if case .match(let row) = capture.held { return .entry(workspace.matches.rows[row].entry) }
      return .text(workspace.span(capture.tokens))
    case .attribute(let index, let name, let symbol):
      return match.last(index).flatMap { attribute(name, symbol, of: $0, &workspace) }
    }
  }

  private func attribute(
    _ name: String, _ symbol: Symbol, of capture: PatternMatch.Capture, _ workspace: inout Workspace
  ) -> AttributeValue? {
    var entry: EntryID?
    if let mention = heldMention(capture, workspace) {
      if let value = workspace.mentions.attribute(symbol, of: mention) { return value }
      entry = workspace.mentions.rows[mention].entry
    } else if case .match(let row) = capture.held {
      entry = workspace.matches.rows[row].entry
    }
    guard let entry, let lexicon, var text = lexicon.attribute(name, of: entry) else { return nil }
    return .constant(text.withUTF8 { workspace.symbol($0) })
  }

  // MARK: Relations

  /// Makes the relation once for each combination of what its captures hold; gives the number made.
  private func relate(
    _ maker: PatternDefinition.RelationMaker, _ match: PatternMatch, _ mention: Int?, _ workspace: inout Workspace
  ) -> Int {
    var combinations: [[Filler]] = [[]]
    for (role, capture) in maker.fillers {
      var rows: [Int] = []
      if let capture {
        for held in match.captures where held.index == capture {
          rows += heldMention(held, workspace).map { [$0] } ?? []
        }
      } else if let mention {
        rows = [mention]
      }
      combinations = combinations.flatMap { fillers in rows.map { fillers + [Filler(role: role, mention: $0)] } }
      if combinations.count > Self.mostRelations { combinations.removeLast(combinations.count - Self.mostRelations) }
    }
    let evidence = workspace.span(match.tokens)
    var made = 0
    for fillers in combinations where !fillers.isEmpty && !isKnown(maker.type, fillers, workspace) {
      workspace.relations.append(
        Relation(type: maker.type, evidence: evidence, trigger: nil, origin: maker.origin), fillers: fillers)
      made += 1
    }
    return made
  }

  /// Whether one of the latest relations says the same of the same mentions.
  private func isKnown(_ type: Symbol, _ fillers: [Filler], _ workspace: borrowing Workspace) -> Bool {
    let last = workspace.relations.rows.count
    return (max(0, last - Self.mostRelations)..<last).contains { row in
      workspace.relations.rows[row].type == type && Array(workspace.relations.fillers(of: row)) == fillers
    }
  }
}
