import GazetteDiagnostics
import Testing

@Suite struct DiagnosticTests {
  private let file = SourceFile(name: "my.rules", bytes: Array("set A = Place\npattern É -> Militray\n".utf8))

  @Test func placeIsCountedInLinesAndCharacters() {
    let diagnostic = file.diagnostic(
      "unknown-type", .error, "unknown type 'Militray'", at: 28..<36, suggestion: "did you mean 'Military'?")
    #expect(diagnostic.line == 2)
    #expect(diagnostic.column == 14)
    #expect(diagnostic.length == 8)
    #expect(diagnostic.description == "my.rules:2:14: error: unknown type 'Militray'; did you mean 'Military'?")
  }

  @Test func theCaretStandsBelowTheWord() {
    let diagnostic = file.diagnostic("unknown-type", .error, "unknown type", at: 28..<36)
    let expected = """
      my.rules:2:14: error: unknown type
        pattern É -> Militray
                     ^^^^^^^^
      """
    #expect(TerminalRenderer().render(diagnostic) == expected)
  }

  @Test func aPlaceBehindTheEndIsTheEnd() {
    let diagnostic = file.diagnostic("x", .warning, "x", at: 900..<901)
    #expect(diagnostic.line == 3)
    #expect(diagnostic.column == 1)
  }
}

@Suite struct NearMissTests {
  @Test(arguments: [("Militray", "Military"), ("atack", "attack"), ("Place.Ctiy", "Place.City")])
  func aSlipIsFound(word: String, meant: String) {
    #expect(NearMiss.best(for: word, among: ["Military", "attack", "Place.City", "Person"]) == meant)
  }

  @Test func somethingElseIsNot() {
    #expect(NearMiss.best(for: "weapon", among: ["Military", "Person"]) == nil)
  }
}
