import Testing

@testable import GazetteFormats

@Suite struct OutputFormatTests {
  @Test(arguments: [
    ("a.json", OutputFormat.json), ("x/a.jsonl", .jsonl), ("a.standoff.jsonl", .standoff), ("a.txt", .text),
    ("json", nil), ("a.html", nil),
  ])
  func isKnownByTheEnding(_ path: String, _ expected: OutputFormat?) { #expect(OutputFormat(path: path) == expected) }

  @Test(arguments: OutputFormat.allCases)
  func eachWritesAndIsFoundByItsOwnEnding(_ format: OutputFormat) {
    #expect(OutputFormat(path: "file." + format.fileEnding) == format)
    #expect(format.writer().string(Samples.attack).contains("TASS") || format == .standoff)
    #expect(format.writer().string(Samples.attack).hasSuffix("\n"))
  }

  @Test func severalJSONDocumentsAreAnArray() throws {
    let frame = OutputFormat.json.frame
    let one = OutputFormat.json.writer().string(Samples.attack)
    let text = frame.opening + one + frame.separator + one + frame.closing
    #expect(try JSONParser.parse(Array(text.utf8)[...]).array?.count == 2)
  }
}
