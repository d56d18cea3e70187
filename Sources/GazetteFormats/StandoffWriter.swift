public import Gazette
internal import GazetteDocument

/// Spans, types and roles, one object a line: what scorers read.
///
/// ```
/// {"id", "offsets": "codepoint", "sentences": [[s,e]],
///  "mentions": [{"start","end","type","kind": "name|nominal|pronoun","entity"}],
///  "relations": [{"type","roles": {"attacker": [s,e]},"polarity","modality","speaker": [s,e]|null,"time": value|null}],
///  "quotes": [{"speaker": [s,e]|null,"cue": [s,e]|null,"content": [s,e]}],
///  "times": [{"start","end","value","type"}]}
/// ```
///
/// `entity` is the number of what the mention speaks of; a role that several fill shows the first. With a scheme, `scheme`
/// follows `offsets`, mentions and relations have the scheme's types, those that it does not name are left out, and
/// relations have `source` and `target` before `roles`.
public struct StandoffWriter: DocumentWriter {
  private let scheme: Scheme?

  /// A writer of Gazette's own types, or of a scheme's.
  public init(scheme: Scheme? = nil) { self.scheme = scheme }

  /// Appends one document.
  public func write(_ extraction: Extraction, to output: inout [UInt8]) {
    var json = JSONBuffer()
    let view = scheme.map { $0.apply(to: extraction) }
    json.object { json in
      json.field("id", extraction.id)
      json.field("offsets", extraction.offsets.rawValue)
      if let scheme {
        json.field("scheme", scheme.name)
      }
      json.key("sentences")
      json.array(extraction.sentences) { $0.range($1) }
      json.key("mentions")
      if let view {
        json.array(view.mentions) { writeMention($1.range, $1.type, $1.kind, $1.entity, &$0) }
      } else {
        json.array(extraction.mentions) { writeMention($1.range, $1.type, $1.kind, $1.entity, &$0) }
      }
      json.key("relations")
      if let view {
        json.array(view.relations) { writeRelation($1, extraction, &$0) }
      } else {
        json.array(extraction.relations) { writeRelation($1, extraction, &$0) }
      }
      writeQuotes(extraction, &json)
      writeTimes(extraction, &json)
    }
    output.append(contentsOf: json.bytes)
    output.append(0x0A)
  }

  private func writeMention(
    _ range: Range<Int>, _ type: String, _ kind: Gazette.Mention.Kind, _ entity: Int, _ json: inout JSONBuffer
  ) {
    json.object { json in
      json.field("start", range.lowerBound)
      json.field("end", range.upperBound)
      json.field("type", type)
      json.field("kind", kind.rawValue)
      json.field("entity", entity)
    }
  }

  private func writeRelation(_ relation: Gazette.Relation, _ extraction: Extraction, _ json: inout JSONBuffer) {
    json.object { json in
      json.field("type", relation.type)
      writeRoles(relation, extraction, &json)
    }
  }

  private func writeRelation(_ mapped: SchemeView.MappedRelation, _ extraction: Extraction, _ json: inout JSONBuffer) {
    json.object { json in
      json.field("type", mapped.type)
      json.field("source", mapped.source)
      json.field("target", mapped.target)
      writeRoles(extraction.relations[mapped.relation], extraction, &json)
    }
  }

  private func writeRoles(_ relation: Gazette.Relation, _ extraction: Extraction, _ json: inout JSONBuffer) {
    json.key("roles")
    json.object { json in
      var seen: Set<String> = []
      for role in relation.roles where seen.insert(role.name).inserted {
        json.key(role.name)
        json.range(extraction.mentions[role.mention].range)
      }
    }
    json.field("polarity", relation.polarity.rawValue)
    json.field("modality", relation.modality.rawValue)
    json.field("speaker", relation.speaker.map { extraction.mentions[$0].range })
    json.field("time", relation.time.map { extraction.times[$0].value })
  }

  private func writeQuotes(_ extraction: Extraction, _ json: inout JSONBuffer) {
    json.key("quotes")
    json.array(extraction.quotes) { json, quote in
      json.object { json in
        json.field("speaker", quote.speaker.map { extraction.mentions[$0].range })
        json.field("cue", quote.cue)
        json.field("content", quote.content)
      }
    }
  }

  private func writeTimes(_ extraction: Extraction, _ json: inout JSONBuffer) {
    json.key("times")
    json.array(extraction.times) { json, time in
      json.object { json in
        json.field("start", time.range.lowerBound)
        json.field("end", time.range.upperBound)
        json.field("value", time.value)
        json.field("type", time.kind.rawValue)
      }
    }
  }
}
