import Gazette
import Testing

@testable import GazetteFormats

@Suite struct TextWriterTests {
  @Test func writesAllSections() {
    let expected = """
      d1 · 2017-10-11 · TASS

      é [Russia|Country] struck [ISIL|ArmedGroup] on [10 October|Time], [TASS|Media] said.

      Entities
        Russia  Place.Country            1 ×  RU
        ISIL    Organization.ArmedGroup  1 ×
        TASS    Organization.Media       1 ×

      Relations
        attack  attacker: Russia, target: ISIL
          reported by TASS at 2017-10-10
          “Russia struck ISIL on 10 October”  my.rules:7

      Quotations
        TASS (said): Russia struck ISIL on 10 October

      Times
        10 October = 2017-10-10

      """
    #expect(TextWriter().string(Samples.attack) == expected)
  }

  @Test func marksTheOutermostAndNoPronouns() {
    let text = TextWriter().string(
      Samples.extraction("[[Syrian|Group] Army|Organization.Military] said [it|Organization:pronoun] won."))
    #expect(text.contains("\n[Syrian Army|Military] said it won.\n"))
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(!TextWriter(style: .plain).string(Samples.attack).contains("\u{1B}"))
    let coloured = TextWriter(style: .coloured).string(Samples.attack)
    #expect(coloured.contains("\u{1B}[32mRussia\u{1B}[0m struck"))
    #expect(!coloured.contains("[Russia|Country]"))
  }

  @Test func nothingInADocumentCommandsTheTerminal() {
    let text = TextWriter(style: .plain).string(
      Samples.extraction("a\u{1B}[2J [b\u{9B}31m|Person] c\u{7}", id: "x\u{1B}]0;y"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
  }

  @Test func negationAndNominalsAreSaid() {
    var extraction = Samples.extraction("[The army|Organization.Military:nominal] did not strike [Homs|Place.City].")
    extraction.entities[0].name = "Syrian Army"
    var relation = Samples.relation("attack", ["attacker": "The army", "target": "Homs"], in: extraction)
    relation.polarity = .negative
    extraction.relations = [relation]
    #expect(TextWriter().string(extraction).contains("  not attack  attacker: The army = Syrian Army, target: Homs\n"))
  }
}
