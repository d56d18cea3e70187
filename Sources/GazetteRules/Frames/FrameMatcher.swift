package import GazetteDocument

/// Fills the roles of frames from clauses and noun groups.
///
/// A frame names its roles once, by the active form of its verb. `Diathesis.swift` finds them in passive, relative,
/// participial, nominal and possessive forms, `Fillers.swift` in lists and behind common nouns.
package struct FrameMatcher: Sendable {
  let frames: [FrameDefinition]
  let types: TypeTree
  let index: FrameIndex
  /// Verbs that leave the action of their object to their subject: `reduce strikes`.
  let supportVerbs: Set<Symbol>
  let of: Symbol?
  let by: Symbol?
  let inWord: Symbol?
  let distributes: Symbol?
  let ownerSymbol: Symbol?
  let time: TypeID?

  package init(rules: RuleSet, types: TypeTree, symbols: SymbolTable) {
    frames = rules.frames
    self.types = types
    index = FrameIndex(rules.frames)
    supportVerbs = Set(rules.wordLists["support_verb", default: []].compactMap(\.first))
    of = symbols.find("of")
    by = symbols.find("by")
    inWord = symbols.find("in")
    distributes = symbols.find("distributes")
    ownerSymbol = symbols.find("owner")
    time = types.find("Time")
  }

  /// Whether the sentence is worth groups and clauses.
  package func mayMatch(_ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    index.mayHold(sentence, workspace)
  }

  /// Adds the relations of one sentence to `workspace.relations`.
  package func match<R: Recorder>(_ sentence: Range<Int>, in workspace: inout Workspace, recorder: inout R) {
    var spent: Set<Int> = []
    for token in sentence where workspace.groups.verb(at: token) != nil {
      matchVerb(token, sentence, &spent, &workspace, &recorder)
    }
    for token in sentence where workspace.groups.verb(at: token) == nil && !spent.contains(token) {
      matchNoun(token, sentence, &workspace, &recorder)
    }
  }

  // MARK: Triggers

  private func matchVerb<R: Recorder>(
    _ token: Int, _ sentence: Range<Int>, _ spent: inout Set<Int>, _ workspace: inout Workspace, _ recorder: inout R
  ) {
    guard let verb = workspace.groups.verb(at: token), workspace.groups.verbs[verb].verb == token,
      let clause = workspace.clauses.clause(ofVerb: verb)
    else { return }
    for entry in index.entries(for: workspace.tokens.lemmas[token]) {
      let trigger = frames[entry.frame].triggers[entry.trigger]
      guard trigger.kind == .verb || trigger.kind == .lightVerb,
        let end = follows(entry.lemma, from: token, workspace), end <= sentence.upperBound
      else { continue }
      var site = TriggerSite(tokens: token..<end, clause: clause, noun: nil)
      if trigger.kind == .lightVerb {
        guard let noun = lightObject(of: clause, among: trigger.objects, workspace) else { continue }
        site.noun = workspace.groups.noun(at: noun)
        spent.insert(noun)
      }
      fill(entry, trigger, site, &workspace, &recorder)
    }
  }

  private func matchNoun<R: Recorder>(
    _ token: Int, _ sentence: Range<Int>, _ workspace: inout Workspace, _ recorder: inout R
  ) {
    let entries = index.entries(for: workspace.tokens.lemmas[token])
    guard !entries.isEmpty else { return }
    let group = workspace.groups.noun(at: token)
    var longest = 0
    for entry in entries {
      let trigger = frames[entry.frame].triggers[entry.trigger]
      guard let end = follows(entry.lemma, from: token, workspace), end <= sentence.upperBound else { continue }
      switch trigger.kind {
      case .noun:
        guard let group, entry.lemma.count >= longest, isHead(end - 1, workspace) else { continue }
        longest = entry.lemma.count
        let site = TriggerSite(tokens: token..<end, clause: clause(around: group, workspace), noun: group)
        fill(entry, trigger, site, &workspace, &recorder)
      case .adjective:
        guard let clause = copula(before: token, sentence, workspace) else { continue }
        fill(entry, trigger, TriggerSite(tokens: token..<end, clause: clause, noun: nil), &workspace, &recorder)
      case .verb, .lightVerb: continue
      }
    }
  }

  /// A trigger noun heads its group, or ends a mention in it (`ministry spokesman Major General X`).
  private func isHead(_ token: Int, _ workspace: borrowing Workspace) -> Bool {
    guard let group = workspace.groups.noun(at: token) else { return false }
    let noun = workspace.groups.nouns[group]
    if noun.head == token { return true }
    guard let mention = workspace.mentions.outermost(at: token) else { return false }
    return workspace.mentions.rows[mention].tokens.upperBound == token + 1
  }

  /// The end of a lemma of several words that begins at a token: its words follow one another, or stand after the verb
  /// group's adverbs (`carried out`).
  private func follows(_ lemma: [Symbol], from token: Int, _ workspace: borrowing Workspace) -> Int? {
    var next = token + 1
    for word in lemma.dropFirst() {
      guard next < workspace.tokens.count,
        workspace.tokens.lemmas[next] == word || workspace.tokens.symbols[next] == word
      else { return nil }
      next += 1
    }
    return next
  }

  /// The noun of a light verb: its object, or the subject of its passive.
  private func lightObject(of clause: Int, among nouns: [[Symbol]], _ workspace: borrowing Workspace) -> Int? {
    let row = workspace.clauses.rows[clause]
    let isPassive = workspace.groups.verbs[row.verb].isPassive
    let candidates = isPassive ? [row.subject] : [row.object] + workspace.clauses.obliques[row.obliques].map { $0 }
    for case let group? in candidates {
      for member in members(of: group, workspace) {
        let noun = workspace.groups.nouns[member]
        for phrase in nouns where phrase.count <= noun.tokens.count {
          let start = noun.head - phrase.count + 1
          guard start >= noun.tokens.lowerBound else { continue }
          let isSame = phrase.indices.allSatisfy { workspace.tokens.lemmas[start + $0] == phrase[$0] }
          if isSame { return noun.head }
        }
      }
    }
    return nil
  }

  /// The clause in which a noun group is subject, object or oblique; it stands in the same sentence.
  private func clause(around group: Int, _ workspace: borrowing Workspace) -> Int? {
    let start = workspace.groups.nouns[group].tokens.lowerBound
    for index in workspace.clauses.rows.indices.reversed() {
      let row = workspace.clauses.rows[index]
      if workspace.groups.verbs[row.verb].verb + Self.longestSentence < start { return nil }
      let isIn =
        row.subject == group || row.object == group || row.complement == group
        || workspace.clauses.obliques[row.obliques].contains(group)
      if isIn { return index }
    }
    return nil
  }

  /// No clause is looked for further back, in tokens.
  private static let longestSentence = 400

  /// The clause whose copula stands before an adjective.
  private func copula(before token: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Int? {
    var before = token - 1
    while before > sentence.lowerBound, workspace.tokens.tags[before] == .adverb { before -= 1 }
    guard before >= sentence.lowerBound, let verb = workspace.groups.verb(at: before) else { return nil }
    return workspace.clauses.clause(ofVerb: verb)
  }
}

/// Where a trigger stands: its words, its clause, its noun group.
struct TriggerSite {
  var tokens: Range<Int>
  var clause: Int?
  /// The group of a trigger noun, or of the noun of a light verb.
  var noun: Int?
}
