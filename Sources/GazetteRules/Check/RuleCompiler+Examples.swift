internal import GazetteDiagnostics
internal import GazetteDocument

extension RuleCompiler {
  mutating func compile(_ clauses: [ExampleClause], rule: String, isFrame: Bool) {
    for clause in clauses {
      examples.append(
        RuleExample(
          text: clause.text.text, expectations: clause.expectations.compactMap { expectation($0) }, rule: rule,
          isFrame: isFrame, origin: origin(clause.range), range: clause.range))
    }
  }

  private mutating func expectation(_ syntax: ExpectationSyntax) -> RuleExample.Expectation? {
    switch syntax.kind {
    case .nothing: return .nothing
    case .noRelation(let type): return .noRelation(type: type.text)
    case .mention(let text, let attributes): return .mention(text: text.text, attributes: attributes.map(Self.argument))
    case .relation(let type, let roles, let marks, let speaker):
      var polarity = Polarity.positive
      var modality: Modality?
      for mark in marks {
        if let polar = Self.polarities[mark.text] {
          polarity = polar
        } else if let modal = Modality.allCases.first(where: { "\($0)" == mark.text }) {
          modality = modal
        } else {
          let known = Self.polarities.keys.sorted() + Modality.allCases.map { "\($0)" }
          unknown(.unknownMark, "polarity or modality", mark, among: known)
        }
      }
      return .relation(
        type: type.text, roles: roles.map(Self.argument), polarity: polarity, modality: modality, speaker: speaker?.text
      )
    }
  }

  private static let polarities: [String: Polarity] = ["positive": .positive, "negative": .negative]

  private static func argument(_ syntax: ExampleArgument) -> RuleExample.Argument {
    .init(name: syntax.name.text, value: syntax.value.text)
  }
}
