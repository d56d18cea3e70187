internal import ArgumentParser

/// `gazette lexicon`
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check lexicons, look names up, see what is missing.",
    subcommands: [LexiconCheck.self, LexiconLookup.self, LexiconStats.self, LexiconGaps.self])
}
