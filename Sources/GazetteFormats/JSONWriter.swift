public import Gazette
internal import GazetteDocument

/// Everything that a result holds, as JSON.
///
/// Schema `gazette/1`; keys always come in this order, ranges are `[start, end]` and count in `offsets`, indices count
/// from 0, what is not known is `null`:
///
/// ```
/// schema     "gazette/1"
/// scheme     name of the scheme; only when one was asked for
/// id         the document's name
/// offsets    "utf8" (bytes of the input), "utf16" or "codepoint"
/// text       the document; what was not UTF-8 is U+FFFD
/// document   {date, headline: range, dateline: range, place: mention index, source: mention index}
/// sentences  [range]
/// mentions   [{range, head: range, text, type, kind: "name"|"nominal"|"pronoun", entity: index, parent: mention index,
///             attributes: {name: text}, provenance: "file:line", mapped: scheme's type}]
/// entities   [{name, type, lexicon: id, mentions: [index], reasons: [{mention: index, because}]}]
/// relations  [{type, roles: [{role, mention: index}], polarity, modality, speaker: mention index, time: index into times,
///             trigger: range, evidence: range, provenance, mapped: [{type, source: range, target: range}]}]
/// quotes     [{form: "direct"|"indirect", speaker: mention index, cue: range, content: range}]
/// times      [{range, mention: index, value: TIMEX3 value, type: "DATE"|"TIME"|"DURATION"|"SET"}]
/// ```
///
/// `mapped` is there only with a scheme. A later version adds keys; if one changes its meaning, the number in `schema` grows.
public struct JSONWriter: DocumentWriter {
  /// How documents are laid out.
  public enum Layout: Sendable {
    /// For reading, several lines.
    case indented
    /// One line a document.
    case lines
  }

  /// The version that `schema` states.
  public static let schema = "gazette/1"
  private let layout: Layout
  private let scheme: Scheme?

  /// A writer; with a scheme it adds the scheme's types to mentions and relations.
  public init(layout: Layout = .lines, scheme: Scheme? = nil) {
    self.layout = layout
    self.scheme = scheme
  }

  /// Appends one document.
  public func write(_ extraction: Extraction, to output: inout [UInt8]) {
    var json = JSONBuffer(layout == .lines ? .compact : .indented)
    let view = scheme.map { $0.apply(to: extraction) }
    json.object { json in
      json.field("schema", Self.schema)
      if let scheme {
        json.field("scheme", scheme.name)
      }
      writeHead(extraction, &json)
      writeMentions(extraction, view, &json)
      writeEntities(extraction, &json)
      writeRelations(extraction, view, &json)
      writeQuotes(extraction, &json)
      writeTimes(extraction, &json)
    }
    output.append(contentsOf: json.bytes)
    output.append(0x0A)
  }

  private func writeHead(_ extraction: Extraction, _ json: inout JSONBuffer) {
    json.field("id", extraction.id)
    json.field("offsets", extraction.offsets.rawValue)
    json.field("text", extraction.text)
    json.key("document")
    json.object { json in
      json.field("date", extraction.document.date?.description)
      json.field("headline", extraction.document.headline)
      json.field("dateline", extraction.document.dateline)
      json.field("place", extraction.document.place)
      json.field("source", extraction.document.source)
    }
    json.key("sentences")
    json.oneLine { json in json.array(extraction.sentences) { $0.range($1) } }
  }

  private func writeMentions(_ extraction: Extraction, _ view: SchemeView?, _ json: inout JSONBuffer) {
    json.key("mentions")
    json.array(extraction.mentions.indices) { json, index in
      let mention = extraction.mentions[index]
      json.oneLine { json in
        json.object { json in
          json.field("range", mention.range)
          json.field("head", mention.head)
          json.field("text", mention.text)
          json.field("type", mention.type)
          json.field("kind", mention.kind.rawValue)
          json.field("entity", mention.entity)
          json.field("parent", mention.parent)
          json.key("attributes")
          json.object { json in
            for (name, value) in mention.attributes.sorted(by: { $0.key < $1.key }) {
              json.key(name)
              json.string(value)
            }
          }
          json.field("provenance", mention.provenance.description)
          if let view {
            json.field("mapped", view.types[index])
          }
        }
      }
    }
  }

  private func writeEntities(_ extraction: Extraction, _ json: inout JSONBuffer) {
    json.key("entities")
    json.array(extraction.entities) { json, entity in
      json.oneLine { json in
        json.object { json in
          json.field("name", entity.name)
          json.field("type", entity.type)
          json.field("lexicon", entity.lexiconID)
          json.key("mentions")
          json.array(entity.mentions) { $0.number($1) }
          json.key("reasons")
          json.array(entity.reasons) { json, reason in
            json.object { json in
              json.field("mention", reason.mention)
              json.field("because", reason.because)
            }
          }
        }
      }
    }
  }

  private func writeRelations(_ extraction: Extraction, _ view: SchemeView?, _ json: inout JSONBuffer) {
    json.key("relations")
    json.array(extraction.relations.indices) { json, index in
      let relation = extraction.relations[index]
      json.oneLine { json in
        json.object { json in
          json.field("type", relation.type)
          json.key("roles")
          json.array(relation.roles) { json, role in
            json.object { json in
              json.field("role", role.name)
              json.field("mention", role.mention)
            }
          }
          writeClaim(relation, &json)
          if let view { writeMapped(view.relations.filter { $0.relation == index }, &json) }
        }
      }
    }
  }

  private func writeClaim(_ relation: Gazette.Relation, _ json: inout JSONBuffer) {
    json.field("polarity", relation.polarity.rawValue)
    json.field("modality", relation.modality.rawValue)
    json.field("speaker", relation.speaker)
    json.field("time", relation.time)
    json.field("trigger", relation.trigger)
    json.field("evidence", relation.evidence)
    json.field("provenance", relation.provenance.description)
  }

  private func writeMapped(_ relations: [SchemeView.MappedRelation], _ json: inout JSONBuffer) {
    json.key("mapped")
    json.array(relations) { json, relation in
      json.object { json in
        json.field("type", relation.type)
        json.field("source", relation.source)
        json.field("target", relation.target)
      }
    }
  }

  private func writeQuotes(_ extraction: Extraction, _ json: inout JSONBuffer) {
    json.key("quotes")
    json.array(extraction.quotes) { json, quote in
      json.oneLine { json in
        json.object { json in
          json.field("form", quote.form.rawValue)
          json.field("speaker", quote.speaker)
          json.field("cue", quote.cue)
          json.field("content", quote.content)
        }
      }
    }
  }

  private func writeTimes(_ extraction: Extraction, _ json: inout JSONBuffer) {
    json.key("times")
    json.array(extraction.times) { json, time in
      json.oneLine { json in
        json.object { json in
          json.field("range", time.range)
          json.field("mention", time.mention)
          json.field("value", time.value)
          json.field("type", time.kind.rawValue)
        }
      }
    }
  }
}
