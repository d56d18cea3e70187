import Gazette
import Testing

@Suite struct RelationTests {
  /// The same fact in the forms that a frame must survive.
  @Test(arguments: [
    "Russian jets struck ISIL in Syria.",
    "ISIL was struck by Russian jets in Syria.",
    "ISIL has been struck by Russian jets in Syria.",
    "Russian jets launched strikes against ISIL in Syria.",
    "Strikes against ISIL were launched by Russian jets in Syria.",
    "Strikes by Russian jets on ISIL in Syria continued.",
    "TASS said that Russian jets struck ISIL in Syria.",
    "Russian jets, which struck ISIL in Syria, returned.",
    "ISIL, struck by Russian jets in Syria, withdrew.",
  ])
  func anAttackIsFoundInEveryForm(text: String) throws {
    let result = try Shared.read(text)
    let attack = result.relation("attack")
    #expect(result.filler("attacker", of: attack) == "Russian jets")
    #expect(result.filler("target", of: attack) == "ISIL")
    #expect(result.filler("place", of: attack) == "Syria")
  }

  @Test func listsAreDistributed() throws {
    let result = try Shared.read("Turkey and Russia attacked ISIL.")
    let attackers = result.relations.filter { $0.type == "attack" }.compactMap { result.filler("attacker", of: $0) }
    #expect(attackers == ["Turkey", "Russia"])
  }

  @Test func theForcesOfSeveralCountriesTakePartOneByOne() throws {
    let result = try Shared.read("The air forces of Australia, Denmark and Jordan participate in air strikes.")
    let parties = result.relations.filter { $0.type == "take_part" }.compactMap { result.filler("participant", of: $0) }
    #expect(Set(parties) == ["Australia", "Denmark", "Jordan"])
  }

  @Test func theNounBehindAnOfficeIsItsHolder() throws {
    let result = try Shared.read("Russian Defense Ministry spokesman Major General Igor Petrenko said nothing.")
    let relation = result.relation("spokesperson_of")
    #expect(result.filler("person", of: relation) == "Igor Petrenko")
    #expect(result.filler("organization", of: relation) == "Russian Defense Ministry")
    #expect(result.filler("rank", of: result.relation("holds_rank")) == "Major General")
  }

  @Test(arguments: [
    "The attack surprised everybody.", "Syria and Iraq share a border.", "He has a heart attack.", "The army marched.",
  ])
  func nothingIsMadeUp(text: String) throws {
    #expect(try Shared.read(text).relation("attack").map { $0.roles.count } ?? 0 == 0)
  }

  @Test func everyRelationSaysWhereItComesFrom() throws {
    let result = try Shared.read("Russian jets struck ISIL in Syria, TASS said.")
    #expect(!result.relations.isEmpty)
    for relation in result.relations {
      #expect(relation.provenance.file.hasPrefix("rules/") && relation.provenance.line > 0)
      #expect(relation.evidence.lowerBound <= relation.trigger.lowerBound)
    }
  }
}
