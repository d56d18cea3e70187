import Testing

@testable import Gazette
@testable import GazetteFormats

@Suite struct ExplanationWriterTests {
  @Test func saysWhyAndWhatWasRejected() {
    var extraction = Samples.attack
    extraction.entities[1].reasons = [.init(mention: 1, because: "acronym")]
    let steps = [
      Explanation.Step(
        step: "sense", outcome: .rejected, text: "Russia", reason: "no type word beside it",
        provenance: Provenance(file: "cities.tsv", line: 9))
    ]
    var output: [UInt8] = []
    ExplanationWriter().write(Explanation(extraction: extraction, steps: steps), to: &output)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.contains("  2-8  Russia  Place.Country name  names.tsv:2"))
    #expect(lines.contains("      a: x\"y, id: RU"))
    #expect(lines.contains("      is ISIL: acronym"))
    #expect(lines.contains("  attack(attacker: Russia, target: ISIL, time: 2017-10-10) reported by TASS  my.rules:7"))
    #expect(lines.contains("  sense rejected “Russia”: no type word beside it  cities.tsv:9"))
  }
}
