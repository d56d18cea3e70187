internal import GazetteDiagnostics
internal import GazetteDocument

extension RuleCompiler {
  /// All patterns, stage by stage. A file begins a stage of its own unless it begins with a stage statement; a stage that an
  /// earlier file has is continued.
  mutating func compilePatterns() {
    var drafts: [(name: String, patterns: [PatternDefinition], builder: ProgramBuilder)] = []
    var stage = -1
    var file = -1
    forEachStatement { compiler, statement in
      if compiler.current != file { (file, stage) = (compiler.current, -1) }
      switch statement {
      case .stage(let statement):
        stage = drafts.firstIndex { $0.name == statement.name.text } ?? drafts.count
        if stage == drafts.count { drafts.append((statement.name.text, [], ProgramBuilder(types: compiler.types))) }
      case .pattern(let pattern):
        if stage < 0 {
          stage = drafts.count
          drafts.append((compiler.files[file].tree.source.name, [], ProgramBuilder(types: compiler.types)))
        }
        let number = drafts[stage].patterns.count
        if let definition = compiler.compile(pattern, number: number, &drafts[stage].builder) {
          compiler.checkShadowed(pattern, definition, by: drafts[stage].patterns)
          drafts[stage].patterns.append(definition)
        }
      default: break
      }
    }
    stages = drafts.map { draft in
      let program = draft.builder.program
      let starts = StartIndex(program: program, entries: draft.patterns.map(\.entry), typeCount: types.names.count)
      return PatternStage(
        name: draft.name, patterns: draft.patterns, program: program, starts: starts,
        makesMentions: draft.patterns.map { $0.type != nil })
    }
  }

  private mutating func compile(
    _ pattern: PatternStatement, number: Int, _ builder: inout ProgramBuilder
  ) -> PatternDefinition? {
    var captures: [String] = []
    guard let node = node(pattern.body, captures: &captures) else {
      compile(pattern.examples, rule: pattern.name.text, isFrame: false)
      return nil
    }
    checkPossible(pattern, node)
    guard let entry = builder.add(node, accepting: number) else {
      error(
        .tooLarge, "this pattern has too many steps", at: pattern.name.range,
        suggestion: "lower the numbers in braces, or split it")
      return nil
    }
    var definition = PatternDefinition(
      name: pattern.name.text, type: pattern.type.flatMap { mentionType($0.text) },
      kind: pattern.kind.map { AttributeCheck.kinds[$0.text] ?? .name } ?? .name, node: node, entry: entry,
      captures: captures,
      contexts: [], identity: nil, assignments: [], head: nil, mention: nil, relations: [],
      origin: origin(pattern.range))
    var used: Set<String> = []
    for context in pattern.contexts { compile(context, into: &definition, &builder) }
    for assignment in pattern.assignments { compile(assignment, into: &definition, &used) }
    definition.head = pattern.head.flatMap { capture($0, captures, &used) }
    definition.mention = pattern.mention.flatMap { capture($0, captures, &used) }
    for relation in pattern.relations { compile(relation, into: &definition, &used) }
    checkEffect(pattern, definition, used)
    compile(pattern.examples, rule: pattern.name.text, isFrame: false)
    return definition
  }

  private mutating func capture(_ name: Name, _ captures: [String], _ used: inout Set<String>) -> Int? {
    used.insert(name.text)
    if let index = captures.firstIndex(of: name.text) { return index }
    unknown(.unknownCapture, "capture", name, among: captures)
    return nil
  }

  private mutating func compile(
    _ clause: ContextClause, into definition: inout PatternDefinition, _ builder: inout ProgramBuilder
  ) {
    var captures: [String] = []
    guard let node = node(clause.element, captures: &captures) else { return }
    guard captures.isEmpty else {
      error(.unknownCapture, "a context holds no captures", at: clause.range, suggestion: "leave out '\(captures[0]):'")
      return
    }
    guard let entry = builder.add(node, accepting: 0) else {
      error(.tooLarge, "this context has too many steps", at: clause.range)
      return
    }
    definition.contexts.append(
      .init(
        isRefused: clause.isRefused, isBefore: clause.isBefore, entry: entry, minimumLength: node.minimumLength,
        maximumLength: node.maximumLength, node: node, range: clause.range))
  }

  private mutating func compile(
    _ clause: AssignmentClause, into definition: inout PatternDefinition, _ used: inout Set<String>
  ) {
    if definition.type == nil {
      error(
        .noEffect, "a pattern that makes no mention sets no attributes", at: clause.range, suggestion: "add: -> TYPE")
    }
    let attribute = symbols.intern(clause.attribute.text)
    switch clause.value {
    case .constant(let phrase):
      definition.assignments.append(.init(attribute: attribute, value: .constant(symbols.intern(phrase.text))))
    case .capture(let name):
      guard let index = capture(name, definition.captures, &used) else { return }
      assign(index, clause.attribute.text, attribute, .capture(index), &definition)
    case .attribute(let name, let part):
      guard let index = capture(name, definition.captures, &used) else { return }
      if part.text == "entity" { return assign(index, clause.attribute.text, attribute, .entity(index), &definition) }
      checkAttribute(part)
      let value = PatternDefinition.Assignment.Value.attribute(
        capture: index, name: part.text, symbol: symbols.intern(part.text))
      definition.assignments.append(.init(attribute: attribute, value: value))
    }
  }

  /// `entity = …` makes the mention one with the captured one.
  private func assign(
    _ capture: Int, _ name: String, _ attribute: Symbol, _ value: PatternDefinition.Assignment.Value,
    _ definition: inout PatternDefinition
  ) {
    if name == "entity" {
      definition.identity = capture
    } else {
      definition.assignments.append(.init(attribute: attribute, value: value))
    }
  }

  private mutating func compile(
    _ clause: RelationClause, into definition: inout PatternDefinition, _ used: inout Set<String>
  ) {
    var fillers: [(role: Symbol, capture: Int?)] = []
    let known = frameRoles[clause.type.text]
    for (role, name) in clause.fillers {
      if let known, !known.contains(role.text) { unknown(.unknownRole, "role", role, among: known.sorted()) }
      let symbol = symbols.intern(role.text)
      if name.text != "self" || definition.captures.contains("self") {
        guard let index = capture(name, definition.captures, &used) else { continue }
        fillers.append((symbol, index))
      } else if definition.type == nil {
        error(
          .unknownCapture, "the pattern makes no mention that could be 'self'", at: name.range,
          suggestion: "add: -> TYPE")
      } else {
        fillers.append((symbol, nil))
      }
    }
    definition.relations.append(
      .init(type: symbols.intern(clause.type.text), fillers: fillers, origin: origin(clause.range)))
  }
}
