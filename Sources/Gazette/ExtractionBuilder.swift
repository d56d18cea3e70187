internal import GazetteDocument
internal import GazetteLexicon

/// Turns the tables of a document into public values: the only place where spans become ranges in the caller's unit and
/// words become strings.
struct ExtractionBuilder {
  private let knowledge: Knowledge
  private let configuration: ExtractorConfiguration
  /// Rows of the mention table in the order of the result.
  private let order: [Int]
  /// Index in the result by row.
  private var indices: [Int: Int] = [:]
  private let senses: CountrySenses

  init(knowledge: Knowledge, configuration: ExtractorConfiguration, order: [Int]) {
    self.knowledge = knowledge
    self.configuration = configuration
    self.order = order
    senses = CountrySenses(words: knowledge.words, types: knowledge.types)
    for (index, row) in order.enumerated() { indices[row] = index }
  }

  mutating func build(
    id: String, date: CalendarDate?, _ workspace: borrowing Workspace, entities table: EntityTable,
    times: [Int: TimeValue],
    claims: [Claim]
  ) -> Extraction {
    let converter = RangeConverter(OffsetConverter(workspace.bytes), configuration.offsets)
    let (entities, entityOf) = entities(table, workspace)
    let mentions = order.map { mention($0, entityOf[$0] ?? 0, workspace, converter) }
    let expressions = order.compactMap { row in
      times[row].map {
        TimeExpression(
          mention: indices[row] ?? 0, range: mentions[indices[row] ?? 0].range, value: $0.value, kind: $0.kind)
      }
    }
    return Extraction(
      id: id, text: String(decoding: workspace.bytes, as: UTF8.self), offsets: configuration.offsets,
      document: document(date, workspace, converter),
      sentences: workspace.sentences.sentences.map { converter.range($0.span) }, mentions: mentions, entities: entities,
      relations: relations(expressions, workspace, converter), quotes: quotes(claims, workspace, converter),
      times: expressions)
  }

  // MARK: Mentions and entities

  private func mention(
    _ row: Int, _ entity: Int, _ workspace: borrowing Workspace, _ converter: RangeConverter
  ) -> Mention {
    let mention = workspace.mentions.rows[row]
    var attributes: [String: String] = [:]
    if let entry = mention.entry { attributes["id"] = knowledge.lexicon.id(of: entry) }
    for attribute in workspace.mentions.attributes(of: row) {
      attributes[workspace.string(attribute.name)] = text(attribute.value, workspace)
    }
    if mention.isPlural { attributes["number"] = "plural" }
    if let sense = senses.sense(of: row, in: workspace) { attributes["sense"] = sense.rawValue }
    return Mention(
      range: converter.range(mention.span), head: converter.range(workspace.tokens.spans[mention.head]),
      text: workspace.text(mention.span), type: knowledge.types.name(mention.type), kind: .init(mention.kind),
      entity: entity,
      parent: mention.parent.flatMap { indices[$0] }, attributes: attributes, provenance: provenance(mention.origin))
  }

  private func text(_ value: AttributeValue, _ workspace: borrowing Workspace) -> String {
    switch value {
    case .mention(let row):
      workspace.mentions.rows[row].entry.map { knowledge.lexicon.id(of: $0) }
        ?? workspace.text(workspace.mentions.rows[row].span)
    case .entry(let entry): knowledge.lexicon.id(of: entry)
    case .text(let span): workspace.text(span)
    case .constant(let symbol): workspace.string(symbol)
    }
  }

  private func entities(_ table: EntityTable, _ workspace: borrowing Workspace) -> ([Entity], [Int: Int]) {
    var entities: [Entity] = []
    var rows: [[Int]] = []
    var entityOfRoot: [Int: Int] = [:]
    var entityOf: [Int: Int] = [:]
    for row in order {
      let root = table.root(row)
      if entityOfRoot[root] == nil {
        entityOfRoot[root] = entities.count
        entities.append(Entity(name: "", type: "", lexiconID: nil, mentions: [], reasons: []))
        rows.append([])
      }
      let entity = entityOfRoot[root] ?? 0
      entityOf[row] = entity
      rows[entity].append(row)
      entities[entity].mentions.append(indices[row] ?? 0)
      if let reason = table.reasons[row] {
        entities[entity].reasons.append(.init(mention: indices[row] ?? 0, because: reason))
      }
    }
    for entity in entities.indices { describe(&entities[entity], rows[entity], workspace) }
    return (entities, entityOf)
  }

  /// An entity is named by its lexicon entry, else by its longest name, else by its first mention.
  private func describe(_ entity: inout Entity, _ rows: [Int], _ workspace: borrowing Workspace) {
    let names = rows.filter { workspace.mentions.rows[$0].kind == .name && !isDescription($0, workspace) }
    let best = names.max { workspace.mentions.rows[$0].span.count < workspace.mentions.rows[$1].span.count } ?? rows[0]
    if let entry = names.compactMap({ workspace.mentions.rows[$0].entry }).first {
      entity.lexiconID = knowledge.lexicon.id(of: entry)
      entity.name = knowledge.lexicon.name(of: entry)
      entity.type = knowledge.types.name(knowledge.lexicon.type(of: entry))
    } else {
      entity.name = workspace.text(workspace.mentions.rows[best].span)
      entity.type = knowledge.types.name(workspace.mentions.rows[best].type)
    }
  }

  private func isDescription(_ row: Int, _ workspace: borrowing Workspace) -> Bool {
    knowledge.types.find("Role").map { workspace.mentions.rows[row].type == $0 } ?? false
  }

  // MARK: Relations and quotations

  private func relations(
    _ times: [TimeExpression], _ workspace: borrowing Workspace, _ converter: RangeConverter
  ) -> [Relation] {
    let rows = workspace.relations.rows.indices.sorted {
      let (a, b) = (workspace.relations.rows[$0], workspace.relations.rows[$1])
      return a.evidence != b.evidence ? a.evidence < b.evidence : $0 < $1
    }
    var timeOf: [Int: Int] = [:]
    for (index, time) in times.enumerated() { timeOf[time.mention] = index }
    var seen: Set<[Int]> = []
    var result: [Relation] = []
    for row in rows {
      let relation = workspace.relations.rows[row]
      let fillers = workspace.relations.fillers(of: row).filter { indices[$0.mention] != nil }
      let key = [relation.type.index] + fillers.flatMap { [$0.role.index, $0.mention] }
      guard !fillers.isEmpty, !isContradicted(fillers, workspace), seen.insert(key).inserted else { continue }
      let time = relation.time.flatMap { indices[$0] }.flatMap { timeOf[$0] }
      result.append(
        Relation(
          type: workspace.string(relation.type),
          roles: fillers.map { .init(name: workspace.string($0.role), mention: indices[$0.mention] ?? 0) },
          polarity: relation.polarity == .negative ? .negative : .positive, modality: .init(relation.modality),
          speaker: relation.speaker.flatMap { indices[$0] }, time: time,
          trigger: converter.range(relation.trigger.map { workspace.span($0) } ?? relation.evidence),
          evidence: converter.range(relation.evidence), provenance: provenance(relation.origin)))
    }
    return result
  }

  /// Whether the lexicon knows the part of a place to lie in another country: `in Hajjah province, U.S. officials said`.
  private func isContradicted(_ fillers: [Filler], _ workspace: borrowing Workspace) -> Bool {
    guard fillers.count == 2, let country = knowledge.types.find("Place.Country"),
      let part = fillers.first(where: { workspace.string($0.role) == "part" }).flatMap({
        workspace.mentions.rows[$0.mention].entry
      }),
      let whole = fillers.first(where: { workspace.string($0.role) == "whole" }).flatMap({
        workspace.mentions.rows[$0.mention].entry
      }),
      knowledge.lexicon.type(of: whole) == country, part != whole
    else { return false }
    var place = part
    for _ in 0..<6 {
      guard let parent = knowledge.lexicon.parent(of: place), parent != place else { break }
      place = parent
    }
    return place != whole && knowledge.lexicon.type(of: place) == country
  }

  private func quotes(_ claims: [Claim], _ workspace: borrowing Workspace, _ converter: RangeConverter) -> [Quote] {
    claims.filter { !$0.content.isEmpty }.map { claim in
      Quote(
        form: claim.isDirect ? .direct : .indirect, speaker: claim.holder.flatMap { indices[$0] },
        cue: claim.cue.map { converter.range(workspace.span($0)) },
        content: converter.range(workspace.span(claim.content)))
    }
  }

  // MARK: Document

  private func document(
    _ date: CalendarDate?, _ workspace: borrowing Workspace, _ converter: RangeConverter
  ) -> DocumentInfo {
    var info = DocumentInfo(date: date)
    info.headline = workspace.sentences.paragraphs.first { $0.role == .headline }.map { converter.range($0.span) }
    if let dateline = workspace.sentences.dateline {
      info.dateline = converter.range(workspace.span(dateline.tokens))
      info.place = dateline.place.flatMap { first("Place", in: $0, workspace) }
      info.source = dateline.agency.flatMap { first("Organization", in: $0, workspace) }
    }
    if info.source == nil, let source = workspace.sentences.paragraphs.first(where: { $0.role == .source }) {
      let first = workspace.sentences.sentences[source.sentences.lowerBound].tokens.lowerBound
      let last = workspace.sentences.sentences[source.sentences.upperBound - 1].tokens.upperBound
      info.source = self.first("Organization", in: first..<last, workspace)
    }
    return info
  }

  private func first(_ type: String, in tokens: Range<Int>, _ workspace: borrowing Workspace) -> Int? {
    guard let type = knowledge.types.find(type) else { return nil }
    return order.first {
      knowledge.types.isA(workspace.mentions.rows[$0].type, type) && tokens.overlaps(workspace.mentions.rows[$0].tokens)
    }.flatMap { indices[$0] }
  }

  private func provenance(_ origin: Origin) -> Provenance {
    Provenance(file: knowledge.files[Int(origin.file)], line: Int(origin.line))
  }
}

/// Spans to ranges in one unit.
private struct RangeConverter {
  private let offsets: OffsetConverter
  private let unit: OffsetUnit

  init(_ offsets: OffsetConverter, _ unit: OffsetUnit) {
    self.offsets = offsets
    self.unit = unit
  }

  func range(_ span: Span) -> Range<Int> {
    let start = offsets.offset(Int(span.start), in: unit)
    return start..<max(start, offsets.offset(Int(span.end), in: unit))
  }
}

extension Mention.Kind {
  init(_ kind: MentionKind) {
    switch kind {
    case .name: self = .name
    case .nominal: self = .nominal
    case .pronoun: self = .pronoun
    }
  }
}

extension Relation.Modality {
  init(_ modality: GazetteDocument.Modality) {
    switch modality {
    case .asserted: self = .asserted
    case .reported: self = .reported
    case .hedged: self = .hedged
    case .disputed: self = .disputed
    case .denied: self = .denied
    case .hypothetical: self = .hypothetical
    case .planned: self = .planned
    case .ordered: self = .ordered
    }
  }
}
