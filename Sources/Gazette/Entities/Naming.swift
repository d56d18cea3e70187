internal import GazetteDocument
internal import GazetteLexicon

/// Turns the lexicon's readings into mentions.
struct Naming: Sendable {
  let lexicon: Lexicon
  let chooser: SenseChooser
  private let mentionAttribute: Int?
  private let role: TypeID?
  private let group: TypeID?
  private let organization: TypeID?
  private let country: TypeID?
  private let city: TypeID?

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    chooser = SenseChooser(lexicon: lexicon)
    mentionAttribute = lexicon.attributeIndex("mention")
    role = lexicon.types.find("Role")
    group = lexicon.types.find("Group")
    organization = lexicon.types.find("Organization")
    country = lexicon.types.find("Place.Country")
    city = lexicon.types.find("Place.City")
  }

  func addMentions<R: Recorder>(to workspace: inout Workspace, recorder: inout R) {
    var last: (tokens: Range<Int>, type: TypeID)?
    for (tokens, readings) in chooser.choose(workspace, recorder: &recorder) {
      let isDateline = workspace.sentences.dateline?.place.map { $0.overlaps(tokens) } ?? false
      let fitting = readings.filter { fits($0, tokens, workspace) }
      let town = isDateline ? fitting.first { workspace.matches.rows[$0.match].type == city } : nil
      guard let reading = town ?? fitting.first else { continue }
      let match = workspace.matches.rows[reading.match]
      if let last, tokens.lowerBound < last.tokens.upperBound, !isKeptInside(match, last, workspace) { continue }
      var mention = GazetteDocument.Mention(
        tokens: tokens, span: workspace.span(tokens), head: tokens.upperBound - 1, type: match.type,
        kind: kind(of: match, workspace), entry: match.entry, origin: lexicon.origin(of: match.entry))
      mention.isPlural = match.isPlural
      workspace.mentions.append(mention)
      if (last?.tokens.upperBound ?? 0) < tokens.upperBound { last = (tokens, match.type) }
    }
  }

  /// The longest name hides what is in it, but a country stays visible in the name of an organization: `Syrian Army`.
  private func isKeptInside(
    _ match: LexiconMatch, _ outer: (tokens: Range<Int>, type: TypeID), _ workspace: borrowing Workspace
  ) -> Bool {
    guard match.tokens.upperBound <= outer.tokens.upperBound, match.tokens.count < outer.tokens.count, let organization,
      let country
    else { return false }
    let types = lexicon.types
    return types.isA(outer.type, organization) && (match.type == country || match.type == group)
      && lexicon.type(of: match.entry) == country
  }

  private func kind(of match: LexiconMatch, _ workspace: borrowing Workspace) -> MentionKind {
    if let mentionAttribute {
      if lexicon.attribute(mentionAttribute, of: match.entry, equals: Self.nominal) { return .nominal }
      if lexicon.attribute(mentionAttribute, of: match.entry, equals: Self.pronoun) { return .pronoun }
    }
    return isLowerCase(match.tokens, workspace) && match.type != group ? .nominal : .name
  }

  /// A common noun speaks of somebody only where it is the head of its group: `the rebels`, not `rebel positions`.
  private func fits(_ reading: Reading, _ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    let match = workspace.matches.rows[reading.match]
    guard kind(of: match, workspace) == .nominal, isLowerCase(tokens, workspace) else { return true }
    let head = tokens.upperBound - 1
    guard workspace.tokens.tags[head].isNoun, isReferring(match, workspace) else { return false }
    guard match.type != role, tokens.upperBound < workspace.tokens.count else { return true }
    let next = tokens.upperBound
    let isOffice = workspace.matches.rows(at: next).contains { workspace.matches.rows[$0].type == role }
    return isOffice || workspace.tokens.tags[next] != .noun && workspace.tokens.tags[next] != .pluralNoun
  }

  /// No word of it has a capital: `al-Qaeda` has one.
  private func isLowerCase(_ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    tokens.allSatisfy { workspace.tokens.shapes[$0] == .lower || workspace.tokens.shapes[$0] == .none }
  }

  /// A common noun in the singular needs something before it to speak of somebody: `the group`, not `organization banned in`.
  private func isReferring(_ match: LexiconMatch, _ workspace: borrowing Workspace) -> Bool {
    let head = match.tokens.upperBound - 1
    if match.type == role || match.isPlural || workspace.tokens.tags[head] == .pluralNoun { return true }
    guard match.tokens.lowerBound > 0 else { return false }
    switch workspace.tokens.tags[match.tokens.lowerBound - 1] {
    case .determiner, .possessive, .number, .adjective, .noun, .properNoun, .pronoun: return true
    default: return false
    }
  }

  private static let nominal = Array("nominal".utf8)
  private static let pronoun = Array("pronoun".utf8)
}
