internal import GazetteDocument

/// A pattern's elements after all names are looked up.
indirect enum PatternNode: Sendable {
  case atom(AtomSpec, range: Range<Int>)
  case sequence([PatternNode])
  case choice([PatternNode])
  case capture(Int, PatternNode)
  case repeated(PatternNode, minimum: Int, maximum: Int?)
  case sentenceStart
  case sentenceEnd

  /// The fewest tokens that it consumes.
  var minimumLength: Int {
    switch self {
    case .atom: 1
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.minimumLength }
    case .choice(let nodes): nodes.map(\.minimumLength).min() ?? 0
    case .capture(_, let node): node.minimumLength
    case .repeated(let node, let minimum, _): min(node.minimumLength * minimum, PatternProgram.longest + 1)
    case .sentenceStart, .sentenceEnd: 0
    }
  }

  /// The most tokens that it consumes, up to the longest match there is.
  var maximumLength: Int {
    let length =
      switch self {
      case .atom(let spec, _): spec.isSingleToken ? 1 : PatternProgram.longestName
      case .sequence(let nodes): nodes.reduce(0) { $0 + $1.maximumLength }
      case .choice(let nodes): nodes.map(\.maximumLength).max() ?? 0
      case .capture(_, let node): node.maximumLength
      case .repeated(let node, _, let maximum):
        maximum.map { node.maximumLength * $0 } ?? (node.maximumLength == 0 ? 0 : PatternProgram.longest)
      case .sentenceStart, .sentenceEnd: 0
      }
    return min(length, PatternProgram.longest)
  }
}

/// A test of a token, or of what begins at a token.
indirect enum AtomSpec: Hashable, Sendable {
  case any
  /// The folded word is one of these; with a capital when they are written so.
  case words([Symbol], capital: Bool)
  case lemmas([Symbol])
  /// The folded word or the lemma is one of these.
  case listed([Symbol], capital: Bool)
  /// Bits of `PatternProgram.bit(tag)`.
  case tags(UInt64)
  case shapes(UInt64)
  case kinds(UInt64)
  case mention([TypeID], [AttributeCheck])
  case wordClass(TypeID, [AttributeCheck])
  /// None of these holds or begins here.
  case noneOf([AtomSpec])

  var isSingleToken: Bool {
    switch self {
    case .mention, .wordClass: false
    default: true
    }
  }

  /// One test for both, nil when they are of different kinds.
  func merged(with other: AtomSpec) -> AtomSpec? {
    switch (self, other) {
    case (.words(let a, let first), .words(let b, let second)) where first == second: .words(a + b, capital: first)
    case (.lemmas(let a), .lemmas(let b)): .lemmas(a + b)
    case (.listed(let a, let first), .listed(let b, let second)) where first == second: .listed(a + b, capital: first)
    case (.tags(let a), .tags(let b)): .tags(a | b)
    case (.shapes(let a), .shapes(let b)): .shapes(a | b)
    case (.kinds(let a), .kinds(let b)): .kinds(a | b)
    default: nil
    }
  }
}
