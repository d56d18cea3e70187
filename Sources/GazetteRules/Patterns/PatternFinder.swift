internal import GazetteDocument

/// Finds where the patterns of a stage match, sentence by sentence, and chooses among results that overlap.
struct PatternFinder {
  struct Rejection {
    enum Reason { case overlap(winner: Int), context }

    var match: PatternMatch
    var reason: Reason
  }

  private var simulation = Simulation()
  private var contextSimulation = Simulation()
  /// Seeds that can begin at the token.
  private var candidates: [UInt32] = []
  /// The token at which a seed was last a candidate.
  private var seen: [Int] = []
  private(set) var matches: [PatternMatch] = []
  /// Filled only when asked for.
  private(set) var rejections: [Rejection] = []

  /// Fills `matches`. Work for results that are only told (`keepsRejected`) is left out otherwise.
  mutating func run(_ stage: PatternStage, _ sentences: [Sentence], _ view: LatticeView, keepsRejected: Bool) {
    matches.removeAll(keepingCapacity: true)
    rejections.removeAll(keepingCapacity: true)
    seen = Array(repeating: -1, count: stage.starts.seeds.count)
    for sentence in sentences { find(stage, sentence.tokens, view, keepsRejected) }
  }

  private mutating func find(
    _ stage: PatternStage, _ sentence: Range<Int>, _ view: LatticeView, _ keepsRejected: Bool
  ) {
    var freeFrom = sentence.lowerBound
    for token in sentence {
      collect(stage.starts, token, view)
      guard !candidates.isEmpty else { continue }
      // Inside a result only relations can still be made.
      if token < freeFrom, !keepsRejected {
        candidates.removeAll { stage.makesMentions[Int(stage.starts.seeds[Int($0)].pattern)] }
        guard !candidates.isEmpty else { continue }
      }
      if candidates.count > 1 { candidates.sort() }
      simulation.run(seeds: candidates, stage.starts, at: token, in: sentence, stage.program, view)
      if !simulation.accepts.isEmpty { choose(stage, sentence, token, &freeFrom, view, keepsRejected) }
    }
  }

  /// The tests that can begin a match at a token.
  private mutating func collect(_ starts: StartIndex, _ token: Int, _ view: LatticeView) {
    candidates.removeAll(keepingCapacity: true)
    let symbol = view.symbols[token].index
    if symbol < starts.words.count { add(starts.words[symbol], starts, token) }
    let lemma = view.lemmas[token].index
    if lemma < starts.lemmas.count { add(starts.lemmas[lemma], starts, token) }
    add(starts.tags[Int(view.tags[token].rawValue & 63)], starts, token)
    add(starts.shapes[Int(view.shapes[token].rawValue)], starts, token)
    add(starts.kinds[Int(view.kinds[token].rawValue)], starts, token)
    if starts.usesClasses {
      for row in view.matches.rows(at: token) {
        let type = view.matches.rows[row].type.index
        if type < starts.classes.count { add(starts.classes[type], starts, token) }
      }
    }
    if starts.usesMentions {
      var row = view.mentions.firstRow(startingAt: token)
      while row >= 0 {
        let type = view.mentions.rows[row].type.index
        if type < starts.mentions.count { add(starts.mentions[type], starts, token) }
        row = view.mentions.nextRow(row)
      }
    }
    for seed in starts.always { add(seed: seed, token) }
  }

  @inline(__always) private mutating func add(_ list: UInt16, _ starts: StartIndex, _ token: Int) {
    guard list != 0 else { return }
    for seed in starts.lists[Int(list)] { add(seed: seed, token) }
  }

  @inline(__always) private mutating func add(seed: UInt32, _ token: Int) {
    guard seen[Int(seed)] != token else { return }
    seen[Int(seed)] = token
    candidates.append(seed)
  }

  /// Keeps each pattern's longest result, and of the mentions' patterns the longest, then the first.
  private mutating func choose(
    _ stage: PatternStage, _ sentence: Range<Int>, _ start: Int, _ freeFrom: inout Int, _ view: LatticeView,
    _ keepsRejected: Bool
  ) {
    var found: [PatternMatch] = []
    var decided: [Int] = []
    for accept in simulation.accepts.reversed() where accept.end > start && !decided.contains(accept.pattern) {
      let match = PatternMatch(
        pattern: accept.pattern, tokens: start..<accept.end,
        captures: PatternMatch.captures(simulation.nodes, from: accept.node))
      if refusingContext(stage, match, sentence, view) == nil {
        found.append(match)
        decided.append(accept.pattern)
      } else if keepsRejected {
        rejections.append(Rejection(match: match, reason: .context))
      }
    }
    found.sort { ($1.tokens.upperBound, $0.pattern) < ($0.tokens.upperBound, $1.pattern) }
    for match in found {
      if !stage.makesMentions[match.pattern] {
        matches.append(match)
      } else if start >= freeFrom {
        matches.append(match)
        freeFrom = match.tokens.upperBound
      } else if keepsRejected, let winner = matches.last(where: { stage.makesMentions[$0.pattern] }) {
        rejections.append(Rejection(match: match, reason: .overlap(winner: winner.pattern)))
      }
    }
  }

  // MARK: Contexts

  /// The first context that does not suit, nil when all do.
  mutating func refusingContext(
    _ stage: PatternStage, _ match: PatternMatch, _ sentence: Range<Int>, _ view: LatticeView
  ) -> PatternDefinition.Context? {
    for context in stage.patterns[match.pattern].contexts {
      let stands =
        context.isBefore
        ? stands(context, from: match.tokens.upperBound, stage, sentence, view)
        : stands(context, upTo: match.tokens.lowerBound, stage, sentence, view)
      if stands == context.isRefused { return context }
    }
    return nil
  }

  private mutating func stands(
    _ context: PatternDefinition.Context, from token: Int, _ stage: PatternStage, _ sentence: Range<Int>,
    _ view: LatticeView
  ) -> Bool {
    contextSimulation.run([UInt32(context.entry)], at: token, in: sentence, stage.program, view)
    return !contextSimulation.accepts.isEmpty
  }

  /// Tries each token from which the context could reach the match.
  private mutating func stands(
    _ context: PatternDefinition.Context, upTo token: Int, _ stage: PatternStage, _ sentence: Range<Int>,
    _ view: LatticeView
  ) -> Bool {
    for length in context.minimumLength...max(context.minimumLength, context.maximumLength) {
      let start = token - length
      guard start >= sentence.lowerBound else { return false }
      contextSimulation.run([UInt32(context.entry)], at: start, in: sentence.lowerBound..<token, stage.program, view)
      if contextSimulation.accepts.contains(where: { $0.end == token }) { return true }
    }
    return false
  }
}
