public import ArgumentParser
public import Gazette
public import GazetteFormats

extension CalendarDate: ExpressibleByArgument {
  /// Reads `2017-10-11`.
  public init?(argument: String) { self.init(argument) }
}

extension DocumentReader.Form: ExpressibleByArgument {}

/// What is read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("What the files hold; by default their names say it.", valueName: "form"))
  var inputFormat: DocumentReader.Form = .auto

  @Option(help: ArgumentHelp("The day the documents were written, where they do not say it.", valueName: "yyyy-mm-dd"))
  var date: CalendarDate?

  func validate() throws {
    if files.isEmpty, Style.isTerminal(0) {
      throw ValidationError("no input: name files or folders, or pipe text in")
    }
  }

  /// The files named, or standard input when there are none.
  var paths: [String] { files.isEmpty ? [DocumentReader.standardInput] : files }

  /// Whether it can be seen that there is one document.
  var isSingle: Bool { DocumentReader.isSingle(paths, form: inputFormat) }

  /// The documents, with the date of the command line where they have none.
  func documents(limit: Int) -> () -> Result<InputDocument, any Error>? {
    var reader = DocumentReader(paths, form: inputFormat, limit: limit)
    return {
      reader.next()?.map { document in
        var document = document
        document.date = document.date ?? date
        return document
      }.mapError { $0 }
    }
  }
}
