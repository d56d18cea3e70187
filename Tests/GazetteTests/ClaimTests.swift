import Gazette
import Testing

/// One event, told in different ways: each is another record.
@Suite struct ClaimTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var polarity = Relation.Polarity.positive
    var modality: Relation.Modality
    var speaker: String?
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "Russia shelled the town of Homs.", modality: .asserted),
    Case(text: "Russia did not shell the town of Homs.", polarity: .negative, modality: .asserted),
    Case(text: "The town of Homs was shelled by Russia.", modality: .asserted),
    Case(text: "Turkey said that Russia shelled the town of Homs.", modality: .reported, speaker: "Turkey"),
    Case(text: "Turkey said Russia had shelled the town of Homs.", modality: .reported, speaker: "Turkey"),
    Case(text: "Russia shelled the town of Homs, Turkey said.", modality: .reported, speaker: "Turkey"),
    Case(text: "According to Turkey, Russia shelled the town of Homs.", modality: .reported, speaker: "Turkey"),
    Case(text: "“Russia shelled the town of Homs,” Turkey said.", modality: .reported, speaker: "Turkey"),
    Case(text: "Turkey denied that Russia shelled the town of Homs.", modality: .denied, speaker: "Turkey"),
    Case(text: "Russia allegedly shelled the town of Homs.", modality: .hedged),
    Case(text: "Russia may shell the town of Homs.", modality: .hedged),
    Case(text: "Russia plans to shell the town of Homs.", modality: .planned),
  ]

  @Test(arguments: cases) func eachWayOfTellingIsKept(example: Case) throws {
    let result = try Shared.read(example.text)
    let attack = try #require(result.relation("attack"), "\(result.relations.map { result.describe($0) })")
    #expect(result.filler("attacker", of: attack) == "Russia")
    #expect(attack.polarity == example.polarity)
    #expect(attack.modality == example.modality)
    #expect(result.speaker(of: attack) == example.speaker)
  }

  @Test func whoReportsWhatSomebodySaidIsKeptApart() throws {
    let result = try Shared.read("Russia shelled the town of Homs, Turkey said on Monday, TASS reports.")
    #expect(result.speaker(of: result.relation("attack")) == "Turkey")
    #expect(result.speaker(of: result.relation("say")) == "TASS")
  }

  @Test func quotationsHaveSpeakers() throws {
    let result = try Shared.read("“We will not leave Homs,” Colonel Igor Petrenko said.")
    let quote = try #require(result.quotes.first)
    #expect(quote.form == .direct)
    #expect(quote.speaker.map { result.mentions[$0].text } == "Igor Petrenko")
  }
}
