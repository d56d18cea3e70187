import Testing

@Suite struct RulesTests {
  @Test func examplesAreTests() throws {
    let broken = World.rules.replacing("\"ISIL\")", with: "\"IS\")").replacing("Russia met", with: "Russia bombed")
    let folder = try World.folder(["bad.rules": broken])
    let good = try Command.run("rules", "test", "--no-builtin", "--lexicon", "names.tsv", "my.rules", in: folder)
    #expect(good.output == "2 of 2 examples as stated\n")
    #expect(good.code == 0)
    let bad = try Command.run("rules", "test", "--no-builtin", "--lexicon", "names.tsv", "bad.rules", in: folder)
    #expect(bad.code == 1)
    #expect(
      bad.output.contains("bad.rules:5: “Russia struck ISIL in May.”\n  no attack(attacker: “Russia”, target: “IS”)\n"))
    #expect(bad.output.contains("bad.rules:6: “Russia bombed ISIL.”\n  should find no attack"))
    #expect(bad.output.hasSuffix("0 of 2 examples as stated\n"))
  }

  @Test func checkSaysWhatIsWrongAndWhere() throws {
    let folder = try World.folder(["bad.rules": "frame attack\n  roles a: Plce\n  verb strike: subject a\n"])
    let bad = try Command.run("rules", "check", "--no-builtin", "--lexicon", "names.tsv", "bad.rules", in: folder)
    #expect(bad.code == 65)
    #expect(bad.error.contains("bad.rules:2:12: error: unknown type or set 'Plce'"))
    #expect(bad.error.contains("did you mean 'Place'?"))
    #expect(
      try Command.run("rules", "check", "--no-builtin", "--lexicon", "names.tsv", "my.rules", in: folder).code == 0)
  }
}
