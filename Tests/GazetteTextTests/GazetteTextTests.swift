import GazetteDocument
import GazetteText
import Testing

@Suite struct SegmenterSmoke {
  @Test func tokensAndSentences() throws {
    let segmenter = try Segmenter(abbreviations: .empty)
    var workspace = Workspace(vocabulary: SymbolTable())
    workspace.begin(Array("ISIL’s men left. The U.S. army came.\n\nEnd".utf8))
    try segmenter.segment(&workspace)
    let words = (0..<workspace.tokens.count).map { workspace.text(workspace.tokens.spans[$0]) }
    #expect(words == ["ISIL", "’s", "men", "left", ".", "The", "U.S.", "army", "came", ".", "End"])
    #expect(workspace.sentences.sentences.count == 3)
  }
}
