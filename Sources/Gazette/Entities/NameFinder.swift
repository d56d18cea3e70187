internal import GazetteDocument

/// Carries names that no lexicon holds through the document: what was once found by its surroundings (`Colonel Igor
/// Petrenko`) is found again without them (`Petrenko`).
struct NameFinder: Sendable {
  private let types: TypeTree
  private let person: TypeID?
  private let carried: [TypeID]

  init(types: TypeTree) {
    self.types = types
    person = types.find("Person")
    carried = ["Person", "Organization", "Place"].compactMap { types.find($0) }
  }

  /// A name that was found: its words, and the mention that it came from.
  private struct Name {
    var words: [Symbol]
    var source: Int
  }

  /// Adds mentions for further occurrences. Linear in the tokens.
  func addMentions(to workspace: inout Workspace) {
    let names = names(in: workspace)
    guard !names.isEmpty else { return }
    var isTaken = Array(repeating: false, count: workspace.tokens.count)
    for mention in workspace.mentions.rows where !mention.isAbsorbed && mention.kind == .name {
      for token in mention.tokens { isTaken[token] = true }
    }
    var token = 0
    while token < workspace.tokens.count {
      let found =
        isTaken[token] ? nil : names[workspace.tokens.symbols[token]]?.first { fits($0, token, isTaken, workspace) }
      if let found { add(found, at: token, &workspace) }
      token += found?.words.count ?? 1
    }
  }

  /// The names by their first words, longer ones first; of a person the family name too.
  private func names(in workspace: borrowing Workspace) -> [Symbol: [Name]] {
    var names: [Symbol: [Name]] = [:]
    for (row, mention) in workspace.mentions.rows.enumerated()
    where !mention.isAbsorbed && mention.kind == .name && mention.entry == nil
      && carried.contains(where: { types.isA(mention.type, $0) })
    {
      let words = mention.tokens.map { workspace.tokens.symbols[$0] }
      let isPerson = person.map { types.isA(mention.type, $0) } ?? false
      for words in isPerson && words.count > 1 ? [words, [words[words.count - 1]]] : [words] where words[0] != .none {
        if names[words[0]]?.contains(where: { $0.words == words }) ?? false { continue }
        names[words[0], default: []].append(Name(words: words, source: row))
      }
    }
    return names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  private func fits(_ name: Name, _ token: Int, _ isTaken: [Bool], _ workspace: borrowing Workspace) -> Bool {
    guard token + name.words.count <= workspace.tokens.count, workspace.tokens.shapes[token] != .lower else {
      return false
    }
    return name.words.indices.allSatisfy {
      workspace.tokens.symbols[token + $0] == name.words[$0] && !isTaken[token + $0]
    }
  }

  private func add(_ name: Name, at token: Int, _ workspace: inout Workspace) {
    let source = workspace.mentions.rows[name.source]
    let tokens = token..<token + name.words.count
    workspace.mentions.append(
      GazetteDocument.Mention(
        tokens: tokens, span: workspace.span(tokens), head: tokens.upperBound - 1, type: source.type, kind: .name,
        entry: nil, origin: source.origin))
  }
}
