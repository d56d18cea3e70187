internal import ArgumentParser
internal import GazetteDiagnostics
internal import GazetteFormats
internal import GazetteLexicon

/// `gazette lexicon check`
struct LexiconCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Show all errors and doubtful places of lexicon files.",
    discussion: """
      The files are read after the built-in ones, as --lexicon does. Without a file the built-in ones are checked. Ends with \
      65 when there is an error.

      EXAMPLES
        gazette lexicon check my.tsv
        gazette lexicon check --no-builtin names.tsv more.tsv
      """)

  @Argument(help: ArgumentHelp("Lexicon files.", valueName: "file"), completion: .file())
  var files: [String] = []
  @OptionGroup var names: LexiconOptions

  func run() throws {
    try Errors.handling {
      var builder = try files.isEmpty ? names.builder(checked: true) : names.builder()
      for path in files { builder.add(SourceFile(name: path, bytes: try ByteSource.open(path).readAll())) }
      let lexicon = try builder.build()
      let output = try Output()
      let renderer = TerminalRenderer(colour: Style.text(.auto, isFile: false) == .coloured)
      let findings = builder.diagnostics.filter { files.isEmpty || files.contains($0.file) }
      for finding in findings { try output.write(renderer.render(finding) + "\n") }
      try output.write("\(lexicon.entryCount) entries, \(lexicon.nameCount) names, \(findings.count) findings\n")
      try output.flush()
    }
  }
}
