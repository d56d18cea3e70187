import Foundation
import Testing

@Suite struct ShowTests {
  @Test func aFileIsPrintedForPeople() throws {
    let folder = try World.folder(["a.txt": "Russia struck ISIL.\n"])
    let result = try Command.run(["a.txt"] + World.knowledge, in: folder)
    #expect(
      result.output == """
        a.txt

        [Russia|Country] struck [ISIL|ArmedGroup].

        Entities
          Russia  Place.Country            1 ×  RU
          ISIL    Organization.ArmedGroup  1 ×  isil

        Relations
          attack  attacker: Russia, target: ISIL
            “Russia struck ISIL”  my.rules:4

        """)
    #expect(result.code == 0 && result.error.isEmpty)
  }

  @Test func colourIsForTerminalsUnlessAskedFor() throws {
    let folder = try World.folder(["a.txt": "Russia struck ISIL.\n"])
    #expect(try !Command.run(["a.txt"] + World.knowledge, in: folder).output.contains("\u{1B}"))
    #expect(
      try Command.run(["a.txt", "--color", "always"] + World.knowledge, in: folder).output.contains("\u{1B}[32mRussia"))
  }

  @Test func explainNamesTheLines() throws {
    let folder = try World.folder(["a.txt": "Russia struck ISIL.\n"])
    let result = try Command.run(["explain", "a.txt"] + World.knowledge, in: folder)
    #expect(result.output.contains("  0-6  Russia  Place.Country name  names.tsv:2\n"))
    #expect(result.output.contains("  attack(attacker: Russia, target: ISIL)  my.rules:4\n"))
  }

  @Test func theBuiltInKnowledgeReadsADispatch() throws {
    let folder = try TemporaryFolder([
      "a.txt": "Russia bombed ISIL in Syria.\n"
    ])
    let result = try Command.run("a.txt", in: folder)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("[Russia|Country] bombed [ISIL|ArmedGroup] in [Syria|Country]."))
    #expect(result.output.contains("  attack  attacker: Russia, target: ISIL, place: Syria\n"))
    #expect(result.output.contains("Organization.ArmedGroup  1 ×  isil"))
  }
}
