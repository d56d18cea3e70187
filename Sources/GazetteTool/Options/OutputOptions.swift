internal import ArgumentParser
internal import GazetteFormats

/// Where results go, and how many documents are worked on at a time.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Colours in text for people: auto, always or never.", valueName: "when"))
  var color: Style.Choice = .auto

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Documents to work on at a time; by default one a processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024") }
  }

  var style: TextStyle { Style.text(color, isFile: output != nil) }

  /// Works on all documents and writes what comes out, in their order; documents that fail are told of and passed over.
  func run(
    _ input: InputOptions, limit: Int, frame: (opening: String, separator: String, closing: String) = ("", "", ""),
    work: @escaping @Sendable (InputDocument) throws -> [UInt8]
  ) async throws {
    let file = try Output(path: output)
    var errors = Errors()
    var isFirst = true
    try file.write(frame.opening)
    try await BatchRunner(jobs: jobs ?? Style.processorCount).run(next: input.documents(limit: limit)) { document in
      do { return try work(document) } catch { throw DocumentError(origin: document.origin, error: error) }
    } finish: { result in
      switch result {
      case .success(let bytes):
        if !isFirst { try file.write(frame.separator) }
        isFirst = false
        try file.write(bytes)
      case .failure(let failure as DocumentError): errors.report(failure.error, in: failure.origin)
      case .failure(let error): errors.report(error)
      }
    }
    try file.write(frame.closing)
    try file.flush()
    try errors.finish()
  }

  /// What went wrong with a document.
  private struct DocumentError: Error {
    var origin: String
    var error: any Error
  }
}
