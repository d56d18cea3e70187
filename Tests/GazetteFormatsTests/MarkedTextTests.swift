import GazetteTestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test func readsNestedMarks() {
    let marked = MarkedText("é [[Syria|Place]'s army|Org] won.")
    #expect(marked.text == "é Syria's army won.")
    #expect(marked.marks == [.init(2..<14, "Org"), .init(2..<7, "Place")])
    #expect(marked.range("Syria") == 2..<7)
    #expect(marked.range("won") == nil)
  }

  @Test(arguments: ["plain", "[a|X]", "[a|X][b|Y]", "x [[a|X] b|Y] [c|Z]", "[[[a|X] b|Y] c|Z]"])
  func writesWhatItReads(_ source: String) { #expect(MarkedText(source).source == source) }

  @Test func marksCanBeShown() {
    #expect(MarkedText(text: "a b", marks: [.init(2..<3, "X")]).source == "a [b|X]")
  }
}
