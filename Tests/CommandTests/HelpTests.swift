import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    [], ["show"], ["extract"], ["explain"], ["tokens"], ["evaluate"], ["lexicon", "check"], ["lexicon", "lookup"],
    ["lexicon", "stats"],
    ["lexicon", "gaps"], ["rules", "check"], ["rules", "test"],
  ])
  func helpHasExamples(_ command: [String]) throws {
    let result = try Command.run(command + ["--help"], in: TemporaryFolder())
    #expect(result.code == 0)
    #expect(result.output.contains("EXAMPLES\n"))
    #expect(result.output.contains("gazette \(command.joined(separator: " "))".trimmingSuffix(" ")))
    #expect(result.output.contains("USAGE: gazette"))
  }

  @Test func exitCodesAreInTheHelp() throws {
    let help = try Command.run("--help", in: TemporaryFolder()).output
    for code in ["0  ", "1  ", "64 ", "65 ", "66 ", "74 "] { #expect(help.contains("\n  \(code)"), "\(code)") }
  }

  @Test func theVersionIsPrinted() throws {
    #expect(try Command.run("--version", in: TemporaryFolder()).output.hasPrefix("gazette "))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
