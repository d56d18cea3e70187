import GazetteDiagnostics
import GazetteDocument
import GazetteText
import Testing

@testable import GazetteLexicon

struct LexiconLintTests {
  /// One fault a row, and a fault in each line of the head.
  static let bad = """
    # tpye: Place.City
    # match: fuzzy
    # type: Place.Citty
    id\tname\talias\twithin\tpopulation:numbr\tfrom\tto\tprior\tcontext
    SY\tSyria
    SY\tSyrian Republic
    \tNameless
    x1
    x 2\tSpaced
    x3\tLost\t\tNOWHERE
    x4\tSelf\t\tx4
    x5\tRing\t\tx6
    x6\tRound\t\tx5
    x7\tLate\t\t\t\t2011-13
    x8\tBackwards\t\t\t\t2012\t2011
    x9\tPrior\t\t\t\t\t\tmuch
    x10\tContext\t\t\t\t\t\t\tperhaps
    x11\t Stray
    x12\tDouble  space
    x13\t---
    x14\tA|B
    x15\tBell\u{7}
    x16\tDamаscus
    x17\tMany\t\t\t\t\t\t\t\tcells
    x18\tMarch
    x19\tPrior
    -gone
    """

  @Test func everyPlantedFaultIsReported() throws {
    let findings = try lint(Self.bad)
    let expected: [(Int, String)] = [
      (1, "unknown-directive"), (2, "unknown-match"), (3, "unknown-type"), (4, "unknown-column"), (4, "unknown-kind"),
      (6, "duplicate-id"), (7, "empty-id"), (8, "empty-name"), (9, "bad-id"), (10, "dangling-within"), (11, "cycle"),
      (12, "cycle"), (13, "cycle"), (14, "bad-date"), (15, "ends-before"), (16, "bad-number"), (17, "bad-context"),
      (18, "stray-space"), (19, "stray-space"), (20, "unmatchable"), (21, "list-in-name"), (22, "control-character"),
      (23, "mixed-script"), (24, "too-many-cells"), (25, "common-word"), (26, "same-name"), (27, "unknown-id"),
    ]
    for (line, id) in expected {
      #expect(findings.contains { $0.line == line && $0.id == id }, "line \(line): \(id)")
    }
    #expect(findings.filter { $0.severity == .error }.allSatisfy { !$0.sourceLine.isEmpty || $0.line > 0 })
  }

  @Test func aSoundFileHasNoFindings() throws {
    #expect(
      try lint("# type: Place\nid\tname\taliases\nSY\tSyria\tSyrian Arab Republic|=SAR\nTR\tTurkey\tTürkiye").isEmpty)
  }

  private func lint(_ text: String) throws -> [Diagnostic] {
    var builder = LexiconBuilder()
    builder.add(LexiconSource(name: "bad.tsv", bytes: Array(text.utf8)))
    var lint = LexiconLint(
      lexicon: try builder.build(), segmenter: try Segmenter(abbreviations: .empty), isCommonWord: { $0 == "march" })
    return try lint.run()
  }
}
