import GazetteLexicon
import Testing

struct LexiconMatcherTests {
  static let world = """
    # type: Place
    id\tname\taliases\tadjectives
    SY\tSyria\t\tSyrian
    DY\tDeir ez-Zor\tDeir Ezzor
    TR\tTurkey\t\tTurkish
    US\tUnited States\t=US|U.S.
    af\tair force
    """

  @Test(arguments: [
    ("in Syria today", "Syria/SY"),
    ("the Syrian Army", "Syrian/SY(adjective)"),
    ("Deir ez Zor and Deir-ez-Zor", "Deir ez Zor/DY Deir-ez-Zor/DY"),
    ("TURKEY ate turkey", "TURKEY/TR"),
    ("us and US and U.S. troops", "US/US U.S./US"),
    ("the Air Force", "Air Force/af"),
    ("Syria's war", "Syria/SY"),
  ])
  func finds(_ text: String, _ expected: String) throws {
    #expect(try matches(text, lexicon(Self.world)) == expected)
  }
}
