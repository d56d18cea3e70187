import GazetteDiagnostics
import GazetteDocument
import Testing

@testable import GazetteRules

/// Random rules on random tables: the automaton finds what the naive reference finds.
@Suite struct PatternDifferentialTests {
  @Test(arguments: 0..<4) func agreesWithNaive(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var compared = 0
    for _ in 0..<80 {
      let rules = (0..<3).map { pattern($0, &random) }.joined(separator: "\n")
      var types = TypeTree()
      for type in ["A", "B", "x"] { types.intern(type) }
      var symbols = SymbolTable()
      let file = SourceFile(name: "r", bytes: Array(rules.utf8))
      guard let set = try? RuleSet(files: [file], firstFileIndex: 0, types: &types, symbols: &symbols) else { continue }
      for _ in 0..<4 {
        compared += compare(set.stages[0], document(types, symbols, &random), rules)
      }
    }
    #expect(compared > 50)
  }

  /// The number of matches that were compared.
  private func compare(_ stage: PatternStage, _ workspace: consuming Workspace, _ rules: String) -> Int {
    let view = LatticeView(workspace, memo: nil)
    var count = 0
    var quick = PatternFinder()
    var full = PatternFinder()
    for sentence in workspace.sentences.sentences {
      let expected = NaivePatternMatcher(stage: stage, view: view, sentence: sentence.tokens).matches()
      quick.run(stage, [sentence], view, keepsRejected: false)
      full.run(stage, [sentence], view, keepsRejected: true)
      let words = sentence.tokens.map { workspace.string(workspace.tokens.symbols[$0]) }.joined(separator: " ")
      #expect(
        quick.matches.map { "\($0.pattern) \($0.tokens)" } == expected.map { "\($0.pattern) \($0.tokens)" },
        "\(rules)\n\(words)\n\(workspace.mentions.rows.map { "\($0.type) \($0.tokens)" })")
      #expect(quick.matches.map(\.tokens) == full.matches.map(\.tokens))
      for (match, reference) in zip(quick.matches, expected) {
        #expect(reference.ways.contains(match.captures), "\(rules)\n\(words) \(match)")
      }
      count += expected.count
    }
    return count
  }

  private func document(_ types: TypeTree, _ symbols: SymbolTable, _ random: inout SplitMix) -> Workspace {
    var workspace = Workspace(vocabulary: symbols)
    let words = ["a", "b", "c", "d"]
    for _ in 0..<2 {
      let start = workspace.tokens.count
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        let token = UInt32(workspace.tokens.count)
        workspace.tokens.append(
          Span(start: token, end: token + 1), .word, Bool.random(using: &random) ? .title : .lower, [])
        var word = words.randomElement(using: &random) ?? "a"
        workspace.tokens.symbols.append(word.withUTF8 { workspace.symbol($0) })
        workspace.tokens.lemmas.append(workspace.tokens.symbols[Int(token)])
        workspace.tokens.tags.append(Bool.random(using: &random) ? .noun : .verb)
      }
      let tokens = start..<workspace.tokens.count
      workspace.sentences.sentences.append(Sentence(tokens: tokens, span: workspace.span(tokens), paragraph: 0))
    }
    mark(&workspace, types, &random)
    return workspace
  }

  /// Mentions and matches, some of them over a sentence's end.
  private func mark(_ workspace: inout Workspace, _ types: TypeTree, _ random: inout SplitMix) {
    let origin = Origin(file: 0, line: 1)
    for token in 0..<workspace.tokens.count {
      workspace.matches.firstRow.append(UInt32(workspace.matches.rows.count))
      for type in ["A", "B", "x"] where Int.random(in: 0..<3, using: &random) == 0 {
        guard let id = types.find(type) else { continue }
        let tokens = token..<min(workspace.tokens.count, token + Int.random(in: 1...3, using: &random))
        if type == "x" {
          workspace.matches.rows.append(
            LexiconMatch(tokens: tokens, entry: EntryID(rawValue: 0), type: id, form: .name, isPlural: false))
        } else {
          workspace.mentions.append(
            Mention(
              tokens: tokens, span: workspace.span(tokens), head: token, type: id, kind: .name, entry: nil,
              origin: origin))
        }
      }
    }
    workspace.matches.firstRow.append(UInt32(workspace.matches.rows.count))
  }

  // MARK: Random rules

  private func pattern(_ number: Int, _ random: inout SplitMix) -> String {
    let makesMention = Int.random(in: 0..<3, using: &random) > 0
    var text =
      "pattern P\(number)\(makesMention ? " -> T\(number)" : "")\n  (k: \(element(3, &random))) \(element(1, &random))\n"
    if Int.random(in: 0..<3, using: &random) == 0 { text += "  unless after \(element(1, &random))\n" }
    if Int.random(in: 0..<3, using: &random) == 0 { text += "  before \(element(1, &random))\n" }
    return makesMention ? text : text + "  relation r(a: k)\n"
  }

  private func element(_ depth: Int, _ random: inout SplitMix) -> String {
    let leaves = [
      "\"a\"", "\"b\"", "\"c\"", "@A", "@B", "~x", ".", "!\"a\"", "!(@A | \"b\")", "#noun", "shape(title)", "\"a b\"",
      "^", "$",
    ]
    guard depth > 0 else { return leaves.randomElement(using: &random) ?? "." }
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: return "(\(element(depth - 1, &random)) \(element(depth - 1, &random)))"
    case 2: return "(\(element(depth - 1, &random)) | \(element(depth - 1, &random)))"
    case 3: return "(k: \(element(depth - 1, &random)))"
    case 4, 5:
      let sign = ["?", "*", "+", "{2}", "{1,3}", "{2,}"].randomElement(using: &random) ?? "?"
      return "(\(element(depth - 1, &random)))\(sign)"
    default: return element(0, &random)
    }
  }
}
