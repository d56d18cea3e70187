internal import ArgumentParser
internal import Gazette
internal import GazetteDocument
internal import GazetteFormats

/// `gazette parse`
struct Parse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print words with lemma, part of speech, mention and role.",
    discussion: """
      One line a token, tab-separated: word, lemma, part of speech (the letters of Lexicons/english/words.tsv), mention \
      type (B- where it begins), noun group's role or verb group's form. An empty line ends a sentence.

      EXAMPLES
        gazette parse dispatch.txt
        echo "Russia struck ISIL." | gazette parse
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Errors.handling {
      let extractor = try knowledge.extractor(offsets: .codepoint)
      try await output.run(input, limit: extractor.configuration.maximumLength, frame: OutputFormat.text.frame) {
        document in
        Array(try extractor.parse(utf8: document.bytes).utf8)
      }
    }
  }
}
