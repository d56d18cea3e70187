import GazetteDiagnostics
import GazetteDocument
import Testing

@testable import GazetteLexicon

struct ImportTests {
  private func file(_ text: String) -> SourceFile { SourceFile(name: "import", bytes: Array(text.utf8)) }

  @Test func entityRuler() throws {
    let patterns = """
      {"label": "ORG", "pattern": "Apple", "id": "apple"}
      {"label": "ORG", "pattern": [{"LOWER": "apple"}, {"LOWER": "inc"}], "id": "apple"}
      {"label": "GPE", "pattern": [{"TEXT": "San"}, {"ORTH": "Jos\\u00e9"}]}

      {"label": "X", "pattern": [{"LOWER": "a", "OP": "?"}]}
      {"label": "X"}
      not json
      """
    let (file, diagnostics) = EntityRulerImport.read(file(patterns), types: ["GPE": "Place"])
    #expect(diagnostics.map { "\($0.line) \($0.id)" } == ["5 unsupported-pattern", "6 no-label", "7 bad-json"])
    var builder = LexiconBuilder()
    builder.add(file)
    let lexicon = try builder.build()
    #expect(
      try matches("Apple, apple, APPLE Inc in San José, san josé", lexicon)
        == "Apple/apple APPLE Inc/apple San José/Place:San_José")
  }

  @Test func gate() throws {
    let lists = ["city.lst": "Homs\nDeir ez-Zor&population=1\n\n", "org.lst": "Red Crescent\tkey=value\r\n"]
    let (result, diagnostics) = GateImport.read(
      file("city.lst:location:city\norg.lst:organization\nnone.lst:a\nbroken\n")
    ) {
      lists[$0].map(file)
    }
    #expect(diagnostics.map { "\($0.line) \($0.id)" } == ["3 no-list", "4 no-type"])
    var builder = LexiconBuilder()
    builder.add(result)
    let lexicon = try builder.build()
    #expect(
      try matches("Homs, Deir ez-Zor, Red Crescent", lexicon)
        == "Homs/Location.City:Homs Deir ez-Zor/Location.City:Deir ez-Zor Red Crescent/Organization:Red Crescent")
  }

  @Test func plainLists() throws {
    var builder = LexiconBuilder()
    builder.add(LexiconSource(plain: file("Homs\tPlace.City\nAcme Corp\tOrganization\n")))
    builder.add(LexiconSource(plain: file("Kurds\n"), type: "Group"))
    let lexicon = try builder.build()
    #expect(
      try matches("Homs Acme Corp Kurds", lexicon)
        == "Homs/Place.City:Homs Acme Corp/Organization:Acme Corp Kurds/Group:Kurds")
    #expect(lexicon.entry(id: "Organization:Acme Corp").map { lexicon.origin(of: $0).line } == 2)
  }

  @Test(arguments: [
    ("{\"a\": [1, true, null, \"\\ud83d\\ude00\\n\"]}", true), ("[1,]", false), ("{\"a\" 1}", false), ("\"open", false),
    ("[[[]]] x", false), (String(repeating: "[", count: 100), false), ("", false), ("\"\\u12\"", false),
    ("-1.5e3", true),
  ])
  func json(_ text: String, _ isValid: Bool) {
    #expect((JSONValue(text.utf8) != nil) == isValid)
  }

  @Test func writerKeepsRowsWhole() {
    let bytes = LexiconWriter.write([.init(id: "a", name: "A\tB", aliases: ["c|d", "e"], type: "Place")])
    #expect(String(decoding: bytes, as: UTF8.self) == "id\tname\taliases\ttype\na\tA B\tc d|e\tPlace\n")
  }
}
