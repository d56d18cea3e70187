import Gazette
import Testing

@Suite struct EntityTests {
  /// Pairs of words that must be one entity.
  @Test(arguments: [
    ("The Syrian Army advanced. The Syrian army stopped.", "Syrian Army", "Syrian army"),
    ("Colonel Igor Petrenko arrived. Petrenko said nothing.", "Igor Petrenko", "Petrenko"),
    ("The US-led coalition struck ISIL. The coalition said nothing.", "US-led coalition", "coalition"),
    ("ISIL militants attacked Homs.", "ISIL", "militants"),
    ("Damascus rejected it. Syria said nothing. Syrian officials left.", "Syria", "Syrian"),
    ("The US-led coalition reduced its strikes.", "US-led coalition", "its"),
  ])
  func mentionsAreJoined(text: String, first: String, second: String) throws {
    let result = try Shared.read(text)
    let a = result.mentions.first { $0.text == first }
    let b = result.mentions.first { $0.text == second && $0.range != a?.range }
    #expect(a != nil && b != nil, "\(result.mentions.map(\.text))")
    #expect(a?.entity == b?.entity)
  }

  @Test func aJoinedMentionHasItsReason() throws {
    let result = try Shared.read("Colonel Igor Petrenko arrived. Petrenko said nothing.")
    let entity = try #require(result.entities.first { $0.name == "Igor Petrenko" })
    #expect(entity.reasons.contains { $0.because == "family name" })
  }

  @Test func knownEntitiesHaveTheirIds() throws {
    let result = try Shared.read("ISIL attacked Iraq.")
    #expect(result.entities.compactMap(\.lexiconID) == ["isil", "IQ"])
  }
}
