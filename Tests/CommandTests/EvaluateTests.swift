import Testing

@Suite struct EvaluateTests {
  @Test func comparesTwoFiles() throws {
    let folder = try TemporaryFolder([
      "gold.jsonl": #"{"id":"a","mentions":[{"start":0,"end":4,"type":"P"},{"start":6,"end":9,"type":"P"}]}"#,
      "found.jsonl": #"{"id":"a","offsets":"codepoint","mentions":[{"start":0,"end":4,"type":"P"}]}"#,
    ])
    let result = try Command.run("evaluate", "--gold", "gold.jsonl", "found.jsonl", in: folder)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("mentions, exact\n  P    P 100.0  R  50.0  F  66.7  gold 2, predicted 1\n"))
  }

  @Test func unitsMustAgree() throws {
    let folder = try TemporaryFolder([
      "gold.jsonl": #"{"id":"a","offsets":"utf16","mentions":[]}"#,
      "found.jsonl": #"{"id":"a","offsets":"utf8","mentions":[]}"#,
    ])
    let result = try Command.run("evaluate", "--gold", "gold.jsonl", "found.jsonl", in: folder)
    #expect(result.code == 64)
    #expect(result.error.contains("use --offsets utf16"))
  }
}
