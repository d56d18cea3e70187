internal import GazetteDocument

extension FrameMatcher {
  /// The noun groups in a slot around a trigger, the likeliest first.
  func groups(in slot: FrameSlot, of trigger: FrameTrigger, at site: TriggerSite, _ workspace: borrowing Workspace)
    -> [Int]
  {
    if trigger.kind == .noun { return nominal(slot, at: site, workspace) }
    guard let clause = site.clause else { return [] }
    let row = workspace.clauses.rows[clause]
    let isPassive = workspace.groups.verbs[row.verb].isPassive && trigger.kind != .adjective
    switch slot {
    case .subject: return isPassive ? obliques(of: row, after: by, workspace) : row.subject.map { [$0] } ?? []
    case .object: return (isPassive ? row.subject : row.object).map { [$0] } ?? []
    case .indirect: return row.indirect.map { [$0] } ?? []
    case .complement: return row.complement.map { [$0] } ?? []
    case .time: return times(of: row, workspace)
    case .preposition(let words):
      if let place = row.place, let only = words.first, words.count == 1, only == inWord { return [place] }
      let own = site.noun.map { chain(after: $0, workspace).filter { governs(words, $0, workspace) } } ?? []
      return own
        + workspace.clauses.obliques[row.obliques].filter { governs(words, $0, workspace) && !own.contains($0) }
        + attached(to: row, words, workspace)
    case .possessive: return site.noun.flatMap { workspace.groups.nouns[$0].possessor }.map { [$0] } ?? []
    case .modifier, .apposition, .clause, .itself, .host: return []
    }
  }

  /// What stands around a trigger noun.
  private func nominal(_ slot: FrameSlot, at site: TriggerSite, _ workspace: borrowing Workspace) -> [Int] {
    guard let noun = site.noun else { return [] }
    let group = workspace.groups.nouns[noun]
    switch slot {
    case .possessive:
      if let owner = group.possessor { return [owner] }
      return support(noun, site.clause, workspace).map { [$0] } ?? []
    case .preposition(let words): return chain(after: noun, workspace).filter { governs(words, $0, workspace) }
    case .apposition:
      let explained = group.appositionOf.map { [$0] } ?? []
      let explaining = noun + 1 < workspace.groups.nouns.count && workspace.groups.nouns[noun + 1].appositionOf == noun
      return explained + (explaining ? [noun + 1] : [])
    case .host:
      return (group.attachedTo ?? site.clause.flatMap { workspace.clauses.rows[$0].subject }).map { [$0] } ?? []
    case .time: return site.clause.map { times(of: workspace.clauses.rows[$0], workspace) } ?? []
    case .subject, .object, .indirect, .complement, .clause, .modifier, .itself: return []
    }
  }

  /// Who acts in `X reduces strikes`, `strikes were launched by X`.
  private func support(_ noun: Int, _ clause: Int?, _ workspace: borrowing Workspace) -> Int? {
    guard let clause else { return nil }
    let row = workspace.clauses.rows[clause]
    let verb = workspace.groups.verbs[row.verb]
    guard supportVerbs.contains(workspace.tokens.lemmas[verb.verb]) else { return nil }
    if verb.isPassive { return row.subject == noun ? obliques(of: row, after: by, workspace).first : nil }
    return row.object == noun ? row.subject : nil
  }

  /// The prepositional groups that follow a noun group without a verb between, those in brackets passed over.
  func chain(after noun: Int, _ workspace: borrowing Workspace) -> [Int] {
    var found: [Int] = []
    let head = workspace.groups.nouns[noun].head
    var end = workspace.groups.nouns[noun].tokens.upperBound
    var next = noun + 1
    while next < workspace.groups.nouns.count {
      let group = workspace.groups.nouns[next]
      if let inside = workspace.sentences.parenthesis(around: group.head),
        !inside.contains(head)
      {
        end = max(end, inside.upperBound + 1)
        next += 1
        continue
      }
      guard !holdsVerb(end..<max(end, group.tokens.lowerBound), workspace) else { break }
      let isListed = group.firstConjunct != nil && group.firstConjunct != next
      guard group.preposition != nil || isListed || group.possessor.map({ found.contains($0) }) ?? false || group.isTime
      else { break }
      if workspace.tokens.flags[group.tokens.lowerBound].contains(.sentenceStart) { break }
      if !isListed { found.append(next) }
      end = group.tokens.upperBound
      next += 1
    }
    return found
  }

  private func holdsVerb(_ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    tokens.contains { token in
      if workspace.groups.verb(at: token) != nil || workspace.tokens.tags[token] == .wh { return true }
      let byte = workspace.bytes[Int(workspace.tokens.spans[token].start)]
      return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";")
    }
  }

  private func obliques(of row: Clause, after preposition: Symbol?, _ workspace: borrowing Workspace) -> [Int] {
    guard let preposition else { return [] }
    return workspace.clauses.obliques[row.obliques].filter { governs([preposition], $0, workspace) }
  }

  /// `he struck the base in Homs`: what hangs on the object may be the clause's as well.
  private func attached(to row: Clause, _ words: [Symbol], _ workspace: borrowing Workspace) -> [Int] {
    guard let object = row.object else { return [] }
    let obliques = workspace.clauses.obliques[row.obliques]
    return chain(after: object, workspace).filter { governs(words, $0, workspace) && !obliques.contains($0) }
  }

  private func times(of row: Clause, _ workspace: borrowing Workspace) -> [Int] {
    workspace.clauses.obliques[row.obliques].filter { workspace.groups.nouns[$0].isTime }
  }

  /// Whether the words, of which the last is the preposition, stand before the group.
  func governs(_ words: [Symbol], _ group: Int, _ workspace: borrowing Workspace) -> Bool {
    guard let preposition = workspace.groups.nouns[group].preposition else { return false }
    let start = preposition - words.count + 1
    guard start >= 0 else { return false }
    return words.indices.allSatisfy { workspace.tokens.symbols[start + $0] == words[$0] }
  }
}
