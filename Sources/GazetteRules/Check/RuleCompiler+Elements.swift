internal import GazetteDiagnostics
internal import GazetteDocument
internal import GazetteLexicon

extension RuleCompiler {
  /// An element with its names looked up; nil after an error is told.
  mutating func node(_ element: Element, captures: inout [String]) -> PatternNode? {
    switch element.kind {
    case .sequence(let elements): return all(elements, &captures).map { .sequence($0) }
    case .choice(let elements): return all(elements, &captures).map { .choice(Self.merged($0)) }
    case .capture(let name, let inner):
      let index = captures.firstIndex(of: name.text) ?? captures.count
      if index == captures.count { captures.append(name.text) }
      return node(inner, captures: &captures).map { .capture(index, $0) }
    case .repeated(let inner, let minimum, let maximum):
      return node(inner, captures: &captures).map { .repeated($0, minimum: minimum, maximum: maximum) }
    case .not(let inner): return negation(inner, element.range)
    case .sentenceStart: return .sentenceStart
    case .sentenceEnd: return .sentenceEnd
    case .literal(let text): return phrase(text, element.range) { .words([$0], capital: $1) }
    case .lemma(let phrases):
      return Self.choice(
        phrases.compactMap { phrase in self.phrase(phrase.text, element.range) { symbol, _ in .lemmas([symbol]) } })
    case .words(let name): return list(name, element.range)
    default: return spec(element).map { .atom($0, range: element.range) }
    }
  }

  private mutating func all(_ elements: [Element], _ captures: inout [String]) -> [PatternNode]? {
    // All are read even after an error, so that all errors are told.
    let nodes = elements.map { node($0, captures: &captures) }
    return nodes.contains { $0 == nil } ? nil : nodes.compactMap { $0 }
  }

  private static func choice(_ nodes: [PatternNode]) -> PatternNode? {
    let nodes = merged(joined(nodes))
    return nodes.count > 1 ? .choice(nodes) : nodes.first
  }

  /// Phrases that begin with the same word share its test: `the end of`, `the start of`.
  private static func joined(_ nodes: [PatternNode]) -> [PatternNode] {
    var result: [(first: AtomSpec?, nodes: [PatternNode])] = []
    for node in nodes {
      var first: AtomSpec?
      if case .sequence(let parts) = node, case .atom(let spec, _)? = parts.first { first = spec }
      if let first, let place = result.firstIndex(where: { $0.first == first }) {
        result[place].nodes.append(node)
      } else {
        result.append((first, [node]))
      }
    }
    return result.flatMap { group -> [PatternNode] in
      guard group.nodes.count > 1, case .sequence(let parts)? = group.nodes.first, let head = parts.first else {
        return group.nodes
      }
      let rests = group.nodes.compactMap { node -> PatternNode? in
        guard case .sequence(let parts) = node else { return nil }
        return parts.count == 2 ? parts[1] : .sequence(Array(parts.dropFirst()))
      }
      return choice(rests).map { [.sequence([head, $0])] } ?? group.nodes
    }
  }

  /// Alternatives that each test one token in one manner become one test.
  static func merged(_ nodes: [PatternNode]) -> [PatternNode] {
    var result: [PatternNode] = []
    for node in nodes {
      guard case .atom(let spec, let range) = node else {
        result.append(node)
        continue
      }
      let place = result.firstIndex {
        if case .atom(let other, _) = $0 { other.merged(with: spec) != nil } else { false }
      }
      if let place, case .atom(let other, let first) = result[place], let both = other.merged(with: spec) {
        let covered = min(first.lowerBound, range.lowerBound)..<max(first.upperBound, range.upperBound)
        result[place] = .atom(both, range: covered)
      } else {
        result.append(node)
      }
    }
    return result
  }

  /// The words of a phrase one after another; a word written with a capital stands for words with a capital.
  private mutating func phrase(
    _ text: String, _ range: Range<Int>, _ make: (Symbol, _ capital: Bool) -> AtomSpec
  ) -> PatternNode? {
    let words = Wording.cased(text)
    guard !words.isEmpty else {
      error(.matchesNothing, "there is no word in this", at: range)
      return nil
    }
    let atoms = words.map { word, capital in PatternNode.atom(make(symbols.intern(word), capital), range: range) }
    return atoms.count == 1 ? atoms[0] : .sequence(atoms)
  }

  private mutating func list(_ name: Name, _ range: Range<Int>) -> PatternNode? {
    guard let phrases = listStatements[name.text] else {
      unknown(.unknownWords, "word list", name, among: listStatements.keys.sorted())
      return nil
    }
    return Self.choice(
      phrases.compactMap { phrase in self.phrase(phrase.text, range) { .listed([$0], capital: $1) } })
  }

  /// `!X`: X must be a choice of tests of one token.
  private mutating func negation(_ inner: Element, _ range: Range<Int>) -> PatternNode? {
    var captures: [String] = []
    guard let node = node(inner, captures: &captures) else { return nil }
    guard captures.isEmpty, let specs = Self.specs(node) else {
      error(
        .notOneToken, "'!' stands before a test of one token", at: range,
        suggestion: "to refuse what follows or precedes, write: unless before …, unless after …")
      return nil
    }
    return .atom(.noneOf(specs), range: range)
  }

  private static func specs(_ node: PatternNode) -> [AtomSpec]? {
    switch node {
    case .atom(let spec, _): return [spec]
    case .choice(let nodes):
      let specs = nodes.map { Self.specs($0) }
      return specs.contains { $0 == nil } ? nil : specs.flatMap { $0 ?? [] }
    default: return nil
    }
  }

  private mutating func spec(_ element: Element) -> AtomSpec? {
    switch element.kind {
    case .any: return .any
    case .tag(let name):
      guard let tags = TokenNames.tags[name.text] else {
        unknown(.unknownTag, "part of speech", name, among: TokenNames.tags.keys.sorted())
        return nil
      }
      return .tags(tags.reduce(0) { $0 | PatternProgram.bit($1) })
    case .shape(let names):
      return mask(names, .unknownShape, "shape", TokenNames.shapes.mapValues(PatternProgram.bit)).map { .shapes($0) }
    case .tokenKind(let names):
      return mask(names, .unknownTokenKind, "kind of token", TokenNames.kinds.mapValues(PatternProgram.bit)).map {
        .kinds($0)
      }
    case .mention(let name, let tests):
      let accepted = types(of: name)
      let checks = tests.map { check($0) }
      return accepted.isEmpty ? nil : .mention(accepted, checks)
    case .wordClass(let name, let tests):
      let checks = tests.map { check($0) }
      return wordClass(name).map { .wordClass($0, checks) }
    default: return nil
    }
  }

  private mutating func mask(
    _ names: [Name], _ id: RuleFinding, _ what: String, _ bits: [String: UInt64]
  ) -> UInt64? {
    var mask: UInt64 = 0
    for name in names {
      guard let bit = bits[name.text] else {
        unknown(id, what, name, among: bits.keys.sorted())
        return nil
      }
      mask |= bit
    }
    return mask
  }

  private mutating func check(_ test: AttributeTest) -> AttributeCheck {
    checkAttribute(test.name)
    let values = test.values.map(\.text)
    let operation: AttributeCheck.Operation =
      switch test.operation {
      case .has: .has
      case .equals: .equals
      case .differs: .differs
      }
    let subject = AttributeCheck.subject(of: test.name.text, values: values)
    let number = checkNumbers[test.text, default: checkNumbers.count]
    checkNumbers[test.text] = number
    return AttributeCheck(
      number: number, subject: subject, operation: operation, name: test.name.text,
      symbol: symbols.intern(test.name.text), column: lexicon?.attributeIndex(test.name.text), values: values,
      valueBytes: values.map { Array($0.utf8) }, valueSymbols: values.map { symbols.intern($0) },
      mask: AttributeCheck.mask(subject, values))
  }

  /// An attribute must be a lexicon's column, or something that a pattern sets.
  mutating func checkAttribute(_ name: Name) {
    guard let lexicon, !attributes.contains(name.text), lexicon.attributeIndex(name.text) == nil else { return }
    unknown(.unknownAttribute, "attribute", name, among: attributes.sorted() + lexicon.attributeNames)
  }
}
