internal import GazetteDocument
internal import GazetteLexicon

/// Finds whom pronouns speak of: the subject of their clause or sentence first, then the last named that agrees.
struct Pronouns {
  let types: TypeTree
  let lexicon: Lexicon

  func join(_ order: [Int], _ table: inout EntityTable, _ workspace: borrowing Workspace) {
    let subjects = Set(workspace.clauses.rows.compactMap { $0.subject.flatMap { workspace.groups.nouns[$0].mention } })
    for (index, row) in order.enumerated() where workspace.mentions.rows[row].kind == .pronoun {
      let earlier = order[max(0, index - 200)..<index]
      if let antecedent = antecedent(of: row, earlier, subjects, workspace) {
        table.join(row, to: antecedent, because: "pronoun")
      }
    }
  }

  private func antecedent(of row: Int, _ order: ArraySlice<Int>, _ subjects: Set<Int>, _ workspace: borrowing Workspace)
    -> Int?
  {
    let pronoun = workspace.mentions.rows[row]
    guard let entry = pronoun.entry else { return nil }
    let gender = lexicon.attribute("gender", of: entry) ?? ""
    if gender == "speaker" { return nil }
    let isPlural = lexicon.attribute("number", of: entry) == "plural"
    let isQuoted = workspace.tokens.flags[pronoun.head].contains(.quoted)
    let sentence = sentence(at: pronoun.head, workspace)
    let first = workspace.sentences.sentences[max(0, sentence - 2)].tokens.lowerBound
    let candidates = order.filter { other in
      let mention = workspace.mentions.rows[other]
      return mention.tokens.upperBound <= pronoun.tokens.lowerBound && mention.tokens.lowerBound >= first
        && mention.kind != .pronoun && agrees(mention, gender: gender, isPlural: isPlural)
        && (mention.parent == nil || mention.kind == .name && !isA(mention, "Group"))
        && workspace.tokens.flags[mention.head].contains(.quoted) == isQuoted
    }
    let here = workspace.sentences.sentences[sentence].tokens
    return candidates.last { here.contains(workspace.mentions.rows[$0].head) && subjects.contains($0) }
      ?? candidates.last { subjects.contains($0) } ?? candidates.last
  }

  /// The row of the sentence of a token. O(log sentences).
  private func sentence(at token: Int, _ workspace: borrowing Workspace) -> Int {
    var (low, high) = (0, workspace.sentences.sentences.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if workspace.sentences.sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }

  private func agrees(_ mention: GazetteDocument.Mention, gender: String, isPlural: Bool) -> Bool {
    if gender == "m" || gender == "f" { return isA(mention, "Person") && !mention.isPlural }
    if isPlural {
      return isA(mention, "Organization") || mention.isPlural && (isA(mention, "Person") || isA(mention, "Group"))
    }
    return (isA(mention, "Organization") || isA(mention, "Place.Country")) && !mention.isPlural
  }

  private func isA(_ mention: GazetteDocument.Mention, _ type: String) -> Bool {
    types.find(type).map { types.isA(mention.type, $0) } ?? false
  }
}
