internal import GazetteDiagnostics
package import GazetteDocument
package import GazetteLexicon

/// Why a pattern made nothing at a place: how far it came, and the test that refused.
package struct WhyNot: Sendable, Equatable {
  package enum Outcome: Sendable, Equatable {
    /// The pattern matches here; when it made nothing, another result of its stage overlaps.
    case matches(Range<Int>)
    /// Its elements match, but what stands before or behind does not suit: the context as written.
    case context(String, Range<Int>)
    /// The tests that refused the furthest token reached, as written; the token may be the sentence's end.
    case refused([String], token: Int)
  }

  package var pattern: String
  package var origin: Origin
  package var outcome: Outcome

  /// The outcomes of all patterns of a name, tried from a token.
  ///
  /// It asks the tables as they are: a mention that a later stage absorbed is no longer there.
  package static func explain(
    _ pattern: String, at token: Int, _ rules: RuleSet, _ workspace: borrowing Workspace, lexicon: Lexicon?
  ) -> [WhyNot] {
    let sentences = workspace.sentences.sentences
    guard let sentence = sentences.first(where: { $0.tokens.contains(token) })?.tokens else { return [] }
    let view = LatticeView(workspace, memo: lexicon.map { EntryMemo(lexicon: $0) })
    return rules.stages.flatMap { stage in
      stage.patterns.indices.filter { stage.patterns[$0].name == pattern }.map {
        explain($0, at: token, in: sentence, stage, rules, view)
      }
    }
  }

  private static func explain(
    _ index: Int, at token: Int, in sentence: Range<Int>, _ stage: PatternStage, _ rules: RuleSet, _ view: LatticeView
  ) -> WhyNot {
    let pattern = stage.patterns[index]
    var finder = PatternFinder()
    let trial = finder.tryPattern(index, at: token, in: sentence, stage, view)
    let text = { (range: Range<Int>) in rules.text(range, of: pattern.origin) }
    let outcome: Outcome =
      if let match = trial.match {
        .matches(match)
      } else if let (range, context) = trial.context {
        .context(text(context), range)
      } else {
        .refused(trial.refusals.map(text), token: trial.furthest)
      }
    return WhyNot(pattern: pattern.name, origin: pattern.origin, outcome: outcome)
  }
}

extension RuleSet {
  /// A stretch of the rule file that an origin points into.
  func text(_ range: Range<Int>, of origin: Origin) -> String {
    let file = Int(origin.file) - firstFileIndex
    guard sources.indices.contains(file), range.upperBound <= sources[file].bytes.count else { return "" }
    return String(decoding: sources[file].bytes[range], as: UTF8.self)
  }
}
