import GazetteDiagnostics
import GazetteDocument
import GazetteText
import Testing

@testable import GazetteLexicon

struct SenseChooserTests {
  static let world = """
    # type: Place.City
    id\tname\taliases\twithin\ttype\tprior\tpopulation:number\tcontext\tfrom\tto
    GE\tGeorgia\t\t\tPlace.Country\t10
    US\tUnited States\tUSA\t\tPlace.Country\t10
    US-GA\tGeorgia\t\tUS\tPlace.Province\t6
    ATL\tAtlanta\t\tUS-GA\t\t\t500000
    SY\tSyria\t\t\tPlace.Country\t10
    SY-HI\tHoms\t\tSY\tPlace.Province\t5
    homs\tHoms\t\tSY-HI\t\t6
    LY\tLibya\t\t\tPlace.Country\t10
    LB\tLebanon\t\t\tPlace.Country\t10
    tip\tTripoli\t\tLY\t\t8
    trp\tTripoli\t\tLB\t\t5
    JO\tJordan\t\t\tPlace.Country\t10
    jor\tJordan\t\tUS\t\t\t3000\trequired
    of\tReading\t\tUS\t\t\t3000\trequired
    old\tBurma\t\t\tPlace.Country\t10\t\t\t\t1989
    TR\tTurkey\t\t\tPlace.Country\t10
    """
  static let classes = """
    name\ttype\tmakes
    province\tprovince_noun\tPlace.Province
    city\tcity_noun\tPlace.City
    state\tprovince_noun\tPlace.Province
    president\tRole
    Michael\tgiven_name
    """

  @Test(arguments: [
    ("in Georgia and Syria", "Georgia=GE Syria=SY"),
    ("in Atlanta, Georgia, USA", "Atlanta=ATL Georgia=US-GA USA=US"),
    ("the state of Georgia", "Georgia=US-GA"),
    ("in Homs", "Homs=homs"),
    ("in Homs province", "Homs=SY-HI"),
    ("the city of Homs fell", "Homs=homs"),
    ("Tripoli is quiet", "Tripoli=tip"),
    ("in Tripoli, Lebanon", "Tripoli=trp Lebanon=LB"),
    ("Reading was read", ""),
    ("the city of Reading", "Reading=of"),
    ("Homs province. Later Homs burned.", "Homs=SY-HI Homs=SY-HI"),
    ("in Burma", "Burma=old"),
  ])
  func chooses(_ text: String, _ expected: String) throws {
    #expect(try choices(text) == expected)
  }

  @Test func dates() throws {
    #expect(try choices("in Burma", day: 19_880_101) == "Burma=old")
    #expect(try choices("in Burma", day: 19_891_231) == "Burma=old")
    #expect(try choices("in Burma", day: 19_900_101) == "")
  }

  @Test func reasonsAreKeptForTheLosers() throws {
    var recorder = FullRecorder()
    _ = try choices("the state of Georgia", recorder: &recorder)
    #expect(recorder.events.count == 2)
    #expect(recorder.events.first?.reason == "US-GA: +6.0 standing, +8.0 type word beside it")
    #expect(recorder.events.last?.reason.hasPrefix("GE: +10.0 standing, -3.0 type word of another kind") == true)
  }

  private func choices(_ text: String, day: Int? = nil) throws -> String {
    var recorder = NoRecorder()
    return try choices(text, day: day, recorder: &recorder)
  }

  private func choices<R: Recorder>(_ text: String, day: Int? = nil, recorder: inout R) throws -> String {
    var lexicon = try lexicon(Self.world, Self.classes)
    for word in ["of", "the"] { lexicon.symbols.intern(word) }
    var workspace = Workspace(vocabulary: lexicon.symbols)
    workspace.begin(Array(text.utf8))
    try Segmenter(abbreviations: .empty).segment(&workspace)
    lexicon.assignSymbols(&workspace)
    lexicon.match(&workspace)
    let chosen = SenseChooser(lexicon: lexicon).choose(workspace, day: day, recorder: &recorder)
    return chosen.filter { lexicon.types.name(lexicon.type(of: $0.readings[0].entry)) != "Role" }
      .map { "\(workspace.text($0.tokens))=\(lexicon.id(of: $0.readings[0].entry))" }.joined(separator: " ")
  }
}
