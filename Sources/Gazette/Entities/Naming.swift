internal import GazetteDocument
internal import GazetteLexicon

/// Turns the lexicon's readings into mentions.
struct Naming: Sendable {
  let lexicon: Lexicon
  let chooser: SenseChooser
  private let mentionAttribute: Int?
  private let role: TypeID?
  private let group: TypeID?

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    chooser = SenseChooser(lexicon: lexicon)
    mentionAttribute = lexicon.attributeIndex("mention")
    role = lexicon.types.find("Role")
    group = lexicon.types.find("Group")
  }

  func addMentions<R: Recorder>(to workspace: inout Workspace, recorder: inout R) {
    for (tokens, readings) in chooser.choose(workspace, recorder: &recorder) {
      guard let reading = readings.first(where: { fits($0, tokens, workspace) }) else { continue }
      let match = workspace.matches.rows[reading.match]
      var mention = GazetteDocument.Mention(
        tokens: tokens, span: workspace.span(tokens), head: tokens.upperBound - 1, type: match.type,
        kind: kind(of: match, workspace), entry: match.entry, origin: lexicon.origin(of: match.entry))
      mention.isPlural = match.isPlural
      workspace.mentions.append(mention)
    }
  }

  private func kind(of match: LexiconMatch, _ workspace: borrowing Workspace) -> MentionKind {
    if let mentionAttribute {
      if lexicon.attribute(mentionAttribute, of: match.entry, equals: Self.nominal) { return .nominal }
      if lexicon.attribute(mentionAttribute, of: match.entry, equals: Self.pronoun) { return .pronoun }
    }
    let isLower = workspace.tokens.shapes[match.tokens.lowerBound] == .lower
    return isLower && match.type != group ? .nominal : .name
  }

  /// A common noun speaks of somebody only where it is the head of its group: `the rebels`, not `rebel positions`.
  private func fits(_ reading: Reading, _ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    let match = workspace.matches.rows[reading.match]
    guard kind(of: match, workspace) == .nominal, workspace.tokens.shapes[tokens.lowerBound] == .lower else { return true }
    let head = tokens.upperBound - 1
    guard workspace.tokens.tags[head].isNoun else { return false }
    guard match.type != role, tokens.upperBound < workspace.tokens.count else { return true }
    let next = workspace.tokens.tags[tokens.upperBound]
    return next != .noun && next != .pluralNoun
  }

  private static let nominal = Array("nominal".utf8)
  private static let pronoun = Array("pronoun".utf8)
}
