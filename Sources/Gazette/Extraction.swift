public import GazetteDocument

/// What was found in one document. All ranges count in `offsets`.
public struct Extraction: Sendable {
  /// The document's name, as the caller gave it.
  public var id: String
  /// The document; what was not UTF-8 is U+FFFD.
  public var text: String
  /// The unit of all ranges.
  public var offsets: OffsetUnit
  /// What the form of the dispatch says.
  public var document: DocumentInfo
  /// Sentences, in text order.
  public var sentences: [Range<Int>]
  /// Mentions, in text order; those that hold others come first.
  public var mentions: [Mention]
  /// What the mentions speak of, in the order of first mention.
  public var entities: [Entity]
  /// Relations, in text order.
  public var relations: [Relation]
  /// Quotations and reported speech, in text order.
  public var quotes: [Quote]
  /// Time expressions, in text order.
  public var times: [TimeExpression]

  /// The entity that a mention speaks of.
  public func entity(of mention: Int) -> Entity { entities[mentions[mention].entity] }

  /// A relation in one line: `attack(attacker: …, target: …) reported by TASS`. O(roles).
  public func describe(_ relation: Relation) -> String {
    var line = relation.polarity == .negative ? "not " : ""
    var parts = relation.roles.map { "\($0.name): \(mentions[$0.mention].text)" }
    if let time = relation.time, relation["time"] == nil, relation["when"] == nil {
      parts.append("time: \(times[time].value)")
    }
    line += "\(relation.type)(\(parts.joined(separator: ", ")))"
    if relation.modality != .asserted { line += " \(relation.modality.rawValue)" }
    if let speaker = relation.speaker {
      line += relation.modality == .reported ? " by \(mentions[speaker].text)" : ", says \(mentions[speaker].text)"
    }
    return line
  }
}

/// The head and foot of a dispatch, as fields.
public struct DocumentInfo: Sendable, Hashable {
  /// The day it was written: given by the caller, or read from its dateline.
  public var date: CalendarDate?
  /// The headline, in the extraction's unit.
  public var headline: Range<Int>?
  /// The dateline, in the extraction's unit.
  public var dateline: Range<Int>?
  /// Mention of the place in the dateline.
  public var place: Int?
  /// Mention of the agency or source named in dateline or source line.
  public var source: Int?
}
