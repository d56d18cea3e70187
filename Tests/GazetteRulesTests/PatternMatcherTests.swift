import GazetteDocument
import Testing

@testable import GazetteRules

@Suite struct PatternMatcherTests {
  struct Case: Sendable {
    var rules: String
    var text: String
    var made: [String]
  }

  static let cases: [Case] = [
    Case(
      rules: """
        pattern F -> Organization.Military
          (country: @Place.Country | @Group) (force: ~force_noun+)
          country = country.entity
          service = force.service
          kind = "x"
          relation part_of(part: self, whole: country)
        """,
      text: "The Syrian Army and the U.S. air force advanced.",
      made: [
        "Organization.Military Syrian Army country=@Syrian service=land kind=x",
        "Organization.Military U.S. air force country=@U.S. service=air kind=x",
        "part_of(part: Syrian Army, whole: Syrian)", "part_of(part: U.S. air force, whole: U.S.)",
      ]),
    Case(
      rules: """
        pattern B
          (org: @Organization) "(" ~organization_noun "banned" "in" (country: @Place.Country) ")"
          relation banned_in(organization: org, place: country)
        """,
      text: "Fighters of ISIL (organization banned in Russia) left.",
      made: ["banned_in(organization: ISIL, place: Russia)"]),
    Case(
      rules: """
        pattern P -> Place.Province
          (place: @Place.City) (noun: ~province_noun)
          entity = place.entity
          head place
        """,
      text: "In Homs province it rained.", made: ["- Homs", "Place.Province Homs province head Homs is homs"]),
    Case(
      rules: """
        pattern P -> Person nominal
          (name: shape(title){1,3})
          after @Role[role=rank]
          unless before "Province"
        """,
      text: "Said Major General Igor Petrov. minister Anna left. Major General Idlib Province.",
      made: ["Person Igor Petrov nominal", "Person Idlib Province nominal"]),
    Case(
      rules: "words w = on the outskirts of, on the way, on top of, bomb\npattern P -> Event\n  $w .",
      text: "It bombed it on the outskirts of Homs.",
      made: ["- Homs", "Event bombed it", "Event on the outskirts of Homs"]),
    Case(
      rules: "pattern P -> Event\n  lemma(bomb) !(\"it\" | #verb)", text: "He bombed it. He bombed Homs.",
      made: ["- Homs", "Event bombed Homs"]),
    Case(
      rules: "pattern A -> Event\n  ^ \"he\"\npattern B -> Event\n  . \".\" $", text: "He saw he was. So he went.",
      made: ["Event He", "Event was.", "Event went."]),
    Case(
      rules:
        "pattern A -> Event\n  \"a\" \"b\"\npattern B -> Time\n  \"b\" \"c\" \"d\"\npattern C -> Person\n  \"a\" (\"b\" \"c\")?",
      text: "a b c d", made: ["Person a b c"]),
    Case(
      rules: "pattern A -> Event\n  \"Coalition\"", text: "Coalition, coalition", made: ["Event Coalition"]),
    // A name that is known stays; what a pattern made gives way to a later stage.
    Case(rules: "pattern A -> Person\n  \"ISIL\"", text: "ISIL in Syria", made: []),
    Case(
      rules: "stage one\npattern A -> Event\n  \"big\"\nstage two\npattern B -> Time\n  \"big\"", text: "a big day",
      made: ["Time big"]),
    // No mention ends inside of a name.
    Case(rules: "pattern A -> Event\n  . \"United\"", text: "the United States", made: []),
    // Captures keep what stands in a mention; the rest is taken in.
    Case(
      rules: "pattern A -> Event\n  (a: @Place) \"and\" @Place", text: "Syria and Iraq",
      made: ["- Iraq", "Event Syria and Iraq"]),
    Case(
      rules: "pattern A -> Person\n  @Role+ (x: shape(title))\n  mention x\n  rank = x", text: "Major General Petrov",
      made: ["Person Petrov rank='Petrov'"]),
    Case(rules: "pattern A -> Organization\n  \"ISIL\"", text: "ISIL", made: []),
    Case(
      rules:
        "pattern A\n  (a: @Place.Country) (\",\" (a: @Place.Country))* \"and\" (a: @Place.Country)\n  relation in(place: a)",
      text: "Syria, Russia and Iraq", made: ["in(place: Syria)", "in(place: Russia)", "in(place: Iraq)"]),
    Case(
      rules: "stage one\npattern A -> Event\n  \"big\"\nstage two\npattern B -> Time\n  @Event #noun",
      text: "a big day", made: ["Time big day"]),
    Case(
      rules:
        "pattern A -> Event\n  @Group[form=adjective][kind=name] .\npattern B -> Time\n  @Group[plural] .\npattern C -> Person\n  @Group[group=nationality] \"y\"",
      text: "Syrian x Syrians y", made: ["- Syrian", "- Syrians", "Event Syrian x", "Person Syrians y"]),
  ]

  @Test(arguments: cases) func makes(_ item: Case) throws {
    let made = try Bench(item.rules).run(item.text)
    #expect(made == item.made)
  }

  @Test func recorderSeesTheSameAndTheLosers() throws {
    for item in Self.cases {
      var recorder = FullRecorder()
      #expect(try Bench(item.rules).run(item.text, recorder: &recorder) == item.made)
    }
    var recorder = FullRecorder()
    let bench = try Bench(Self.cases[7].rules)
    _ = try bench.run("a b c d", recorder: &recorder)
    #expect(
      recorder.events.map { "\($0.outcome) \($0.reason) \($0.tokens)" } == [
        "made C 0..<3", "rejected A: overlaps what C made 0..<2", "rejected B: overlaps what C made 1..<4",
      ])
  }
}
