internal import Gazette
internal import GazetteDiagnostics
internal import GazetteDocument
internal import GazetteLexicon
internal import GazetteText

/// The stages of the path one by one, for the benchmarks in `Benchmarks/`; no part of the product.
public final class Measure {
  private let baseline: RawICUBaseline
  private let segmenter: Segmenter
  private let lexicon: Lexicon
  private var workspace: Workspace

  /// Stages with a lexicon of its own: `names` made-up names of one to three words, the same on every run.
  public init(names: Int) throws {
    baseline = try RawICUBaseline()
    segmenter = try Segmenter(abbreviations: AbbreviationTable.empty)
    var builder = LexiconBuilder()
    builder.add(SourceFile(name: "made-up.tsv", bytes: Self.madeUpNames(names)))
    lexicon = try builder.build()
    workspace = Workspace(vocabulary: lexicon.symbols)
  }

  /// What a plain C program does with ICU: UTF-16, word boundaries with status, sentence boundaries. A sum over them.
  public func rawICU(_ bytes: [UInt8]) -> Int { Int(truncatingIfNeeded: baseline.run(bytes)) }

  /// Tokens and sentences; gives the number of tokens.
  public func tokens(_ bytes: [UInt8]) throws -> Int {
    workspace.begin(bytes)
    try segmenter.segment(&workspace)
    return workspace.tokens.count
  }

  /// Tokens, sentences and lexicon matches; gives the number of matches.
  public func matches(_ bytes: [UInt8]) throws -> Int {
    _ = try tokens(bytes)
    lexicon.assignSymbols(&workspace)
    lexicon.match(&workspace)
    return workspace.matches.rows.count
  }

  /// Names of capitalised syllables from a fixed linear congruential generator.
  private static func madeUpNames(_ count: Int) -> [UInt8] {
    let syllables = [
      "ka", "ro", "mi", "tel", "sha", "bur", "en", "dol", "vi", "qar", "zu", "lam", "pe", "nor", "gi", "ast",
    ]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var text = "# type: Place.City\nid\tname\n"
    for index in 0..<count {
      let words = (0...next(3)).map { _ in
        (0...(1 + next(3))).map { _ in syllables[next(syllables.count)] }.joined().capitalized
      }
      text += "made-\(index)\t\(words.joined(separator: " "))\n"
    }
    return Array(text.utf8)
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
