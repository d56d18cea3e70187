import Testing

@Suite struct LexiconTests {
  @Test func checkSaysWhatIsWrongAndWhere() throws {
    let folder = try World.folder(["bad.tsv": "# type: Place.City\nid\tname\tmatch\n1\tA B\tfuzzy\n1\n"])
    let bad = try Command.run("lexicon", "check", "--no-builtin", "bad.tsv", in: folder)
    #expect(bad.code == 65)
    #expect(bad.error.contains("bad.tsv:3:7: error: unknown match policy 'fuzzy'"))
    #expect(bad.error.contains("bad.tsv:4:1: error: "))
    let good = try Command.run("lexicon", "check", "--no-builtin", "names.tsv", in: folder)
    #expect(good.code == 0 && good.error.isEmpty, "\(good.error)")
    #expect(good.output.hasPrefix("2 entries, "))
  }

  @Test func lookupTellsIdTypeAndLine() throws {
    let folder = try World.folder()
    let text = try Command.run("lexicon", "lookup", "--no-builtin", "--lexicon", "names.tsv", "Russian", in: folder)
    #expect(text.output == "Russian\n  RU  Group  Russia  (its adjective; names.tsv:2)\n")
    #expect(text.code == 0)
    let json = try Command.run(
      "lexicon", "lookup", "--no-builtin", "--lexicon", "names.tsv", "--format", "json", "-", input: "ISIL\n\nNobody\n",
      in: folder)
    #expect(
      json.output == """
        {"name":"ISIL","readings":[{"id":"isil","type":"Organization.ArmedGroup","name":"ISIL","within":null}]}
        {"name":"Nobody","readings":[]}

        """)
    #expect(json.code == 1, "a name that is not known")
  }

  @Test func statsCountByFileAndType() throws {
    let folder = try World.folder()
    let result = try Command.run("lexicon", "stats", "--no-builtin", "--lexicon", "names.tsv", in: folder)
    #expect(result.output.contains("entries by file\n  names.tsv  2\n"))
    #expect(result.output.contains("  Place.Country            1\n"))
  }

  @Test func gapsAreNamesThatNothingKnows() throws {
    let folder = try World.folder(["a.txt": "Jabhat Ali struck ISIL near Foo Bar. Later Foo Bar fell. Bar."])
    let result = try Command.run(["lexicon", "gaps", "a.txt"] + World.knowledge, in: folder)
    let counts = result.output.split(separator: "\n").map(String.init)
    #expect(counts.contains("1\tJabhat Ali"))
    #expect(counts.contains("2\tFoo Bar") || counts.contains("1\tFoo Bar"))
    #expect(!result.output.contains("ISIL"))
  }
}
