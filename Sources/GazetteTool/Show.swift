internal import ArgumentParser
internal import Gazette
internal import GazetteDocument
internal import GazetteFormats

/// `gazette FILE…`
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a result for people (what `gazette FILE` does).",
    discussion: """
      EXAMPLES
        gazette dispatch.txt
        curl -s https://example.org/dispatch.txt | gazette
        gazette --date 2017-10-11 --lexicon my.tsv news/ | less -R
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Errors.handling {
      let extractor = try knowledge.extractor(offsets: .codepoint)
      let writer = TextWriter(style: output.style)
      try await output.run(input, limit: extractor.configuration.maximumLength, frame: OutputFormat.text.frame) {
        document in
        var bytes: [UInt8] = []
        writer.write(try extractor.extract(utf8: document.bytes, id: document.id, date: document.date), to: &bytes)
        return bytes
      }
    }
  }
}
