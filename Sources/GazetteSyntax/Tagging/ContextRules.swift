package import GazetteDiagnostics
package import GazetteDocument

/// A test on one neighbour of a word: tags, or words, or none of them.
struct NeighbourTest: Sendable {
  var tags: Set<PartOfSpeech> = []
  var words: Set<Symbol> = []
  var atEdge = false
  var isNegated = false
  var isAlwaysTrue = true

  func accepts(_ tag: PartOfSpeech?, _ word: Symbol, _ lemma: Symbol) -> Bool {
    if isAlwaysTrue { return true }
    guard let tag else { return atEdge != isNegated }
    return (tags.contains(tag) || words.contains(word) || words.contains(lemma)) != isNegated
  }
}

/// One row of `Lexicons/english/tagging.tsv`.
struct ContextRule: Sendable {
  var from: PartOfSpeech
  var to: PartOfSpeech
  var word: NeighbourTest
  var before2: NeighbourTest
  var before: NeighbourTest
  var after: NeighbourTest
  var after2: NeighbourTest
}

/// Ordered rules that choose among the parts of speech of a word by its neighbours (after Brill 1992).
package struct ContextRules: Sendable {
  private(set) var rules: [[ContextRule]] = Array(repeating: [], count: 256)
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Reads rows of `from`, `to`, `word`, `before2`, `before`, `after`, `after2`. A cell holds tag letters and `=word`s
  /// with spaces between, `^` for the sentence's edge, and a leading `-` to turn it round.
  package init(_ file: SourceFile, symbols: inout SymbolTable) {
    var reader = TableReader(file.bytes)
    var cells: [Range<Int>] = []
    guard reader.next(&cells) else { return }
    while reader.next(&cells) {
      func cell(_ column: Int) -> String { column < cells.count ? reader.string(cells[column]) : "" }
      guard let from = cell(0).utf8.first.flatMap({ PartOfSpeech(letter: $0) }),
        let to = cell(1).utf8.first.flatMap({ PartOfSpeech(letter: $0) })
      else {
        diagnostics.append(
          file.diagnostic("unknown-tag", .error, "'from' and 'to' are one tag letter each", at: cells[0]))
        continue
      }
      let tests = (2...6).map { Self.test(cell($0), &symbols) }
      rules[Int(from.rawValue)].append(
        ContextRule(
          from: from, to: to, word: tests[0], before2: tests[1], before: tests[2], after: tests[3], after2: tests[4]))
    }
  }

  private static func test(_ cell: String, _ symbols: inout SymbolTable) -> NeighbourTest {
    var test = NeighbourTest()
    for part in cell.split(separator: " ") {
      test.isAlwaysTrue = false
      var part = part
      if part.count > 1, part.first == "-" {
        test.isNegated = true
        part.removeFirst()
      }
      if part.count > 1, part.first == "=" {
        test.words.insert(symbols.intern(String(part.dropFirst())))
      } else {
        for letter in part.utf8 {
          if letter == UInt8(ascii: "^") { test.atEdge = true }
          if let tag = PartOfSpeech(letter: letter) { test.tags.insert(tag) }
        }
      }
    }
    return test
  }
}
