package import Gazette
internal import GazetteDocument
internal import GazetteRules

/// Whether an example in a rule file gives what it says, read by all rules of an extractor.
package struct ExampleCheck {
  private let placed: PlacedExample
  private var example: RuleExample { placed.example }

  package init(_ example: PlacedExample) { placed = example }

  /// What is not as stated, nil when all is.
  package func failure(_ extractor: Extractor) throws(ExtractionError) -> String? {
    let extraction = try extractor.extract(example.text)
    let problems = example.expectations.compactMap { problem($0, extraction) }
    guard !problems.isEmpty else { return nil }
    var lines = ["\(placed.file):\(example.origin.line): “\(example.text)”"]
    lines += problems.map { "  \($0)" }
    let mentions = extraction.mentions.map { "\($0.text) (\($0.type))" }.joined(separator: ", ")
    lines.append("  mentions: \(mentions.isEmpty ? "none" : mentions)")
    lines += extraction.relations.map { "  relation: \(extraction.describe($0))" }
    return lines.joined(separator: "\n")
  }

  private func problem(_ expectation: RuleExample.Expectation, _ extraction: Extraction) -> String? {
    switch expectation {
    case .nothing:
      let mention = extraction.mentions.first { isOwn($0.provenance) }.map { "mention of “\($0.text)”" }
      let relation = extraction.relations.first { isOwn($0.provenance) }.map { extraction.describe($0) }
      return (mention ?? relation).map { "\(example.rule) should find nothing, found \($0)" }
    case .noRelation(let type):
      let found = extraction.relations.first { $0.type == type && $0.polarity == .positive && $0.modality != .denied }
      return found.map { "should find no \(type), found \(extraction.describe($0))" }
    case .mention(let text, let attributes):
      let isFound = extraction.mentions.contains { mention in
        mention.text == text
          && attributes.allSatisfy { attribute in
            mention.attributes[attribute.name == "entity" ? "id" : attribute.name] == attribute.value
          }
      }
      let wanted = attributes.map { " \($0.name): \($0.value)" }.joined(separator: ",")
      return isFound ? nil : "no mention “\(text)”\(wanted)"
    case .relation(let type, let roles, let polarity, let modality, let speaker):
      let isFound = extraction.relations.contains { relation in
        relation.type == type && (relation.polarity == .negative) == (polarity == .negative)
          && (modality.map { "\($0)" == relation.modality.rawValue } ?? true)
          && (speaker.map { speaker in relation.speaker.map { extraction.mentions[$0].text == speaker } ?? false }
            ?? true)
          && roles.allSatisfy { role in isFilled(role, relation, extraction) }
      }
      let wanted = roles.map { "\($0.name): “\($0.value)”" }.joined(separator: ", ")
      return isFound
        ? nil : "no \(polarity == .negative ? "negative " : "")\(type)(\(wanted))\(speaker.map { " by “\($0)”" } ?? "")"
    }
  }

  private func isFilled(_ role: RuleExample.Argument, _ relation: Gazette.Relation, _ extraction: Extraction) -> Bool {
    relation.roles.contains { $0.name == role.name && extraction.mentions[$0.mention].text == role.value }
  }

  /// Whether something was made by the rule that the example stands below.
  private func isOwn(_ provenance: Provenance) -> Bool {
    provenance.file == placed.file && placed.statement.contains(provenance.line)
  }
}
