internal import GazetteDocument

/// Nodes to instructions, from the end to the front: every step is made when the step behind it is known.
struct ProgramBuilder {
  var program = PatternProgram()
  let typeTree: TypeTree
  private var typeSetRows: [[TypeID]: UInt32] = [:]
  private var start = 0
  private var captureDepth = 0

  init(types: TypeTree) { typeTree = types }

  /// Adds a pattern or context and gives its first step; nil when it grows too large.
  mutating func add(_ node: PatternNode, accepting pattern: Int) -> Int? {
    start = program.instructions.count
    let accept = append(.accept, argument: pattern, next: 0)
    let entry = emit(node, accept)
    return isTooLarge ? nil : entry
  }

  private var isTooLarge: Bool { program.instructions.count - start > PatternProgram.largestPattern }

  private mutating func append(
    _ operation: Instruction.Operation, argument: Int, next: Int, keeps: Bool = false, range: Range<Int>? = nil
  ) -> Int {
    program.instructions.append(
      Instruction(operation: operation, keeps: keeps, argument: UInt32(argument), next: UInt32(next)))
    program.ranges.append(range)
    return program.instructions.count - 1
  }

  private mutating func emit(_ node: PatternNode, _ next: Int) -> Int {
    if isTooLarge { return next }
    switch node {
    case .atom(let spec, let range):
      let keeps = captureDepth > 0 && !spec.isSingleToken
      return append(.atom, argument: atom(spec), next: next, keeps: keeps, range: range)
    case .sequence(let nodes): return nodes.reversed().reduce(next) { emit($1, $0) }
    case .choice(let nodes):
      let entries = nodes.map { emit($0, next) }
      return entries.dropLast().reversed().reduce(entries.last ?? next) { append(.split, argument: $0, next: $1) }
    case .capture(let capture, let inner):
      captureDepth += 1
      defer { captureDepth -= 1 }
      let close = append(.close, argument: capture, next: next)
      return append(.open, argument: capture, next: emit(inner, close))
    case .repeated(let inner, let minimum, let maximum): return emitRepeated(inner, minimum, maximum, next)
    case .sentenceStart: return append(.sentenceStart, argument: 0, next: next)
    case .sentenceEnd: return append(.sentenceEnd, argument: 0, next: next)
    }
  }

  private mutating func emitRepeated(_ node: PatternNode, _ minimum: Int, _ maximum: Int?, _ next: Int) -> Int {
    var entry = next
    var copies = minimum
    if let maximum {
      for _ in 0..<(maximum - minimum) { entry = append(.split, argument: next, next: emit(node, entry)) }
    } else {
      let loop = append(.split, argument: next, next: 0)
      let body = emit(node, loop)
      program.instructions[loop].next = UInt32(body)
      entry = minimum > 0 ? body : loop
      copies = max(0, minimum - 1)
    }
    for _ in 0..<copies { entry = emit(node, entry) }
    return entry
  }

  // MARK: Atoms

  private mutating func atom(_ spec: AtomSpec) -> Int {
    let atom = pack(spec)
    program.atoms.append(atom)
    return program.atoms.count - 1
  }

  private mutating func pack(_ spec: AtomSpec) -> Atom {
    switch spec {
    case .any: return Atom(kind: .any)
    case .words(let symbols, let capital):
      if symbols.count == 1 { return Atom(kind: .word, needsCapital: capital, first: symbols[0].rawValue) }
      return list(.words, symbols, capital)
    case .lemmas(let symbols): return list(.lemmas, symbols, false)
    case .listed(let symbols, let capital): return list(.listed, symbols, capital)
    case .tags(let mask): return Atom(kind: .tag, mask: mask)
    case .shapes(let mask): return Atom(kind: .shape, mask: mask)
    case .kinds(let mask): return Atom(kind: .tokenKind, mask: mask)
    case .mention(let types, let checks):
      return Atom(kind: .mention, first: typeSet(types), last: self.checks(checks))
    case .wordClass(let type, let checks):
      return Atom(kind: .wordClass, first: UInt32(type.rawValue), last: self.checks(checks))
    case .noneOf(let specs):
      let inner = specs.map { UInt32(atom($0)) }
      let first = program.negated.count
      program.negated += inner
      return Atom(kind: .noneOf, first: UInt32(first), last: UInt32(program.negated.count))
    }
  }

  private mutating func list(_ kind: Atom.Kind, _ symbols: [Symbol], _ capital: Bool) -> Atom {
    let first = program.members.count
    program.members += Set(symbols.map(\.rawValue)).sorted()
    return Atom(kind: kind, needsCapital: capital, first: UInt32(first), last: UInt32(program.members.count))
  }

  private mutating func typeSet(_ types: [TypeID]) -> UInt32 {
    if let row = typeSetRows[types] { return row }
    let flags = typeTree.names.indices.map { index in
      types.contains { typeTree.isA(TypeID(rawValue: UInt16(index)), $0) }
    }
    let row = UInt32(program.typeSets.count)
    program.typeSets.append(flags)
    typeSetRows[types] = row
    return row
  }

  private mutating func checks(_ checks: [AttributeCheck]) -> UInt32 {
    if checks.isEmpty { return 0 }
    program.checks.append(checks)
    return UInt32(program.checks.count - 1)
  }
}
