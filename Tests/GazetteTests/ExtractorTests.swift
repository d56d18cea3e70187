import Gazette
import GazetteDiagnostics
import GazetteDocument
import Testing

@Suite struct ExtractorTests {
  @Test(arguments: ["", " ", "\n\n\n", "\u{FEFF}", "\0", "...", "\u{200B}\u{AD}", "\"\"\"((", "“", "A", "’s"])
  func textWithoutFactsGivesNone(text: String) throws {
    let result = try Shared.read(text)
    #expect(result.relations.isEmpty && result.text == text)
  }

  @Test func invalidUTF8IsReadAndOffsetsStay() throws {
    let bytes = [0xFF] + Array("ISIL attacked Iraq".utf8) + [0xC3, 0x28] + Array(" and Syria.".utf8)
    let result = try Shared.extractor.get().extract(utf8: bytes)
    let isil = try #require(result.mentions.first { $0.text == "ISIL" })
    #expect(isil.range == 1..<5)
    #expect(result.text.hasPrefix("\u{FFFD}ISIL"))
  }

  /// In each unit every mention's range cuts out its text.
  @Test(arguments: ["utf8", "utf16", "codepoint"])
  func rangesCutOutTheText(unit: String) throws {
    var configuration = ExtractorConfiguration()
    configuration.offsets = try #require(.init(rawValue: unit))
    let text = "😀 “ISIL” a attaqué — Deir ez-Zor’s café; Zoë met Recep Tayyip Erdoğan in Türkiye. 😀 Iraq said no."
    let result = try Extractor(configuration: configuration).extract(text)
    #expect(result.mentions.count >= 4)
    for mention in result.mentions {
      let cut =
        switch configuration.offsets {
        case .utf8: String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
        case .utf16: String(decoding: Array(text.utf16)[mention.range], as: UTF16.self)
        case .codepoint: String(String.UnicodeScalarView(Array(text.unicodeScalars)[mention.range]))
        }
      #expect(cut == mention.text)
    }
  }

  @Test func aDocumentThatIsTooLongIsRefused() throws {
    var configuration = ExtractorConfiguration()
    configuration.maximumLength = 10
    let extractor = try Extractor(configuration: configuration)
    #expect(throws: ExtractionError.tooLong(length: 11, limit: 10)) { try extractor.extract("ISIL fought") }
  }

  @Test func ownLexiconsAddAndRemove() throws {
    var configuration = ExtractorConfiguration()
    configuration.lexicons = [
      .init(
        name: "mine.tsv",
        bytes: Array("# type: Organization.ArmedGroup\nid\tname\nzorn\tZornbrigade Nord\n-isil\t\n".utf8))
    ]
    let result = try Extractor(configuration: configuration).extract("Zornbrigade Nord attacked Iraq. ISIL fled.")
    #expect(result.mentions.contains { $0.text == "Zornbrigade Nord" && $0.type == "Organization.ArmedGroup" })
    #expect(!result.mentions.contains { $0.attributes["id"] == "isil" })
  }

  @Test func ownRulesMakeRelations() throws {
    var configuration = ExtractorConfiguration()
    let rules = """
      frame praise
        roles praiser: Place.Country, praised: Place.Country
        require praiser, praised
        verb praise: subject praiser, object praised
      """
    configuration.rules = [.init(name: "mine.rules", bytes: Array(rules.utf8))]
    let result = try Extractor(configuration: configuration).extract("Russia was praised by Iran.")
    let relation = result.relation("praise")
    #expect(result.filler("praiser", of: relation) == "Iran")
    #expect(relation?.provenance.description == "mine.rules:4")
  }

  @Test func anErrorInARuleFileHasItsPlace() {
    var configuration = ExtractorConfiguration()
    configuration.rules = [.init(name: "bad.rules", bytes: Array("frame f\n  roles a: Militray\n".utf8))]
    let error = #expect(throws: DiagnosticsError.self) { try Extractor(configuration: configuration) }
    #expect(error?.diagnostics.contains { $0.file == "bad.rules" && $0.line == 2 && $0.column == 12 } ?? false)
  }
}
