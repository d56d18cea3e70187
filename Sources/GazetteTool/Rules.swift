internal import ArgumentParser
internal import Gazette
internal import GazetteDiagnostics
internal import GazetteFormats

/// `gazette rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check and test rule files.", subcommands: [RulesCheck.self, RulesTest.self])
}

/// `gazette rules check`
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Show all errors and doubtful places of rule files.",
    discussion: """
      Without a file the built-in rules are checked. Ends with 65 when there is an error.

      EXAMPLES
        gazette rules check my.rules
        gazette rules check --lexicon my.tsv my.rules more.rules
      """)

  @Argument(help: ArgumentHelp("Rule files.", valueName: "file"), completion: .file())
  var files: [String] = []
  @OptionGroup var names: LexiconOptions

  func run() throws {
    try Errors.handling {
      let extractor = try names.extractor(rules: files)
      let output = try Output()
      let renderer = TerminalRenderer(colour: Style.text(.auto, isFile: false) == .coloured)
      for warning in extractor.warnings where files.isEmpty || files.contains(warning.file) {
        try output.write(renderer.render(warning) + "\n")
      }
      try output.flush()
    }
  }
}

/// `gazette rules test`
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples in rule files.",
    discussion: """
      Each `example` line is read by all rules and must give what it says. Without a file the built-in rules are tested. \
      Ends with 1 when an example fails.

      EXAMPLES
        gazette rules test my.rules
        gazette rules test
      """)

  @Argument(help: ArgumentHelp("Rule files.", valueName: "file"), completion: .file())
  var files: [String] = []
  @OptionGroup var names: LexiconOptions

  func run() throws {
    try Errors.handling {
      let extractor = try names.extractor(rules: files)
      let output = try Output()
      var (passed, failed) = (0, 0)
      for example in extractor.ruleExamples where files.isEmpty || files.contains(example.file) {
        if let failure = try ExampleCheck(example).failure(extractor) {
          failed += 1
          try output.write(failure + "\n")
        } else {
          passed += 1
        }
      }
      try output.write("\(passed) of \(passed + failed) examples as stated\n")
      try output.flush()
      if failed > 0 { throw ExitCodes.someFailed }
    }
  }
}

extension LexiconOptions {
  fileprivate func extractor(rules: [String]) throws -> Extractor {
    var configuration = ExtractorConfiguration()
    configuration.usesBuiltIn = !noBuiltIn
    configuration.lexicons = try lexicons.map(KnowledgeOptions.file)
    configuration.rules = try rules.map(KnowledgeOptions.file)
    return try Extractor(configuration: configuration)
  }
}
