internal import ArgumentParser
internal import Gazette
internal import GazetteDocument
internal import GazetteFormats

/// `gazette explain`
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why each mention and relation is there, and what was rejected.",
    discussion: """
      Each mention and relation is shown with the line of the lexicon or rule file that made it, then the steps that were \
      taken, with what each one rejected and why. Offsets count characters (code points).

      EXAMPLES
        gazette explain dispatch.txt
        gazette explain dispatch.txt | grep rejected
        echo "Russia struck ISIL." | gazette explain
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Errors.handling {
      let extractor = try knowledge.extractor(offsets: .codepoint)
      let writer = ExplanationWriter(style: output.style)
      try await output.run(input, limit: extractor.configuration.maximumLength, frame: OutputFormat.text.frame) {
        document in
        var bytes: [UInt8] = []
        writer.write(try extractor.explain(utf8: document.bytes, id: document.id, date: document.date), to: &bytes)
        return bytes
      }
    }
  }
}
