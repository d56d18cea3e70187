internal import GazetteDocument
internal import GazetteLexicon
internal import GazetteRules
internal import GazetteSyntax
internal import GazetteText

/// The tables and engines that read one document at a time.
///
/// It is handed from thread to thread under the extractor's lock and used by one at a time, hence `@unchecked Sendable`.
final class Worker: @unchecked Sendable {
  private let knowledge: Knowledge
  private let configuration: ExtractorConfiguration
  private let segmenter: Segmenter
  private var tagger: Tagger
  private var patterns: PatternMatcher
  private let naming: Naming
  private let nameFinder: NameFinder
  private let grouper: Grouper
  private let clauseFinder: ClauseFinder
  private let merging: Merging
  private let normalizer: TimeNormalizer
  private let speakers: Speakers
  private let claims: Claims
  private var workspace: Workspace

  init(_ knowledge: Knowledge, _ configuration: ExtractorConfiguration) throws(ExtractionError) {
    self.knowledge = knowledge
    self.configuration = configuration
    do {
      segmenter = try Segmenter(abbreviations: knowledge.abbreviations)
    } catch {
      throw .segmentation("\(error)")
    }
    tagger = Tagger(words: knowledge.words, rules: knowledge.contextRules, vocabulary: knowledge.vocabulary)
    patterns = PatternMatcher(rules: knowledge.rules, lexicon: knowledge.lexicon)
    naming = Naming(lexicon: knowledge.lexicon)
    nameFinder = NameFinder(types: knowledge.types)
    grouper = Grouper(words: knowledge.words, types: knowledge.types)
    clauseFinder = ClauseFinder(words: knowledge.words)
    merging = Merging(lexicon: knowledge.lexicon, types: knowledge.types, symbols: knowledge.vocabulary)
    normalizer = TimeNormalizer(lexicon: knowledge.lexicon, vocabulary: knowledge.vocabulary)
    speakers = Speakers(words: knowledge.speech, types: knowledge.types)
    claims = Claims(words: knowledge.speech)
    workspace = Workspace(vocabulary: knowledge.vocabulary)
  }

  /// The order of the steps: each reads what those before it wrote, none reaches back.
  func extract<R: Recorder>(
    _ bytes: [UInt8], id: String, date: CalendarDate?, recorder: inout R
  ) throws(ExtractionError) -> Extraction {
    guard bytes.count <= configuration.maximumLength else {
      throw .tooLong(length: bytes.count, limit: configuration.maximumLength)
    }
    workspace.begin(bytes)
    do { try segmenter.segment(&workspace) } catch { throw .segmentation("\(error)") }
    workspace.sentences.indexParentheses(tokenCount: workspace.tokens.count)
    knowledge.lexicon.assignSymbols(&workspace)
    tagger.tag(&workspace)
    knowledge.lexicon.match(&workspace, selection: .all)
    naming.addMentions(to: &workspace, recorder: &recorder)
    patterns.run(on: &workspace, recorder: &recorder)
    addAgency()
    nameFinder.addMentions(to: &workspace)
    let date = date ?? documentDate()
    let times = readTimes(on: date)
    workspace.mentions.nest(tokenCount: workspace.tokens.count)
    let foot = footStart()
    for sentence in workspace.sentences.sentences where !sentence.tokens.isEmpty {
      grouper.group(sentence.tokens, in: &workspace)
      clauseFinder.findClauses(in: sentence.tokens, of: &workspace)
      guard sentence.tokens.lowerBound < foot else { continue }
      knowledge.frames.match(sentence.tokens, in: &workspace, recorder: &recorder)
    }
    let found = speakers.claims(in: workspace)
    claims.attribute(found, to: &workspace)
    let entities = merging.merge(mentionOrder(), workspace)
    dropIdleDescriptions(entities, claims: found)
    let order = mentionOrder()
    var builder = ExtractionBuilder(knowledge: knowledge, configuration: configuration, order: order)
    return builder.build(id: id, date: date, workspace, entities: entities, times: times, claims: found)
  }

  /// Mentions that count, in text order, the outer before the inner.
  private func mentionOrder() -> [Int] {
    workspace.mentions.rows.indices.filter { !workspace.mentions.rows[$0].isAbsorbed }.sorted {
      let (a, b) = (workspace.mentions.rows[$0].span, workspace.mentions.rows[$1].span)
      return a != b ? a < b : $0 < $1
    }
  }

  /// Takes out common nouns and pronouns that speak of no named entity and take part in nothing.
  private func dropIdleDescriptions(_ entities: EntityTable, claims: [Claim]) {
    var isUsed = Array(repeating: false, count: workspace.mentions.rows.count)
    for row in workspace.relations.rows.indices {
      for filler in workspace.relations.fillers(of: row) { isUsed[filler.mention] = true }
    }
    for claim in claims { if let holder = claim.holder { isUsed[holder] = true } }
    var isNamed: Set<Int> = []
    for (row, mention) in workspace.mentions.rows.enumerated() where mention.kind == .name && !mention.isAbsorbed {
      isNamed.insert(entities.root(row))
    }
    for (row, mention) in workspace.mentions.rows.enumerated()
    where mention.kind != .name && !isUsed[row] && !isNamed.contains(entities.root(row)) && !holdsNames(row) {
      workspace.mentions.rows[row].isAbsorbed = true
    }
  }

  /// `border areas of Iraq`: a description by a name.
  private func holdsNames(_ row: Int) -> Bool {
    let tokens = workspace.mentions.rows[row].tokens
    return tokens.count > 1
      && tokens.contains { workspace.tokens.shapes[$0] == .title || workspace.tokens.shapes[$0] == .upper }
  }

  /// The mention of the agency in the dateline, made where no lexicon has it: the form of a dispatch says what it is.
  private func addAgency() {
    guard let tokens = workspace.sentences.dateline?.agency, !tokens.isEmpty,
      let media = knowledge.types.find("Organization.Media")
    else { return }
    for row in workspace.mentions.rows.indices where tokens.overlaps(workspace.mentions.rows[row].tokens) {
      if workspace.mentions.rows[row].tokens == tokens { return }
      workspace.mentions.rows[row].isAbsorbed = true
    }
    workspace.mentions.append(
      GazetteDocument.Mention(
        tokens: tokens, span: workspace.span(tokens), head: tokens.upperBound - 1, type: media, kind: .name, entry: nil,
        origin: knowledge.layoutOrigin))
  }

  /// The values of time mentions by row; one that has none is no time and is taken out.
  private func readTimes(on date: CalendarDate?) -> [Int: TimeValue] {
    guard let time = knowledge.types.find("Time") else { return [:] }
    var values: [Int: TimeValue] = [:]
    for row in workspace.mentions.rows.indices
    where knowledge.types.isA(workspace.mentions.rows[row].type, time) && !workspace.mentions.rows[row].isAbsorbed {
      if let value = normalizer.value(of: row, in: workspace, on: date) {
        values[row] = value
      } else {
        workspace.mentions.rows[row].isAbsorbed = true
      }
    }
    return values
  }

  /// The date of the dateline; without one, the first full date in the head of the document.
  private func documentDate() -> CalendarDate? {
    guard let time = knowledge.types.find("Time") else { return nil }
    let dateline = workspace.sentences.dateline?.tokens
    let head = dateline ?? 0..<min(workspace.tokens.count, 60)
    for row in mentionOrder() where knowledge.types.isA(workspace.mentions.rows[row].type, time) {
      guard head.overlaps(workspace.mentions.rows[row].tokens) else { continue }
      let value = normalizer.value(of: row, in: workspace, on: nil)
      if let date = value.flatMap({ CalendarDate($0.value) }) { return date }
    }
    return nil
  }

  /// The first token of the foot matter, which is not searched for relations.
  private func footStart() -> Int {
    let foot = workspace.sentences.paragraphs.first { $0.role == .foot || $0.role == .source }
    guard let foot, foot.sentences.lowerBound < workspace.sentences.sentences.count else {
      return workspace.tokens.count
    }
    return workspace.sentences.sentences[foot.sentences.lowerBound].tokens.lowerBound
  }

  /// The analysis of the last document.
  func columns() -> String { ColumnPrinter(types: knowledge.types).print(workspace) }

  /// A trace in words for people.
  func steps(_ events: [TraceEvent]) -> [Explanation.Step] {
    events.map { event in
      Explanation.Step(
        step: event.step, outcome: .init(event.outcome), text: workspace.text(event.tokens), reason: event.reason,
        provenance: event.origin.map { Provenance(file: knowledge.files[Int($0.file)], line: Int($0.line)) })
    }
  }
}
