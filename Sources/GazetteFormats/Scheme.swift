public import Gazette

/// How Gazette's types and relations map to those of somebody else; read from a file in `Lexicons/schemes/`.
///
/// The rows of such a file, by their `kind`:
/// - `mention from to`: a type, or what is below it, becomes `to`. The longest listed prefix counts; without a target the
///   mention is left out.
/// - `acting from to`: the same for a mention that acts, that is, that says something or fills a role which is no `setting`.
/// - `setting role`: a role in which a place is but a place.
/// - `only outermost`: a mention inside another that is written is left out.
/// - `join from to`: a mention of type `from` right before one of type `to` (both Gazette's) is one mention with it.
/// - `relation from to source target`: a relation whose two roles are filled becomes `to`. A relation may have several rows.
///
/// What the document says not to be so is left out of relations.
public struct Scheme: Sendable {
  /// What a relation becomes.
  struct RelationRow: Sendable, Hashable {
    var from: String
    var to: String
    var source: String
    var target: String
  }

  /// As it is asked for: `re3d`.
  public let name: String
  /// Target by type; empty to leave the mention out.
  var mentions: [String: String] = [:]
  var acting: [String: String] = [:]
  var settings: Set<String> = []
  var isFlat = false
  var joins: [(from: String, to: String)] = []
  var relations: [RelationRow] = []

  init(name: String) { self.name = name }

  /// A result in this scheme's terms.
  public func apply(to extraction: Extraction) -> SchemeView {
    let actors = actors(in: extraction)
    var types: [String?] = extraction.mentions.indices.map { index in
      let type = extraction.mentions[index].type
      let target =
        (actors.contains(index) ? Self.target(of: type, in: acting) : nil) ?? Self.target(of: type, in: self.mentions)
      return target.flatMap { $0.isEmpty ? nil : $0 }
    }
    let ranges = join(extraction, &types)
    if isFlat { leaveOutNested(ranges, &types) }
    let relations = mapRelations(extraction, ranges)
    let mapped: [SchemeView.MappedMention] = types.indices.compactMap { index in
      guard let type = types[index] else { return nil }
      let mention = extraction.mentions[index]
      return .init(range: ranges[index], type: type, kind: mention.kind, entity: mention.entity)
    }
    return SchemeView(types: types, mentions: mapped, relations: relations)
  }

  /// The target of the longest prefix of a dotted type.
  private static func target(of type: String, in table: [String: String]) -> String? {
    var prefix = type[...]
    while true {
      if let target = table[String(prefix)] { return target }
      guard let dot = prefix.lastIndex(of: ".") else { return nil }
      prefix = prefix[..<dot]
    }
  }

  private static func isA(_ type: String, _ ancestor: String) -> Bool {
    type == ancestor || type.hasPrefix(ancestor + ".")
  }

  private func actors(in extraction: Extraction) -> Set<Int> {
    var actors: Set<Int> = []
    for relation in extraction.relations {
      for role in relation.roles where !settings.contains(role.name) { actors.insert(role.mention) }
      if let speaker = relation.speaker { actors.insert(speaker) }
    }
    for quote in extraction.quotes {
      if let speaker = quote.speaker { actors.insert(speaker) }
    }
    for (index, mention) in extraction.mentions.enumerated() where mention.attributes["sense"] == "actor" {
      actors.insert(index)
    }
    return actors
  }

  /// The range of each mention, those joined the range of both; the first of two that were joined loses its type.
  private func join(_ extraction: Extraction, _ types: inout [String?]) -> [Range<Int>] {
    var ranges = extraction.mentions.map(\.range)
    guard !joins.isEmpty else { return ranges }
    // From the right, so that a rank joins the name and the office before it joins both.
    var startingAt: [Int: Int] = [:]
    for index in extraction.mentions.indices.reversed() {
      let mention = extraction.mentions[index]
      // One space, as single characters count the same in every unit.
      let next = startingAt[mention.range.upperBound + 1]
      if let next, types[index] != nil, canJoin(mention, extraction.mentions[next]) {
        let joined = mention.range.lowerBound..<ranges[next].upperBound
        ranges[next] = joined
        ranges[index] = joined
        types[index] = nil
        startingAt[joined.lowerBound] = next
      } else if types[index] != nil, extraction.mentions[index].kind == .name {
        startingAt[mention.range.lowerBound] = index
      }
    }
    return ranges
  }

  private func leaveOutNested(_ ranges: [Range<Int>], _ types: inout [String?]) {
    let order = types.indices.filter { types[$0] != nil }.sorted { a, b in
      ranges[a].lowerBound != ranges[b].lowerBound
        ? ranges[a].lowerBound < ranges[b].lowerBound
        : ranges[a].upperBound != ranges[b].upperBound ? ranges[a].upperBound > ranges[b].upperBound : a < b
    }
    var end = 0
    for index in order {
      if ranges[index].upperBound <= end { types[index] = nil }
      end = max(end, ranges[index].upperBound)
    }
  }

  private func canJoin(_ first: Mention, _ second: Mention) -> Bool {
    joins.contains { Self.isA(first.type, $0.from) && Self.isA(second.type, $0.to) }
  }

  private func mapRelations(_ extraction: Extraction, _ ranges: [Range<Int>]) -> [SchemeView.MappedRelation] {
    var result: [SchemeView.MappedRelation] = []
    var seen: Set<[String]> = []
    for (index, relation) in extraction.relations.enumerated() where relation.polarity == .positive {
      for row in relations where row.from == relation.type {
        for source in relation.roles where source.name == row.source {
          for target in relation.roles where target.name == row.target && target.mention != source.mention {
            let mapped = SchemeView.MappedRelation(
              relation: index, type: row.to, source: ranges[source.mention], target: ranges[target.mention])
            if seen.insert([row.to, "\(mapped.source)", "\(mapped.target)"]).inserted { result.append(mapped) }
          }
        }
      }
    }
    return result
  }
}

/// A result in the terms of a scheme.
public struct SchemeView: Sendable {
  /// A mention with the scheme's type.
  public struct MappedMention: Sendable, Hashable {
    /// In the extraction's unit; of a joined mention, all of it.
    public var range: Range<Int>
    /// The scheme's type.
    public var type: String
    /// As in the extraction.
    public var kind: Mention.Kind
    /// Index into the extraction's entities.
    public var entity: Int
  }

  /// A relation with the scheme's type and its two ends.
  public struct MappedRelation: Sendable, Hashable {
    /// Index into the extraction's relations.
    public var relation: Int
    /// The scheme's type.
    public var type: String
    /// In the extraction's unit.
    public var source: Range<Int>
    /// In the extraction's unit.
    public var target: Range<Int>
  }

  /// The scheme's type of each of the extraction's mentions; nil when it is left out or taken up by the one after it.
  public var types: [String?]
  /// In text order.
  public var mentions: [MappedMention]
  /// In text order.
  public var relations: [MappedRelation]
}
