internal import GazetteDocument

extension Grouper {
  /// Joins the noun groups of a sentence into lists (`A, B and C`) and appositions (`A, the B,`).
  func coordinate(_ groups: Range<Int>, _ sentence: Range<Int>, _ workspace: inout Workspace) {
    var row = groups.lowerBound
    while row < groups.upperBound {
      var members = [row]
      var hasConjunction = false
      var ends = 0
      var next = row + 1
      while next < groups.upperBound, let link = link(members[members.count - 1], next, sentence, workspace) {
        if link == .apposition && !areAlike(members[members.count - 1], next, workspace) { break }
        members.append(next)
        if link == .conjunction {
          hasConjunction = true
          ends = members.count
          if startsClause(next, sentence, workspace) {
            members.removeLast()
            ends = members.count
            hasConjunction = members.count > 1 && ends > 1
            break
          }
        }
        next += 1
      }
      if hasConjunction, ends > 1 {
        join(Array(members[..<ends]), &workspace)
        row = members[ends - 1] + 1
      } else {
        row += 1
      }
    }
    for row in groups where row > groups.lowerBound && workspace.groups.nouns[row].firstConjunct == nil {
      appose(row, sentence, &workspace)
    }
  }

  private enum Link { case conjunction, apposition }

  /// What stands between two neighbouring groups: a conjunction, a comma, or something else.
  private func link(_ a: Int, _ b: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Link? {
    let first = workspace.groups.nouns[a]
    let second = workspace.groups.nouns[b]
    guard second.possessor == nil, !first.isTime, !second.isTime else { return nil }
    var from = first.tokens.upperBound
    if let inside = workspace.sentences.parenthesis(openingAt: from) {
      from = inside.upperBound + 1
    }
    var sawComma = false
    var sawConjunction = false
    for token in from..<max(from, second.tokens.lowerBound) {
      switch workspace.tokens.tags[token] {
      case .conjunction: sawConjunction = true
      case .punctuation where workspace.bytes[Int(workspace.tokens.spans[token].start)] == UInt8(ascii: ","):
        sawComma = true
      case .preposition, .to:
        guard token == second.preposition, let before = first.preposition,
          workspace.tokens.symbols[token] == workspace.tokens.symbols[before]
        else { return nil }
      default: return nil
      }
    }
    if sawConjunction { return .conjunction }
    return sawComma ? .apposition : nil
  }

  /// Groups of a list are of one sort: both actors, both places, both common nouns.
  private func areAlike(_ a: Int, _ b: Int, _ workspace: borrowing Workspace) -> Bool {
    let first = workspace.groups.nouns[a]
    let second = workspace.groups.nouns[b]
    guard let x = first.mention, let y = second.mention else { return first.mention == nil && second.mention == nil }
    return workspace.mentions.rows[x].kind == workspace.mentions.rows[y].kind
      || workspace.mentions.rows[x].type == workspace.mentions.rows[y].type
  }

  /// `Syria attacked Iraq and Russia said …`: the second name is a subject, not a member of the list.
  private func startsClause(_ row: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    let noun = workspace.groups.nouns[row]
    guard noun.preposition == nil, let verb = workspace.groups.verb(at: noun.tokens.upperBound),
      workspace.groups.verbs[verb].form == .finite
    else { return false }
    return workspace.groups.verbs[..<verb].last.map {
      $0.tokens.lowerBound >= sentence.lowerBound && $0.form == .finite
    } ?? false
  }

  private func join(_ members: [Int], _ workspace: inout Workspace) {
    let first = members[0]
    for (index, member) in members.enumerated() {
      workspace.groups.nouns[member].firstConjunct = first
      if index + 1 < members.count { workspace.groups.nouns[member].nextConjunct = members[index + 1] }
      if index > 0 {
        workspace.groups.nouns[member].preposition = workspace.groups.nouns[first].preposition
        workspace.groups.nouns[member].attachedTo = workspace.groups.nouns[first].attachedTo
      }
    }
  }

  /// `Konashenkov, a spokesman for the ministry, said`: the group between the commas explains the one before.
  private func appose(_ row: Int, _ sentence: Range<Int>, _ workspace: inout Workspace) {
    let noun = workspace.groups.nouns[row]
    guard noun.preposition == nil, !noun.isTime, !noun.isPronoun, link(row - 1, row, sentence, workspace) == .apposition
    else { return }
    let before = workspace.groups.nouns[row - 1]
    guard !before.isTime, !before.isPronoun, before.firstConjunct == nil else { return }
    guard isNamed(before, workspace) != isNamed(noun, workspace) || isRole(noun, workspace) != isRole(before, workspace)
    else { return }
    // `…, officials say`: what a verb touches is its subject.
    if workspace.groups.verb(at: noun.tokens.upperBound) != nil { return }
    workspace.groups.nouns[row].appositionOf = row - 1
  }

  private func isNamed(_ noun: NounGroup, _ workspace: borrowing Workspace) -> Bool {
    noun.mention.map { workspace.mentions.rows[$0].kind == .name } ?? false
  }

  private func isRole(_ noun: NounGroup, _ workspace: borrowing Workspace) -> Bool {
    guard let role, let mention = noun.mention else { return false }
    return workspace.mentions.rows[mention].type == role
  }
}
