internal import Gazette
internal import GazetteDocument
internal import GazetteLexicon
internal import GazetteText

/// The stages of the path one by one, for the benchmarks in `Benchmarks/`; no part of the product.
public final class Measure {
  private let baseline: RawICUBaseline
  private let segmenter: Segmenter
  private let lexicon: Lexicon
  private var workspace: Workspace

  /// Stages with the built-in tables of tokens and sentences, and a lexicon of `names` names: those of the text, so that
  /// there are matches, then made-up ones.
  public init(names: Int, text: [[UInt8]]) throws {
    baseline = try RawICUBaseline()
    segmenter = try Segmenter(abbreviations: BuiltIn.abbreviations())
    var builder = LexiconBuilder()
    builder.add(LexiconSource(name: "made-up.tsv", bytes: MadeUpNames(count: names, text: text).tsv))
    lexicon = try builder.build()
    workspace = Workspace(vocabulary: lexicon.symbols)
  }

  /// What a plain C program does with ICU: UTF-16, word boundaries with status, sentence boundaries. A sum over them, which
  /// is -1 when ICU failed.
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
}
