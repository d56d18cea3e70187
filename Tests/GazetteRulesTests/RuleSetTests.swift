import GazetteDiagnostics
import GazetteDocument
import Testing

@testable import GazetteRules

@Suite struct RuleSetTests {
  static let mentionTypes = [
    "Place.Country", "Organization.Military", "Person", "Group", "Time", "Event",
  ]
  static let wordClasses = ["force_noun", "service_noun"]

  static func compile(_ text: String) throws(DiagnosticsError) -> (
    rules: RuleSet, types: TypeTree, symbols: SymbolTable
  ) {
    var types = TypeTree()
    for type in mentionTypes + wordClasses { types.intern(type) }
    var symbols = SymbolTable()
    let file = SourceFile(name: "a.rules", bytes: Array(text.utf8))
    let rules = try RuleSet(files: [file], firstFileIndex: 3, types: &types, symbols: &symbols, lexicon: nil)
    return (rules, types, symbols)
  }

  @Test func compilesFrames() throws {
    let (rules, types, symbols) = try Self.compile(everyStatement)
    #expect(rules.frames.map(\.name) == ["attack", "attack"])
    #expect(rules.frames.map(\.index) == [0, 0])
    let frame = rules.frames[0]
    #expect(frame.origin == Origin(file: 3, line: 24))
    #expect(frame.roles.map(\.name) == ["attacker", "target", "time"])
    #expect(frame.roles[0].types.map { types.name($0) } == ["Place.Country", "Organization", "Person"])
    #expect(frame.requirement == [[0, 1], [2]])
    #expect(frame.triggers.map(\.kind) == [.verb, .lightVerb, .noun, .adjective])
    #expect(frame.triggers[0].lemmas.map { $0.map { symbols.string($0) } } == [["attack"], ["carry", "out"]])
    let slots = frame.triggers[0].slots.map { slot -> String in
      guard case .preposition(let words) = slot.slot else { return "\(slot.slot) \(slot.role)" }
      return words.map { symbols.string($0) }.joined(separator: " ") + " \(slot.role)"
    }
    #expect(
      slots == [
        "subject 0", "object 1", "in 1", "on top of 1", "in 1", "at 1", "near 1", "outside 1", "on the outskirts of 1",
        "u.s. 1", "time 2",
      ])
    #expect(frame.refusals.map(\.slot) == [.object])
    #expect(rules.examples.last?.text == "a \"b\"")
    #expect(rules.examples.last?.expectations.count == 2)
  }
}
