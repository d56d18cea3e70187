internal import GazetteDocument

/// A clause that is being read.
private struct OpenClause {
  var kind: ClauseKind
  var start: Int
  var subject: Int?
  var verb: Int?
  var isCopula = false
  var object: Int?
  var indirect: Int?
  var complement: Int?
  var obliques: [Int] = []
  /// The noun that a relative clause speaks of.
  var antecedent: Int?
  /// It begins with `where`.
  var isPlace = false
  /// The verb of the clause around it.
  var parent: Int?
}

/// The state of one pass over a sentence: which clauses are open, and what may still become a subject.
struct ClausePass {
  let sentence: Range<Int>
  var sawComma = false
  var sawConjunction = false
  private var open: [OpenClause]
  /// A noun group after a comma or conjunction that would be the subject of a verb to come.
  private var pendingSubject: Int?
  private var lastNoun: Int?
  /// Where the last group ended: groups that touch have nothing between them.
  private var lastEnd: Int

  init(sentence: Range<Int>) {
    self.sentence = sentence
    open = [OpenClause(kind: .main, start: sentence.lowerBound)]
    lastEnd = sentence.lowerBound
  }

  private var current: OpenClause {
    get { open[open.count - 1] }
    set { open[open.count - 1] = newValue }
  }

  // MARK: Words that open or end clauses

  mutating func open(_ kind: ClauseKind, at token: Int, isPlace: Bool = false) {
    var clause = OpenClause(kind: kind, start: token)
    clause.parent = open.last { $0.verb != nil }?.verb
    clause.isPlace = isPlace
    if kind == .relative { clause.antecedent = lastNoun }
    open.append(clause)
    endLink()
  }

  /// A colon, dash, quotation mark or the like: what follows is a clause of its own.
  mutating func restart(_ workspace: inout Workspace) {
    finish(&workspace)
    open = [OpenClause(kind: .main, start: lastEnd)]
    pendingSubject = nil
    endLink()
  }

  private mutating func endLink() {
    sawComma = false
    sawConjunction = false
  }

  // MARK: Noun groups

  mutating func take(noun: Int, _ workspace: inout Workspace) {
    let group = workspace.groups.nouns[noun]
    defer {
      lastEnd = group.tokens.upperBound
      endLink()
    }
    if owns(group, workspace) { return }
    if group.preposition != nil || group.isTime {
      current.obliques.append(noun)
      if !group.isTime { lastNoun = noun }
      return
    }
    let isListed = group.firstConjunct.map { $0 != noun } ?? false
    if isListed || group.appositionOf != nil {
      lastNoun = noun
      return
    }
    place(noun, group, &workspace)
    lastNoun = noun
  }

  /// The owner of another group is no role of the clause.
  private func owns(_ group: NounGroup, _ workspace: borrowing Workspace) -> Bool {
    guard group.tokens.upperBound < sentence.upperBound else { return false }
    let next = group.tokens.upperBound
    if workspace.tokens.kinds[next] == .clitic && workspace.tokens.tags[next] == .possessive { return true }
    return workspace.tokens.tags[group.head] == .possessive
  }

  private mutating func place(_ noun: Int, _ group: NounGroup, _ workspace: inout Workspace) {
    let touches = lastEnd == group.tokens.lowerBound
    if current.verb == nil {
      if touches, current.kind != .relative, let before = current.subject, before == lastNoun,
        workspace.groups.nouns[before].tokens.upperBound == group.tokens.lowerBound
      {
        openReducedRelative(noun, antecedent: before)
        return
      }
      current.subject = noun
      return
    }
    if sawComma || sawConjunction {
      if sawComma, let index = open.lastIndex(where: { $0.verb == nil }), index < open.count - 1 {
        closeClauses(above: index, &workspace)
        current.subject = noun
        return
      }
      pendingSubject = noun
      return
    }
    if current.isCopula {
      current.complement = current.complement ?? noun
    } else if let object = current.object {
      if workspace.groups.nouns[object].tokens.upperBound == group.tokens.lowerBound {
        current.indirect = object
        current.object = noun
      } else {
        pendingSubject = noun
      }
    } else {
      current.object = noun
    }
  }

  /// `the territory ISIL controls`
  private mutating func openReducedRelative(_ subject: Int, antecedent: Int) {
    var clause = OpenClause(kind: .relative, start: lastEnd)
    clause.antecedent = antecedent
    clause.subject = subject
    clause.parent = open.last { $0.verb != nil }?.verb
    open.append(clause)
  }

  // MARK: Verb groups

  mutating func take(verb: Int, isCopula: Bool, _ workspace: inout Workspace) {
    let group = workspace.groups.verbs[verb]
    switch group.form {
    case .finite: takeFinite(verb, group, isCopula, &workspace)
    case .infinitive:
      let controller = current.verb == nil ? nil : current.object ?? current.subject
      push(.infinitive, verb, group, subject: controller, isCopula, &workspace)
    case .participle, .gerund: takeParticiple(verb, group, isCopula, &workspace)
    }
    lastEnd = group.tokens.upperBound
    endLink()
  }

  private mutating func takeFinite(_ verb: Int, _ group: VerbGroup, _ isCopula: Bool, _ workspace: inout Workspace) {
    if current.verb == nil {
      if current.kind == .relative { fillRelative(&workspace) }
      begin(verb, group, isCopula)
      return
    }
    if let subject = pendingSubject {
      push(.main, verb, group, subject: subject, isCopula, &workspace)
    } else if let object = current.object, lastNoun == object, !sawComma, !sawConjunction,
      workspace.groups.nouns[object].tokens.upperBound <= group.tokens.lowerBound, current.kind != .relative
    {
      current.object = nil
      push(.content, verb, group, subject: object, isCopula, &workspace)
    } else if let index = open.lastIndex(where: { $0.verb == nil && $0.subject != nil }), !sawConjunction {
      closeClauses(above: index, &workspace)
      begin(verb, group, isCopula)
    } else {
      let subject =
        current.kind == .infinitive || current.kind == .reduced
        ? open.first?.subject ?? current.subject : current.subject
      push(
        sawConjunction ? current.kind : .main, verb, group, subject: sawComma && !sawConjunction ? nil : subject,
        isCopula, &workspace)
    }
    pendingSubject = nil
  }

  /// `who control the town`: the noun before is the subject; `which ISIL controls`: it is the object.
  private mutating func fillRelative(_ workspace: inout Workspace) {
    guard let antecedent = current.antecedent, !current.isPlace else { return }
    if current.subject == nil {
      current.subject = antecedent
    } else if current.object == nil {
      current.object = antecedent
    }
  }

  private mutating func takeParticiple(_ verb: Int, _ group: VerbGroup, _ isCopula: Bool, _ workspace: inout Workspace)
  {
    let touches = lastEnd == group.tokens.lowerBound
    let subject: Int?
    if touches, let noun = lastNoun, !sawComma {
      subject = noun
    } else {
      subject = open.last { $0.subject != nil }?.subject
    }
    push(.reduced, verb, group, subject: subject, isCopula, &workspace)
  }

  private mutating func begin(_ verb: Int, _ group: VerbGroup, _ isCopula: Bool) {
    current.verb = verb
    current.isCopula = isCopula
  }

  private mutating func push(
    _ kind: ClauseKind, _ verb: Int, _ group: VerbGroup, subject: Int?, _ isCopula: Bool, _ workspace: inout Workspace
  ) {
    var clause = OpenClause(kind: kind, start: group.tokens.lowerBound)
    clause.subject = subject
    clause.parent = open.last { $0.verb != nil }?.verb
    clause.verb = verb
    clause.isCopula = isCopula
    open.append(clause)
  }

  // MARK: Closing

  private mutating func closeClauses(above index: Int, _ workspace: inout Workspace) {
    while open.count > index + 1 { write(open.removeLast(), &workspace) }
    pendingSubject = nil
  }

  mutating func finish(_ workspace: inout Workspace) {
    while let clause = open.popLast() { write(clause, &workspace) }
  }

  /// Writes a clause into the row of its verb group.
  private func write(_ clause: OpenClause, _ workspace: inout Workspace) {
    guard let verb = clause.verb else { return }
    let last =
      ([clause.object, clause.complement, clause.indirect].compactMap { $0 } + clause.obliques)
      .map { workspace.groups.nouns[$0].tokens.upperBound }.max() ?? 0
    let end = max(workspace.groups.verbs[verb].tokens.upperBound, last)
    var row = Clause(verb: verb, kind: clause.kind, tokens: min(clause.start, end)..<end)
    row.subject = clause.subject
    row.object = clause.object
    row.indirect = clause.indirect
    row.complement = clause.complement
    row.parent = clause.parent
    row.place = clause.isPlace ? clause.antecedent : nil
    let first = workspace.clauses.obliques.count
    workspace.clauses.obliques.append(contentsOf: clause.obliques)
    row.obliques = first..<workspace.clauses.obliques.count
    while workspace.clauses.rows.count <= verb {
      let next = workspace.clauses.rows.count
      workspace.clauses.rows.append(Clause(verb: next, kind: .main, tokens: workspace.groups.verbs[next].tokens))
    }
    workspace.clauses.rows[verb] = row
  }
}
