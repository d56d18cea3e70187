internal import ArgumentParser

/// The `gazette` command. What it does is in the library; a subcommand reads options, calls and prints.
@main
struct GazetteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazette",
    abstract: "Reads news dispatches: who did what to whom, and who says so.",
    discussion: """
      EXAMPLES
        gazette dispatch.txt           marked text, entities and relations
        gazette extract --format jsonl news/ > facts.jsonl
        gazette explain dispatch.txt   why each mention and relation is there
        gazette lexicon lookup Homs    what a name can stand for
        gazette rules test my.rules    the examples in a file are its tests

      INPUT
        Files and folders (their .txt and .jsonl files, in order), or - for
        standard input. A .jsonl file holds one document a line:
        {"id": …, "text": …, "date": "2017-10-11"}; id and date are optional.

      \(ExitCodes.table)
      """,
    version: "gazette 0.1.0",
    subcommands: [
      Show.self, Extract.self, Explain.self, Parse.self, Tokens.self, LexiconCommand.self, RulesCommand.self,
      Evaluate.self,
    ],
    defaultSubcommand: Show.self)

  static func main() async {
    Output.ignoreBrokenPipes()
    await main(nil)
  }
}
