internal import GazetteDocument
internal import GazetteRules

/// Gives each relation its claim: who says so, whether it holds, how sure it is.
struct Claims: Sendable {
  let words: SpeechWords

  func attribute(_ claims: [Claim], to workspace: inout Workspace) {
    let innermost = innermost(claims, tokenCount: workspace.tokens.count)
    for row in workspace.relations.rows.indices where !isPartOfName(row, workspace) {
      var judgement = Judgement()
      if let trigger = workspace.relations.rows[row].trigger { judge(trigger, &judgement, workspace) }
      let anchor = workspace.relations.rows[row].trigger?.lowerBound ?? firstToken(of: row, workspace)
      let claim = innermost[anchor] >= 0 ? claims[Int(innermost[anchor])] : nil
      if let claim, !isAside(row, workspace) {
        workspace.relations.rows[row].speaker = claim.holder
        judgement.raise(claim.factuality)
      }
      workspace.relations.rows[row].modality = judgement.modality
      if judgement.isNegative { workspace.relations.rows[row].polarity = .negative }
    }
  }

  /// For each token the claim with the shortest content around it, -1 outside of all.
  private func innermost(_ claims: [Claim], tokenCount: Int) -> [Int32] {
    var innermost = Array(repeating: Int32(-1), count: tokenCount + 1)
    let longestFirst = claims.indices.sorted {
      (claims[$0].content.count, $1) > (claims[$1].content.count, $0)
    }
    for claim in longestFirst {
      for token in claims[claim].content where !(claims[claim].cue?.contains(token) ?? false) {
        innermost[token] = Int32(claim)
      }
    }
    return innermost
  }

  /// `US-led coalition` says who leads, whoever speaks.
  private func isPartOfName(_ row: Int, _ workspace: borrowing Workspace) -> Bool {
    guard workspace.relations.rows[row].trigger == nil else { return false }
    let evidence = workspace.relations.rows[row].evidence
    return workspace.relations.fillers(of: row).contains { workspace.mentions.rows[$0.mention].span.covers(evidence) }
  }

  /// What stands in brackets inside a speech is the document's own word.
  private func isAside(_ row: Int, _ workspace: borrowing Workspace) -> Bool {
    guard workspace.relations.rows[row].trigger == nil else { return false }
    return workspace.relations.fillers(of: row).contains { filler in
      let tokens = workspace.mentions.rows[filler.mention].tokens
      return workspace.sentences.parenthesis(around: tokens.lowerBound) != nil
    }
  }

  private func firstToken(of row: Int, _ workspace: borrowing Workspace) -> Int {
    workspace.relations.fillers(of: row).map { workspace.mentions.rows[$0.mention].tokens.lowerBound }.min() ?? 0
  }

  // MARK: Words around the trigger

  private func judge(_ trigger: Range<Int>, _ judgement: inout Judgement, _ workspace: borrowing Workspace) {
    if let verb = workspace.groups.verb(at: trigger.lowerBound) {
      judge(verb: verb, depth: 0, &judgement, workspace)
    } else if let noun = workspace.groups.noun(at: trigger.lowerBound) {
      let group = workspace.groups.nouns[noun]
      scan(group.tokens.lowerBound..<trigger.lowerBound, scopes: ["noun", "clause"], &judgement, workspace)
      if let clause = governor(of: noun, workspace) {
        let verb = workspace.clauses.rows[clause].verb
        judgeGovernor(workspace.groups.verbs[verb].verb, &judgement, workspace)
        judge(verb: verb, depth: 1, &judgement, workspace)
      }
    }
  }

  private func governor(of noun: Int, _ workspace: borrowing Workspace) -> Int? {
    let start = workspace.groups.nouns[noun].tokens.lowerBound
    for index in workspace.clauses.rows.indices.reversed() {
      let row = workspace.clauses.rows[index]
      let verb = workspace.groups.verbs[row.verb]
      if verb.verb + 400 < start { return nil }
      if row.object == noun || row.subject == noun && verb.isPassive { return index }
    }
    return nil
  }

  private func judge(verb: Int, depth: Int, _ judgement: inout Judgement, _ workspace: borrowing Workspace) {
    let group = workspace.groups.verbs[verb]
    if group.isNegated { judgement.isNegative = true }
    if let modal = group.modal, let found = words.modality.match(at: modal, before: modal + 1, workspace) {
      judgement.raise(found.values[0].kind)
    }
    let first = max(0, group.tokens.lowerBound - 1)
    scan(first..<group.verb, scopes: ["clause"], &judgement, workspace)
    guard depth < 4, let clause = workspace.clauses.clause(ofVerb: verb) else { return }
    let row = workspace.clauses.rows[clause]
    guard let parent = row.parent, row.kind == .infinitive || row.kind == .reduced && group.form == .gerund else {
      return
    }
    guard workspace.groups.verbs[parent].tokens.upperBound + 6 >= group.tokens.lowerBound else { return }
    judgeGovernor(workspace.groups.verbs[parent].verb, &judgement, workspace)
    if row.kind == .infinitive { judge(verb: parent, depth: depth + 1, &judgement, workspace) }
  }

  private func judgeGovernor(_ token: Int, _ judgement: inout Judgement, _ workspace: borrowing Workspace) {
    guard let found = words.modality.match(at: token, before: min(token + 4, workspace.tokens.count), workspace) else {
      return
    }
    if let verbal = found.values.first(where: { $0.scope == "verb" }) { judgement.raise(verbal.kind) }
  }

  private func scan(
    _ tokens: Range<Int>, scopes: Set<String>, _ judgement: inout Judgement, _ workspace: borrowing Workspace
  ) {
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      if let found = words.modality.match(at: token, before: tokens.upperBound, workspace),
        let value = found.values.first(where: { scopes.contains($0.scope) })
      {
        judgement.raise(value.kind)
        token = found.tokens.upperBound
      } else {
        token += 1
      }
    }
  }
}

/// The strongest that was said of a relation's standing.
private struct Judgement {
  var modality = Modality.asserted
  var isNegative = false

  mutating func raise(_ kind: ModalityClass) {
    switch kind {
    case .hedge: settle(.hedged)
    case .irrealis: settle(.hypothetical)
    case .planned, .attempted: settle(.planned)
    case .ordered: settle(.ordered)
    case .disputed: settle(.disputed)
    case .negation, .failed: isNegative = true
    case .intensifier, .stopped, .started, .continued: break
    }
  }

  mutating func raise(_ factuality: Factuality) {
    switch factuality {
    case .asserted, .reported, .asked: settle(.reported)
    case .hedged, .alleged: settle(modality == .asserted && factuality == .hedged ? .hedged : .reported)
    case .denied: settle(.denied)
    case .demanded: settle(.ordered)
    case .threatened, .planned: settle(.planned)
    }
  }

  private mutating func settle(_ other: Modality) {
    if Self.rank(other) > Self.rank(modality) { modality = other }
  }

  private static func rank(_ modality: Modality) -> Int {
    switch modality {
    case .asserted: 0
    case .reported: 1
    case .planned: 2
    case .ordered: 3
    case .hypothetical: 4
    case .hedged: 5
    case .disputed: 6
    case .denied: 7
    }
  }
}
