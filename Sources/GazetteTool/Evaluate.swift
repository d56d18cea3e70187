internal import ArgumentParser
internal import GazetteFormats

/// `gazette evaluate`
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare results with annotated documents: precision, recall and F.",
    discussion: """
      Both files hold one object a line, as `gazette extract --format standoff` writes them; documents are matched by id. A \
      mention is right when its type and span are (or overlap), a relation when its type is and all ends that the gold has \
      overlap.

      EXAMPLES
        gazette extract --format standoff --scheme re3d docs.jsonl | gazette evaluate --gold gold.jsonl -
      """)

  @Option(help: ArgumentHelp("The annotated documents.", valueName: "file"), completion: .file())
  var gold: String

  @Argument(help: ArgumentHelp("The results, or - for standard input.", valueName: "file"), completion: .file())
  var predicted: String

  func run() throws {
    try Errors.handling {
      var goldReader = try AnnotationReader(path: gold)
      var reader = try AnnotationReader(path: predicted)
      let truth = try goldReader.readAll()
      let found = try reader.readAll()
      if let unit = truth.compactMap(\.offsets).first, let other = found.compactMap(\.offsets).first, unit != other {
        throw ValidationError("the gold counts in \(unit), the results in \(other); use --offsets \(unit)")
      }
      let output = try Output()
      try output.write(Evaluation(predicted: found, gold: truth).report)
      try output.flush()
    }
  }
}
