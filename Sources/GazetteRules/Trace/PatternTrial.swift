/// What became of one pattern at one token.
struct PatternTrial {
  var match: Range<Int>?
  /// The longest stretch that the elements matched, and the place of the context that refused it.
  var context: (Range<Int>, Range<Int>)?
  var furthest: Int
  /// Places of the tests that refused the furthest token, in the order of the file.
  var refusals: [Range<Int>] = []
}

extension PatternFinder {
  /// Runs the engine for one pattern and listens to its tests.
  mutating func tryPattern(
    _ pattern: Int, at token: Int, in sentence: Range<Int>, _ stage: PatternStage, _ view: LatticeView
  ) -> PatternTrial {
    var trial = PatternTrial(furthest: token)
    var refused: [(step: Int, token: Int)] = []
    var simulation = Simulation()
    simulation.listens = true
    simulation.run([UInt32(stage.patterns[pattern].entry)], at: token, in: sentence, stage.program, view)
    for test in simulation.tests {
      trial.furthest = max(trial.furthest, test.token)
      if !test.held { refused.append((test.step, test.token)) }
    }
    for accept in simulation.accepts.reversed() where accept.end > token {
      let match = PatternMatch(pattern: pattern, tokens: token..<accept.end, captures: [])
      guard let context = refusingContext(stage, match, sentence, view) else {
        trial.match = match.tokens
        return trial
      }
      if trial.context == nil { trial.context = (match.tokens, context.range) }
    }
    let places = refused.filter { $0.token == trial.furthest }.compactMap { stage.program.ranges[$0.step] }
    trial.refusals = Set(places).sorted { $0.lowerBound < $1.lowerBound }
    return trial
  }
}
