internal import GazetteDocument
internal import GazetteLexicon

/// Joins mentions of one entity, step by step: what is surest comes first.
struct Merging: Sendable {
  let lexicon: Lexicon
  let types: TypeTree
  let country: Symbol?
  let entityAttribute: Symbol?
  let owner: Symbol?

  init(lexicon: Lexicon, types: TypeTree, symbols: SymbolTable) {
    self.lexicon = lexicon
    self.types = types
    country = symbols.find("country")
    entityAttribute = symbols.find("entity")
    owner = symbols.find("owner")
  }

  /// A description is looked up among so many mentions before it.
  private static let window = 400

  /// The entities of all mentions that count, from their names and descriptions.
  func merge(_ order: [Int], _ workspace: borrowing Workspace) -> EntityTable {
    var table = EntityTable(mentionCount: workspace.mentions.rows.count)
    joinEntries(order, &table, workspace)
    joinNames(order, &table, workspace)
    joinAcronyms(order, &table, workspace)
    joinPersons(order, &table, workspace)
    joinAppositions(&table, workspace)
    joinMembers(&table, workspace)
    joinDescriptions(order, &table, workspace)
    Pronouns(types: types, lexicon: lexicon).join(order, &table, workspace)
    return table
  }

  /// One lexicon entry is one entity, whatever form of its name is used.
  private func joinEntries(_ order: [Int], _ table: inout EntityTable, _ workspace: borrowing Workspace) {
    var first: [EntryID: Int] = [:]
    for row in order where workspace.mentions.rows[row].kind == .name {
      guard let entry = workspace.mentions.rows[row].entry, !isA(row, "Role", workspace) else { continue }
      if let known = first[entry] {
        table.join(row, to: known, because: "same lexicon entry")
      } else {
        first[entry] = row
      }
    }
  }

  /// The same words are the same name, whatever their case: `Syrian Army`, `Syrian army`.
  private func joinNames(_ order: [Int], _ table: inout EntityTable, _ workspace: borrowing Workspace) {
    var first: [[Symbol]: Int] = [:]
    for row in order
    where workspace.mentions.rows[row].kind == .name && !isA(row, "Role", workspace) && !isA(row, "Time", workspace) {
      let key = workspace.mentions.rows[row].tokens.map { workspace.tokens.symbols[$0] }
      if let known = first[key] {
        if isCompatible(row, known, workspace) { table.join(row, to: known, because: "same name") }
      } else {
        first[key] = row
      }
    }
  }

  /// `Syrian Democratic Forces (SDF)`: capitals that are another name's initials.
  private func joinAcronyms(_ order: [Int], _ table: inout EntityTable, _ workspace: borrowing Workspace) {
    var initials: [[UInt8]: Int] = [:]
    for row in order where workspace.mentions.rows[row].kind == .name {
      let tokens = workspace.mentions.rows[row].tokens
      if tokens.count > 2 {
        let letters = tokens.compactMap { token -> UInt8? in
          let shape = workspace.tokens.shapes[token]
          guard shape == .title || shape == .mixed || shape == .upper else { return nil }
          return workspace.bytes[Int(workspace.tokens.spans[token].start)]
        }
        if initials[letters] == nil { initials[letters] = row }
      } else if tokens.count == 1, workspace.tokens.shapes[tokens.lowerBound] == .upper {
        let letters = Array(workspace.bytes[workspace.tokens.spans[tokens.lowerBound].range])
        if letters.count > 1, let long = initials[letters], isCompatible(row, long, workspace) {
          table.join(row, to: long, because: "acronym")
        }
      }
    }
  }

  /// `Igor Konashenkov` … `Konashenkov`
  private func joinPersons(_ order: [Int], _ table: inout EntityTable, _ workspace: borrowing Workspace) {
    var full: [Symbol: Int] = [:]
    for row in order where isA(row, "Person", workspace) && workspace.mentions.rows[row].kind == .name {
      let tokens = workspace.mentions.rows[row].tokens
      let family = workspace.tokens.symbols[tokens.upperBound - 1]
      if let known = full[family], tokens.count == 1 || workspace.mentions.rows[known].tokens.count == 1 {
        table.join(row, to: known, because: "family name")
      }
      if full[family] == nil || tokens.count > 1 { full[family] = row }
    }
  }

  /// `Igor Konashenkov, the ministry's spokesman,` and `spokesman Igor Konashenkov`
  private func joinAppositions(_ table: inout EntityTable, _ workspace: borrowing Workspace) {
    for noun in workspace.groups.nouns {
      if let other = noun.appositionOf, let a = noun.mention, let b = workspace.groups.nouns[other].mention,
        isPersonal(a, workspace) && isPersonal(b, workspace)
      {
        table.join(a, to: b, because: "apposition")
      }
      guard let person = noun.mention, isA(person, "Person", workspace) else { continue }
      for token in noun.tokens {
        guard let role = workspace.mentions.outermost(at: token), role != person, isA(role, "Role", workspace) else {
          continue
        }
        table.join(role, to: person, because: "title")
      }
    }
  }

  /// `ISIL militants`, `ISIL's forces`: the nominal is the group that it belongs to.
  private func joinMembers(_ table: inout EntityTable, _ workspace: borrowing Workspace) {
    for noun in workspace.groups.nouns {
      guard let mention = noun.mention, workspace.mentions.rows[mention].kind == .nominal,
        isA(mention, "Organization", workspace)
      else { continue }
      let before = noun.tokens.lowerBound..<workspace.mentions.rows[mention].tokens.lowerBound
      let modifier = before.last { workspace.mentions.outermost(at: $0) != nil }.flatMap {
        workspace.mentions.outermost(at: $0)
      }
      let possessor = noun.possessor.flatMap { workspace.groups.nouns[$0].mention }
      for case let name? in [modifier, possessor]
      where workspace.mentions.rows[name].kind == .name && isA(name, "Organization", workspace) {
        table.join(mention, to: name, because: "belongs to the name beside it")
        break
      }
    }
  }

  /// `the coalition`, `the ministry`: the last entity of that type whose name ends in this word, else, for armed groups,
  /// the last one named.
  private func joinDescriptions(_ order: [Int], _ table: inout EntityTable, _ workspace: borrowing Workspace) {
    let headlineEnd = headlineEnd(workspace)
    for (index, row) in order.enumerated() where describes(row, workspace) {
      let mention = workspace.mentions.rows[row]
      let lemma = workspace.tokens.lemmas[mention.head]
      // A headline speaks of what the text names later.
      let isHeadline = mention.head < headlineEnd
      let nearest =
        isHeadline ? Array(order[(index + 1)...].prefix(Self.window)) : order[..<index].suffix(Self.window).reversed()
      let earlier = nearest.filter { other in
        workspace.mentions.rows[other].kind == .name && isCompatible(row, other, workspace)
          && !isShort(other, workspace)
      }
      let sameHead = earlier.first { workspace.tokens.lemmas[workspace.mentions.rows[$0].head] == lemma }
      let recent = isA(row, "Organization.ArmedGroup", workspace) ? earlier.first { isNear(row, $0, workspace) } : nil
      if let found = sameHead ?? recent { table.join(row, to: found, because: "definite description") }
    }
  }

  private func headlineEnd(_ workspace: borrowing Workspace) -> Int {
    guard let headline = workspace.sentences.paragraphs.first(where: { $0.role == .headline }),
      !headline.sentences.isEmpty
    else { return 0 }
    return workspace.sentences.sentences[headline.sentences.upperBound - 1].tokens.upperBound
  }

  private func describes(_ row: Int, _ workspace: borrowing Workspace) -> Bool {
    let mention = workspace.mentions.rows[row]
    guard isA(row, "Organization", workspace) else { return false }
    if mention.kind == .nominal { return mention.parent == nil && !holdsNames(row, workspace) }
    return isShort(row, workspace) && mention.entry == nil
  }

  /// `air forces of France and Jordan` speaks for itself.
  private func holdsNames(_ row: Int, _ workspace: borrowing Workspace) -> Bool {
    workspace.mentions.rows[row].tokens.contains { token in
      var found = false
      workspace.mentions.forEach(startingAt: token) { if workspace.mentions.rows[$0].parent == row { found = true } }
      return found
    }
  }

  /// A name of one word that no lexicon has, such as `Coalition`.
  private func isShort(_ row: Int, _ workspace: borrowing Workspace) -> Bool {
    workspace.mentions.rows[row].tokens.count == 1 && workspace.mentions.rows[row].entry == nil
  }

  private func isNear(_ a: Int, _ b: Int, _ workspace: borrowing Workspace) -> Bool {
    workspace.mentions.rows[a].tokens.lowerBound - workspace.mentions.rows[b].tokens.lowerBound < 120
  }

  private func isPersonal(_ row: Int, _ workspace: borrowing Workspace) -> Bool {
    isA(row, "Person", workspace) || isA(row, "Role", workspace)
  }

  private func isCompatible(_ a: Int, _ b: Int, _ workspace: borrowing Workspace) -> Bool {
    let x = workspace.mentions.rows[a].type
    let y = workspace.mentions.rows[b].type
    return types.isA(x, y) || types.isA(y, x)
  }

  func isA(_ row: Int, _ type: String, _ workspace: borrowing Workspace) -> Bool {
    types.find(type).map { types.isA(workspace.mentions.rows[row].type, $0) } ?? false
  }
}
