import GazetteDiagnostics
import Testing

@testable import GazetteFormats

@Suite struct SchemeFileTests {
  private func findings(_ text: String) -> [String] {
    do {
      _ = try Scheme(name: "x", file: SourceFile(name: "x.tsv", bytes: Array(text.utf8)))
      return []
    } catch {
      return error.diagnostics.map { "\($0.line):\($0.column) \($0.id)" }
    }
  }

  private let header = "kind\tfrom\tto\tsource\ttarget\n"

  @Test func saysAllErrorsWithTheirPlaces() {
    #expect(findings("") == ["1:1 scheme-header"])
    #expect(findings("# comment\nkind\tfrom\n") == ["2:1 scheme-header"])
    #expect(
      findings(
        header
          + "mention\tPlace\tLocation\nmentoin\tPlace\tX\nrelation\tattack\tFight\tattacker\nonly\tinner\nsetting\t\n")
        == ["3:1 scheme-kind", "4:31 scheme-cell", "5:6 scheme-only", "6:9 scheme-cell"])
    #expect(findings(header + "mention\tTime\t\n").isEmpty, "an empty target leaves a type out")
  }

  @Test func aNearMissIsNamed() {
    do {
      _ = try Scheme(name: "x", file: SourceFile(name: "x.tsv", bytes: Array((header + "mentoin\ta\tb\n").utf8)))
      Issue.record("no error")
    } catch {
      #expect(error.diagnostics.first?.suggestion == "did you mean 'mention'?")
    }
  }

  @Test func allBuiltInSchemesAreSound() throws {
    #expect(Scheme.builtInNames.contains("re3d"))
    for name in Scheme.builtInNames { #expect(try Scheme(named: name) != nil) }
    #expect(try Scheme(named: "nothing") == nil)
  }

  @Test func re3dNamesOnlyItsOwnTypes() throws {
    let scheme = try #require(try Scheme(named: "re3d"))
    let types: Set = [
      "Location", "Organisation", "Person", "Nationality", "Temporal", "Quantity", "Money", "Weapon", "Vehicle", "",
    ]
    #expect(Set(scheme.mentions.values).union(scheme.acting.values).subtracting(types).isEmpty)
    let relations: Set = [
      "CoLocated", "Apart", "BelongsTo", "InChargeOf", "HasAttrOf", "IsSynonymOf", "Likes", "Dislikes",
      "FightingAgainst",
      "AlliesOf", "CommWith",
    ]
    #expect(Set(scheme.relations.map(\.to)).subtracting(relations).isEmpty)
  }
}
