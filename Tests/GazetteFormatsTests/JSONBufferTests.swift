import Testing

@testable import GazetteFormats

@Suite struct JSONBufferTests {
  @Test(arguments: [
    ("plain", #""plain""#), ("\"\\/", #""\"\\/""#), ("a\nb\tc\r", #""a\nb\tc\r""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("é‘𝄞", "\"é‘𝄞\""), ("", #""""#),
  ])
  func escapesStrings(_ text: String, _ expected: String) {
    var json = JSONBuffer()
    json.string(text)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  private func sample(_ layout: JSONBuffer.Layout) -> String {
    var json = JSONBuffer(layout)
    json.object { json in
      json.field("a", 1)
      json.field("none", Int?.none)
      json.key("list")
      json.array([1, 2]) { $0.number($1) }
      json.key("empty")
      json.array([Int]()) { $0.number($1) }
      json.key("flat")
      json.oneLine { json in
        json.object { json in
          json.field("r", 3..<5)
          json.field("s", "x")
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func compactHasNoSpace() {
    #expect(sample(.compact) == #"{"a":1,"none":null,"list":[1,2],"empty":[],"flat":{"r":[3,5],"s":"x"}}"#)
  }

  @Test func indentedKeepsMarkedValuesOnALine() {
    #expect(
      sample(.indented) == """
        {
          "a": 1,
          "none": null,
          "list": [
            1,
            2
          ],
          "empty": [],
          "flat": {"r": [3,5], "s": "x"}
        }
        """)
  }
}
