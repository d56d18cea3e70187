public import ArgumentParser
internal import Gazette
internal import GazetteDiagnostics
internal import GazetteDocument
public import GazetteFormats

extension OutputFormat: ExpressibleByArgument {}

/// `gazette extract`
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write mentions, entities, relations, quotations and times for programs.",
    discussion: """
      json is one object for one file, an array for several, a folder or a .jsonl file; jsonl and standoff are one object a \
      line. A document that cannot be read is told of on standard error, the others are written.

      EXAMPLES
        gazette extract --format json dispatch.txt
        gazette extract --format jsonl --jobs 4 news/ > facts.jsonl
        gazette extract --format standoff --scheme re3d docs.jsonl -o predicted.jsonl
        gazette extract --lexicon my.tsv --rules my.rules --offsets utf16 dispatch.txt
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "json, jsonl, standoff or text; by default the ending of the output file says it, else jsonl.",
      valueName: "format"))
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "Write the types of a scheme: \(Scheme.builtInNames.joined(separator: ", ")), or a file.", valueName: "name"))
  var scheme: String?

  @Option(help: ArgumentHelp("What offsets count: utf8, utf16 or codepoint.", valueName: "unit"))
  var offsets: OffsetUnit = .codepoint

  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var output: OutputOptions

  private var chosenFormat: OutputFormat { format ?? output.output.flatMap { OutputFormat(path: $0) } ?? .jsonl }

  func validate() throws {
    if scheme != nil, !chosenFormat.takesScheme { throw ValidationError("--scheme goes with json, jsonl and standoff") }
  }

  func run() async throws {
    try await Errors.handling {
      let scheme = try scheme.map(Self.findScheme)
      let extractor = try knowledge.extractor(offsets: offsets)
      let writer = chosenFormat.writer(scheme: scheme, style: output.style)
      let frame = chosenFormat == .json && input.isSingle ? ("", "", "") : chosenFormat.frame
      try await output.run(input, limit: extractor.configuration.maximumLength, frame: frame) { document in
        var bytes: [UInt8] = []
        writer.write(try extractor.extract(utf8: document.bytes, id: document.id, date: document.date), to: &bytes)
        return bytes
      }
    }
  }

  private static func findScheme(_ name: String) throws -> Scheme {
    if let scheme = try Scheme(named: name) { return scheme }
    if name.contains("/") || name.hasSuffix(".tsv") {
      return try Scheme(name: name, file: SourceFile(name: name, bytes: ByteSource.open(name).readAll()))
    }
    let meant = NearMiss.best(for: name, among: Scheme.builtInNames).map { "; did you mean '\($0)'?" } ?? ""
    throw ValidationError("there is no scheme '\(name)', only \(Scheme.builtInNames.joined(separator: ", "))\(meant)")
  }
}
