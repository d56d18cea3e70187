import Gazette
import GazetteFormats
import Testing

@Suite struct RuleExampleTests {
  /// The examples inside `Lexicons/rules/` are the rules' tests.
  @Test func theBuiltInRulesDoWhatTheirExamplesSay() throws {
    let extractor = try Shared.extractor.get()
    #expect(extractor.ruleExamples.count > 50)
    for example in extractor.ruleExamples {
      if let failure = try ExampleCheck(example).failure(extractor) { Issue.record("\(failure)") }
    }
  }
}
