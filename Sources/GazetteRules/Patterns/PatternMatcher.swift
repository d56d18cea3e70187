package import GazetteDocument
package import GazetteLexicon

/// Runs the pattern stages of a rule set on documents. Holds working memory, so one for each worker.
package struct PatternMatcher {
  let rules: RuleSet
  private let memo: EntryMemo?
  private var finder = PatternFinder()

  package init(rules: RuleSet, lexicon: Lexicon?) {
    self.rules = rules
    memo = lexicon.map { EntryMemo(lexicon: $0) }
  }

  package var stageCount: Int { rules.stages.count }

  /// Runs all stages, each on what those before it made.
  package mutating func run<R: Recorder>(on workspace: inout Workspace, recorder: inout R) {
    for stage in rules.stages.indices { run(stage: stage, on: &workspace, recorder: &recorder) }
  }

  /// Reads tokens, matches and mentions; appends mentions and relations, absorbs mentions that new ones replace.
  ///
  /// The patterns of a stage do not see what the stage makes. Linear in the text, whatever the patterns are.
  package mutating func run<R: Recorder>(stage: Int, on workspace: inout Workspace, recorder: inout R) {
    let stage = rules.stages[stage]
    guard !stage.patterns.isEmpty else { return }
    find(stage, workspace, keepsRejected: R.isActive)
    var maker = MatchMaker(stage: stage, types: rules.types, lexicon: memo?.lexicon)
    for match in finder.matches { maker.make(match, in: &workspace, recorder: &recorder) }
    guard R.isActive else { return }
    for rejection in finder.rejections { tell(rejection, stage, &recorder) }
  }

  /// Apart, so that the view's hold on the tables ends before they are changed.
  private mutating func find(_ stage: PatternStage, _ workspace: borrowing Workspace, keepsRejected: Bool) {
    let view = LatticeView(workspace, memo: memo)
    finder.run(stage, workspace.sentences.sentences, view, keepsRejected: keepsRejected)
  }

  private func tell<R: Recorder>(_ rejection: PatternFinder.Rejection, _ stage: PatternStage, _ recorder: inout R) {
    let pattern = stage.patterns[rejection.match.pattern]
    let why =
      switch rejection.reason {
      case .overlap(let winner): "overlaps what \(stage.patterns[winner].name) made"
      case .context: "its context refuses"
      }
    recorder.record(
      TraceEvent(
        step: "pattern", outcome: .rejected, tokens: rejection.match.tokens, reason: "\(pattern.name): \(why)",
        origin: pattern.origin))
  }
}

extension RuleSet {
  /// Runs a stage once; a worker that reads many documents keeps a `PatternMatcher`.
  package func run<R: Recorder>(stage: Int, on workspace: inout Workspace, lexicon: Lexicon?, recorder: inout R) {
    var matcher = PatternMatcher(rules: self, lexicon: lexicon)
    matcher.run(stage: stage, on: &workspace, recorder: &recorder)
  }
}
