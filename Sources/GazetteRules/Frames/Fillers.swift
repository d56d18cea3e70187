internal import GazetteDocument

extension FrameMatcher {
  /// Fills the frame at a trigger and adds a relation for each combination of list members.
  func fill<R: Recorder>(
    _ entry: FrameIndex.Entry, _ trigger: FrameTrigger, _ site: TriggerSite, _ workspace: inout Workspace,
    _ recorder: inout R
  ) {
    let frame = frames[entry.frame]
    var fillers: [[Int]] = Array(repeating: [], count: frame.roles.count)
    for slot in trigger.slots where fillers[slot.role].isEmpty {
      let role = frame.roles[slot.role]
      let taken = Set(fillers.joined())
      fillers[slot.role] = mentions(in: slot.slot, trigger, site, role, workspace).filter { !taken.contains($0) }
    }
    let isMet = frame.requirement.allSatisfy { $0.contains { !fillers[$0].isEmpty } }
    recorder.record(
      TraceEvent(
        step: "frame", outcome: isMet ? .made : .rejected, tokens: site.tokens,
        reason: isMet ? frame.name : "\(frame.name): a required role is empty", origin: trigger.origin))
    guard isMet, !isRefused(frame, trigger, site, workspace) else { return }
    distribute(fillers, frame, trigger, site, &workspace)
  }

  private func isRefused(
    _ frame: FrameDefinition, _ trigger: FrameTrigger, _ site: TriggerSite, _ workspace: borrowing Workspace
  ) -> Bool {
    frame.refusals.contains { refusal in
      groups(in: refusal.slot, of: trigger, at: site, workspace).contains { group in
        let head = workspace.groups.nouns[group].head
        return workspace.matches.rows(at: head).contains {
          types.isA(workspace.matches.rows[$0].type, refusal.wordClass)
        }
      }
    }
  }

  private func mentions(
    in slot: FrameSlot, _ trigger: FrameTrigger, _ site: TriggerSite, _ role: FrameDefinition.Role,
    _ workspace: borrowing Workspace
  ) -> [Int] {
    if trigger.kind == .noun || trigger.kind == .lightVerb, slot == .modifier {
      return modifier(before: site, role, workspace).map { [$0] } ?? []
    }
    if trigger.kind == .noun, slot == .apposition, let beside = beside(site, role, workspace) { return [beside] }
    if slot == .itself { return workspace.mentions.outermost(at: site.tokens.lowerBound).map { [$0] } ?? [] }
    for group in groups(in: slot, of: trigger, at: site, workspace) {
      let found = members(of: group, workspace).flatMap { mentions(of: $0, role, workspace) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The members of the list that a group begins or stands in; the group alone when it stands in none.
  func members(of group: Int, _ workspace: borrowing Workspace) -> [Int] {
    var members: [Int] = []
    var next: Int? = workspace.groups.nouns[group].firstConjunct ?? group
    while let member = next {
      members.append(member)
      next = workspace.groups.nouns[member].nextConjunct
    }
    return members
  }

  /// What a group offers to a role: its own mention, what it consists of (`dozens of fighters`), or the name before its
  /// head (`ISIL positions`).
  private func mentions(of group: Int, _ role: FrameDefinition.Role, _ workspace: borrowing Workspace) -> [Int] {
    let noun = workspace.groups.nouns[group]
    if let mention = noun.mention {
      if let parts = distributed(mention, role, workspace) { return parts }
      if let owner = owner(of: mention, workspace), accepts(role, owner, workspace) { return [owner] }
      if accepts(role, mention, workspace) { return [mention] }
    }
    if let part = chain(after: group, workspace).first, let mention = workspace.groups.nouns[part].mention,
      accepts(role, mention, workspace), isTransparent(part, group, workspace)
    {
      return members(of: part, workspace).compactMap { workspace.groups.nouns[$0].mention }.filter {
        accepts(role, $0, workspace)
      }
    }
    var token = noun.head - 1
    while token >= noun.tokens.lowerBound {
      if let mention = workspace.mentions.outermost(at: token) {
        if accepts(role, mention, workspace) { return [mention] }
        token = workspace.mentions.rows[mention].tokens.lowerBound
      }
      token -= 1
    }
    return []
  }

  /// `dozens of X`, `territories in X`: the head says only how much or what of.
  private func isTransparent(_ part: Int, _ group: Int, _ workspace: borrowing Workspace) -> Bool {
    guard let preposition = workspace.groups.nouns[part].preposition else { return false }
    if workspace.tokens.symbols[preposition] == of { return true }
    return workspace.groups.nouns[group].mention == nil
  }

  /// `The air forces of the United States and Jordan`: one phrase, one participant for each country.
  private func distributed(_ mention: Int, _ role: FrameDefinition.Role, _ workspace: borrowing Workspace) -> [Int]? {
    guard let distributes, workspace.mentions.attribute(distributes, of: mention) != nil else { return nil }
    let parts = children(of: mention, workspace).filter { accepts(role, $0, workspace) }
    return parts.isEmpty ? nil : parts
  }

  /// The mentions right inside a mention, in text order.
  private func children(of mention: Int, _ workspace: borrowing Workspace) -> [Int] {
    var rows: [Int] = []
    for token in workspace.mentions.rows[mention].tokens {
      workspace.mentions.forEach(startingAt: token) { row in
        if workspace.mentions.rows[row].parent == mention { rows.append(row) }
      }
    }
    return rows
  }

  /// `aviation of the Aerospace Forces`: the nominal stands for its owner.
  private func owner(of mention: Int, _ workspace: borrowing Workspace) -> Int? {
    guard let ownerSymbol, case .mention(let owner)? = workspace.mentions.attribute(ownerSymbol, of: mention) else {
      return nil
    }
    return owner
  }

  func accepts(_ role: FrameDefinition.Role, _ mention: Int, _ workspace: borrowing Workspace) -> Bool {
    let type = workspace.mentions.rows[mention].type
    return role.types.contains { types.isA(type, $0) }
  }

  /// The mention right before a trigger noun: `coalition airstrikes`, `Defense Ministry spokesman`.
  private func modifier(before site: TriggerSite, _ role: FrameDefinition.Role, _ workspace: borrowing Workspace)
    -> Int?
  {
    guard let noun = site.noun else { return nil }
    let first = trigger(of: site, noun, workspace)
    var token = first
    if let own = workspace.mentions.outermost(at: token) { token = workspace.mentions.rows[own].tokens.lowerBound }
    token -= 1
    let start = workspace.groups.nouns[noun].tokens.lowerBound
    while token >= start {
      if let mention = workspace.mentions.outermost(at: token) {
        return accepts(role, mention, workspace) ? mention : inner(of: first, role, workspace)
      }
      guard workspace.tokens.tags[token] == .adjective || workspace.tokens.tags[token].isNoun else { break }
      token -= 1
    }
    return inner(of: first, role, workspace)
  }

  /// The trigger noun; of a light verb the head of its noun.
  private func trigger(of site: TriggerSite, _ noun: Int, _ workspace: borrowing Workspace) -> Int {
    let group = workspace.groups.nouns[noun]
    return group.tokens.contains(site.tokens.lowerBound) ? site.tokens.lowerBound : group.head
  }

  /// A mention inside the trigger's own mention: `Syria` in `Syrian foreign minister`.
  private func inner(of token: Int, _ role: FrameDefinition.Role, _ workspace: borrowing Workspace) -> Int? {
    guard let own = workspace.mentions.outermost(at: token) else { return nil }
    return children(of: own, workspace).first { accepts(role, $0, workspace) }
  }

  /// The name that follows a trigger noun in its group: `spokesman Major General Igor Konashenkov`.
  private func beside(_ site: TriggerSite, _ role: FrameDefinition.Role, _ workspace: borrowing Workspace) -> Int? {
    guard let noun = site.noun else { return nil }
    var token = site.tokens.upperBound
    while token < workspace.groups.nouns[noun].tokens.upperBound {
      if let mention = workspace.mentions.outermost(at: token),
        mention != workspace.mentions.outermost(at: site.tokens.lowerBound)
      {
        if accepts(role, mention, workspace) { return mention }
        token = workspace.mentions.rows[mention].tokens.upperBound
      } else {
        token += 1
      }
    }
    return nil
  }

  /// Adds one relation for each member of a list: `Turkey and Russia signed …`.
  private func distribute(
    _ fillers: [[Int]], _ frame: FrameDefinition, _ trigger: FrameTrigger, _ site: TriggerSite,
    _ workspace: inout Workspace
  ) {
    var combinations: [[Filler]] = [[]]
    for (role, mentions) in fillers.enumerated() where !mentions.isEmpty {
      let symbol = frame.roles[role].symbol
      combinations = combinations.flatMap { row in
        mentions.prefix(32).map { row + [Filler(role: symbol, mention: $0)] }
      }
      if combinations.count > 64 { combinations.removeLast(combinations.count - 64) }
    }
    let triggerSpan = workspace.span(site.tokens)
    for fillers in combinations {
      let evidence = fillers.reduce(triggerSpan) { $0.union(workspace.mentions.rows[$1.mention].span) }
      var relation = Relation(type: frame.symbol, evidence: evidence, trigger: site.tokens, origin: trigger.origin)
      relation.time = fillers.first { workspace.mentions.rows[$0.mention].type == time }?.mention
      workspace.relations.append(relation, fillers: fillers)
    }
  }
}
