import Testing

@testable import GazetteFormats

@Suite struct JSONParserTests {
  @Test(arguments: [
    ("null", JSONValue.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .number(0)),
    ("-12.5e2", .number(-1250)),
    (#""""#, .string([])), (#""a\"\\\/\b\f\n\r\t""#, .string(Array("a\"\\/\u{8}\u{C}\n\r\t".utf8))),
    (#""\u00e9\ud834\udd1e""#, .string(Array("é𝄞".utf8))), (#""\ud834x""#, .string(Array("\u{FFFD}x".utf8))),
    (#""\udd1e""#, .string(Array("\u{FFFD}".utf8))), ("[ ]", .array([])),
    ("[1,[2]]", .array([.number(1), .array([.number(2)])])),
    (#"{"a":1,"b":{}}"#, .object([.init(name: "a", value: .number(1)), .init(name: "b", value: .object([]))])),
  ])
  func readsValues(_ text: String, _ expected: JSONValue) throws {
    #expect(try JSONParser.parse(Array(text.utf8)[...]) == expected)
  }

  @Test(arguments: [
    ("", 0), ("tru", 0), ("[1,]", 3), ("[1", 2), (#"{"a"}"#, 4), ("{a:1}", 1), (#""abc"#, 4), ("01", 0), ("1.", 2),
    ("1e", 2), ("- 1", 0),
    ("1 2", 2), (#""\x""#, 2), (#""\u12g4""#, 5), ("\"a\nb\"", 2), ("nan", 0),
  ])
  func saysWhereItIsWrong(_ text: String, _ offset: Int) {
    do {
      let value = try JSONParser.parse(Array(text.utf8)[...])
      Issue.record("\(text) was read as \(value)")
    } catch {
      #expect(error.offset == offset, "\(text): \(error.message)")
    }
  }

  @Test func refusesDeepNesting() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)[...]) }
  }

  @Test func everyPrefixIsAnErrorAndNoCrash() throws {
    let text = Array(#"{"id": "a\u00e9", "n": [-1.5e3, true, null], "o": {"x": "y"}}"#.utf8)
    for end in 0..<text.count {
      #expect(throws: JSONError.self) { try JSONParser.parse(text[..<end]) }
    }
    #expect(try JSONParser.parse(text[...])["n"]?.array?.count == 3)
  }

  @Test func readsWhatTheBufferWrites() throws {
    let text = "\u{0}\"\\\n é𝄞\u{7F}/"
    var json = JSONBuffer()
    json.object { $0.field("t", text) }
    #expect(try JSONParser.parse(json.bytes[...])["t"]?.string == text)
  }
}
