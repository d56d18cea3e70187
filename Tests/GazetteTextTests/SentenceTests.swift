import GazetteText
import Testing

@Suite struct SentenceTests {
  let segmentation: TestSegmentation

  init() throws { segmentation = try TestSegmentation() }

  @Test(arguments: SentenceCases.all) func sentences(expected: String) throws {
    let text = expected.replacing("⏐", with: "")
    #expect(try segmentation.markedSentences(text) == expected)
  }

  @Test func thereAreManyCases() { #expect(SentenceCases.all.count >= 150) }

  @Test(arguments: TokenCases.all) func tokens(expected: String) throws {
    let text = expected.replacing("|", with: "")
    #expect(try segmentation.markedTokens(text) == expected)
  }
}
