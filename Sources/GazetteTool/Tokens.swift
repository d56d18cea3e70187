internal import ArgumentParser
internal import Gazette
internal import GazetteDocument
internal import GazetteFormats
internal import GazetteLexicon
internal import GazetteText

/// `gazette tokens`
struct Tokens: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print tokens and sentences with their offsets.",
    discussion: """
      tsv has one line each in text order: `s`, start, end for a sentence, before its first token; `w`, start, end, status \
      for a token; with --tag `m`, start, end, id, type for a lexicon match, before its first token; `d`, name before each \
      of several documents. jsonl has one object a document. With --raw the tokens are ICU's word segments, white space \
      included, the status is ICU's rule status, and sentences are ICU's.

      EXAMPLES
        gazette tokens dispatch.txt
        gazette tokens --raw --format tsv dispatch.txt
        gazette tokens --tag --lexicon my.tsv --format jsonl --offsets codepoint news/
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "ICU's segments, as they are.")
  var raw = false

  @Flag(help: "Also what the lexicons know, and nothing else.")
  var tag = false

  @Option(help: ArgumentHelp("text, jsonl or tsv.", valueName: "format"))
  var format: TokenFormat = .text

  @Option(help: ArgumentHelp("What offsets count: utf8, utf16 or codepoint.", valueName: "unit"))
  var offsets: OffsetUnit = .utf8

  @OptionGroup var names: LexiconOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if raw, tag { throw ValidationError("--tag needs tokens; it does not go with --raw") }
  }

  func run() async throws {
    try await Errors.handling {
      let reader = TokenReader(
        abbreviations: try BuiltIn.abbreviations(),
        lexicon: tag ? try names.lexicon() : nil)
      let (raw, format, offsets, isSingle) = (raw, format, offsets, input.isSingle)
      try await output.run(input, limit: SegmentationError.largestDocument) { document in
        let table = raw ? try reader.raw(document.bytes) : try reader.refined(document.bytes)
        let converter = OffsetConverter(document.bytes)
        return TokenWriter(table: table, bytes: document.bytes, id: document.id) { converter.offset($0, in: offsets) }
          .write(format, unit: offsets, named: !isSingle)
      }
    }
  }
}
