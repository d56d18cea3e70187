import ArgumentParser

@main
struct GazetteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "gazette")
}
