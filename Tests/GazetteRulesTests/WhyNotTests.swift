import GazetteDocument
import Testing

@testable import GazetteRules

@Suite struct WhyNotTests {
  static let rules = """
    pattern F -> Organization.Military
      (@Place.Country | @Group) #adjective? (~force_noun | "guard")
      unless before "chief"
    """

  @Test(arguments: [
    ("Syrian army left", WhyNot.Outcome.matches(0..<2)),
    ("Syrian army chief left", .context("unless before \"chief\"", 0..<2)),
    ("Syrian people left", .refused(["#adjective", "~force_noun", "\"guard\""], token: 1)),
    ("Syrian big people left", .refused(["~force_noun", "\"guard\""], token: 2)),
    ("The people left", .refused(["@Place.Country", "@Group"], token: 0)),
    ("Syrian", .refused(["#adjective", "~force_noun", "\"guard\""], token: 1)),
  ])
  func tellsTheFurthestTest(_ text: String, _ expected: WhyNot.Outcome) throws {
    let bench = try Bench(Self.rules)
    let workspace = try bench.read(text)
    let found = WhyNot.explain("F", at: 0, bench.rules, workspace, lexicon: bench.lexicon)
    #expect(found == [WhyNot(pattern: "F", origin: Origin(file: 5, line: 1), outcome: expected)])
    #expect(WhyNot.explain("G", at: 0, bench.rules, workspace, lexicon: bench.lexicon) == [])
  }
}
