import Gazette
import Testing

@testable import GazetteFormats

@Suite struct SchemeTests {
  private var scheme: Scheme {
    var scheme = Scheme(name: "test")
    scheme.mentions = [
      "Place": "Location", "Place.Water": "", "Organization": "Organisation", "Person": "Person", "Role": "Person",
    ]
    scheme.acting = ["Place.Country": "Organisation"]
    scheme.settings = ["place"]
    scheme.joins = [("Role", "Person")]
    scheme.relations = [
      .init(from: "attack", to: "FightingAgainst", source: "attacker", target: "target"),
      .init(from: "attack", to: "CoLocated", source: "target", target: "place"),
    ]
    return scheme
  }

  private func words(_ view: SchemeView, _ extraction: Extraction) -> [String] {
    let slices = TextSlices(extraction)
    return view.mentions.map { "\(slices[$0.range])|\($0.type)" }
  }

  @Test func theLongestPrefixCountsAndAnEmptyTargetDrops() {
    let extraction = Samples.extraction(
      "[Homs|Place.City] [Euphrates|Place.Water] [UN|Organization] [now|Time] [X|Placebo]")
    #expect(words(scheme.apply(to: extraction), extraction) == ["Homs|Location", "UN|Organisation"])
  }

  @Test func aCountryThatActsIsAnOrganisation() {
    var extraction = Samples.extraction(
      "[Russia|Place.Country] struck [ISIL|Organization.ArmedGroup] in [Syria|Place.Country], [Iran|Place.Country] said; [Iraq|Place.Country]."
    )
    var attack = Samples.relation("attack", ["attacker": "Russia", "target": "ISIL", "place": "Syria"], in: extraction)
    attack.speaker = 3
    extraction.relations = [attack]
    let view = scheme.apply(to: extraction)
    #expect(
      words(view, extraction)
        == ["Russia|Organisation", "ISIL|Organisation", "Syria|Location", "Iran|Organisation", "Iraq|Location"])
  }

  @Test func eachRowWithBothRolesMakesARelation() {
    var extraction = Samples.extraction("[Russia|Place.Country] struck [ISIL|Organization] in [Syria|Place.Country].")
    let all = Samples.relation("attack", ["attacker": "Russia", "target": "ISIL", "place": "Syria"], in: extraction)
    let partial = Samples.relation("attack", ["target": "ISIL", "place": "Syria"], in: extraction)
    extraction.relations = [all, partial]
    let relations = scheme.apply(to: extraction).relations
    #expect(relations.map(\.type) == ["FightingAgainst", "CoLocated"], "the same relation is written once")
    #expect(relations.map(\.relation) == [0, 0])
    #expect(relations[0].source == 0..<6 && relations[0].target == 14..<18)
    #expect(relations[1].source == 14..<18 && relations[1].target == 22..<27)
  }

  @Test func whatIsNotSoIsLeftOut() {
    var extraction = Samples.extraction("[Russia|Place.Country] did not strike [ISIL|Organization].")
    var relation = Samples.relation("attack", ["attacker": "Russia", "target": "ISIL"], in: extraction)
    relation.polarity = .negative
    extraction.relations = [relation]
    #expect(scheme.apply(to: extraction).relations.isEmpty)
  }

  @Test(arguments: [
    ("[President|Role] [Assad|Person] spoke", ["President Assad|Person"]),
    ("[minister|Role] [Gen.|Role] [Ali|Person] spoke", ["minister Gen. Ali|Person"]),
    ("[President|Role], [Assad|Person]", ["President|Person", "Assad|Person"]),
    ("[President|Role] of [Assad|Person]", ["President|Person", "Assad|Person"]),
    ("[Assad|Person] [President|Role]", ["Assad|Person", "President|Person"]),
  ])
  func aRoleJoinsTheNameAfterIt(_ source: String, _ expected: [String]) {
    let extraction = Samples.extraction(source)
    #expect(words(scheme.apply(to: extraction), extraction) == expected)
  }

  @Test func joinedMentionsAreTheEndsOfRelations() {
    var scheme = scheme
    scheme.relations = [.init(from: "meet", to: "CommWith", source: "a", target: "b")]
    var extraction = Samples.extraction("[President|Role] [Assad|Person] met [Putin|Person]")
    extraction.relations = [Samples.relation("meet", ["a": "Assad", "b": "Putin"], in: extraction)]
    #expect(scheme.apply(to: extraction).relations.map(\.source) == [0..<15])
  }

  @Test func onlyTheOutermostWhenTheSchemeSaysSo() {
    let extraction = Samples.extraction(
      "[[Syria|Place.Country]'s army|Organization] in [[Deir|Place.City] province|Place]")
    #expect(words(scheme.apply(to: extraction), extraction).count == 4)
    var flat = scheme
    flat.isFlat = true
    #expect(words(flat.apply(to: extraction), extraction) == ["Syria's army|Organisation", "Deir province|Location"])
  }
}
