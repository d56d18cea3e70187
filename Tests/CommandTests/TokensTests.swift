import Testing

@Suite struct TokensTests {
  @Test func rawIsICUsSegmentsAsLines() throws {
    let folder = try TemporaryFolder(["a.txt": "Go on. É 5!"])
    let result = try Command.run("tokens", "--raw", "--format", "tsv", "a.txt", in: folder)
    let expected = [
      "s\t0\t7", "w\t0\t2\t200", "w\t2\t3\t0", "w\t3\t5\t200", "w\t5\t6\t0", "w\t6\t7\t0", "s\t7\t12", "w\t7\t9\t200",
      "w\t9\t10\t0",
      "w\t10\t11\t100", "w\t11\t12\t0",
    ]
    #expect(result.output == expected.map { $0 + "\n" }.joined())
    let codepoints = try Command.run(
      "tokens", "--raw", "--format", "tsv", "--offsets", "codepoint", "a.txt", in: folder)
    #expect(codepoints.output.hasSuffix("w\t7\t8\t200\nw\t8\t9\t0\nw\t9\t10\t100\nw\t10\t11\t0\n"))
  }

  @Test func tagAddsLexiconMatchesAndNothingElse() throws {
    let folder = try World.folder(["a.txt": "Russia struck ISIL."])
    let result = try Command.run(
      "tokens", "--tag", "--format", "tsv", "--no-builtin", "--lexicon", "names.tsv", "a.txt", in: folder)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "s\t0\t19")
    #expect(
      lines.filter { $0.hasPrefix("m") } == ["m\t0\t6\tRU\tPlace.Country", "m\t14\t18\tisil\tOrganization.ArmedGroup"])
    #expect(lines.filter { $0.hasPrefix("w") }.count == 4)
  }

  @Test func severalDocumentsAreNamed() throws {
    let folder = try TemporaryFolder(["a.txt": "A", "b\tc.txt": "B"])
    let result = try Command.run("tokens", "--raw", "--format", "tsv", ".", in: folder)
    #expect(result.output == "d\t./a.txt\ns\t0\t1\nw\t0\t1\t200\nd\t./b\\tc.txt\ns\t0\t1\nw\t0\t1\t200\n")
  }

  @Test func jsonlHasTextAndUnit() throws {
    let folder = try TemporaryFolder(["a.txt": "É said."])
    let object = try #require(
      try Command.run("tokens", "--format", "jsonl", "--offsets", "codepoint", "a.txt", in: folder).objects.first)
    #expect(object["offsets"] as? String == "codepoint")
    #expect((object["tokens"] as? [[String: Any]])?.compactMap { $0["text"] as? String } == ["É", "said", "."])
    #expect((object["tokens"] as? [[String: Any]])?.compactMap { $0["start"] as? Int } == [0, 2, 6])
  }

  @Test func textHasALineForEachSentence() throws {
    let folder = try TemporaryFolder(["a.txt": "Go on. Stop it."])
    #expect(try Command.run("tokens", "a.txt", in: folder).output == "0-6  Go|on|.\n7-15  Stop|it|.\n")
  }

  @Test func emptyTextHasNoLines() throws {
    let folder = try TemporaryFolder(["a.txt": ""])
    #expect(try Command.run("tokens", "--raw", "--format", "tsv", "a.txt", in: folder).output.isEmpty)
  }
}
