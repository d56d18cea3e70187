import GazetteDocument
import GazetteTestSupport

@testable import Gazette

/// Results made by hand, so that a test says all that is in them.
enum Samples {
  /// One mention and one entity for each mark; the label is type, or `type:kind`.
  static func extraction(_ source: String, id: String = "d1") -> Extraction {
    let marked = MarkedText(source)
    let scalars = Array(marked.text.unicodeScalars)
    var mentions: [Gazette.Mention] = []
    for (index, mark) in marked.marks.enumerated() {
      let parts = mark.label.split(separator: ":").map(String.init)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[mark.range])
      let parent = marked.marks[..<index].lastIndex {
        $0.range.lowerBound <= mark.range.lowerBound && mark.range.upperBound <= $0.range.upperBound
      }
      mentions.append(
        Gazette.Mention(
          range: mark.range, head: mark.range, text: String(text), type: parts[0],
          kind: parts.count > 1 ? .init(rawValue: parts[1]) ?? .name : .name, entity: index, parent: parent,
          attributes: [:],
          provenance: Provenance(file: "names.tsv", line: index + 2)))
    }
    let entities = mentions.indices.map {
      Entity(name: mentions[$0].text, type: mentions[$0].type, lexiconID: nil, mentions: [$0], reasons: [])
    }
    return Extraction(
      id: id, text: marked.text, offsets: .codepoint, document: DocumentInfo(), sentences: [0..<scalars.count],
      mentions: mentions,
      entities: entities, relations: [], quotes: [], times: [])
  }

  /// A relation between mentions that are named by their words.
  static func relation(_ type: String, _ roles: KeyValuePairs<String, String>, in extraction: Extraction)
    -> Gazette.Relation
  {
    Gazette.Relation(
      type: type,
      roles: roles.map { name, words in
        .init(name: name, mention: extraction.mentions.firstIndex { $0.text == words } ?? -1)
      },
      polarity: .positive, modality: .asserted, speaker: nil, time: nil, trigger: 0..<1,
      evidence: 0..<extraction.text.count,
      provenance: Provenance(file: "my.rules", line: 7))
  }

  /// A dispatch of one sentence with all kinds of results.
  static var attack: Extraction {
    var result = extraction(
      "é [Russia|Place.Country] struck [ISIL|Organization.ArmedGroup] on [10 October|Time], [TASS|Organization.Media] said."
    )
    result.mentions[0].attributes = ["id": "RU", "a": "x\"y"]
    result.entities[0].lexiconID = "RU"
    result.document.date = CalendarDate("2017-10-11")
    result.document.source = 3
    result.times = [TimeExpression(mention: 2, range: result.mentions[2].range, value: "2017-10-10", kind: .date)]
    var attack = relation("attack", ["attacker": "Russia", "target": "ISIL"], in: result)
    attack.modality = .reported
    attack.speaker = 3
    attack.time = 0
    attack.trigger = 9..<15
    attack.evidence = 2..<34
    result.relations = [attack]
    result.quotes = [Quote(form: .indirect, speaker: 3, cue: 41..<45, content: 2..<34)]
    return result
  }
}
