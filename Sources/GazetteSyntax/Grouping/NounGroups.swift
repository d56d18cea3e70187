internal import GazetteDocument

extension Grouper {
  /// The noun group that begins at a token, nil when none does.
  func nounGroup(at start: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> NounGroup? {
    if let pronoun = pronoun(at: start, workspace) { return pronoun }
    var scan = NounScan(position: start)
    let tag = workspace.tokens.tags[start]
    if tag == .determiner, mention(startingAt: start, workspace) == nil {
      scan.isDefinite = workspace.bytes[Int(workspace.tokens.spans[start].start)] | 0x20 == UInt8(ascii: "t")
      scan.position += 1
    }
    let first = scan.position
    while scan.position < sentence.upperBound, step(&scan, start: start, first: first, sentence, workspace) {}
    guard let head = scan.head ?? scan.substitute else { return nil }
    var noun = NounGroup(tokens: start..<scan.position, head: head)
    noun.mention = workspace.mentions.outermost(at: head)
    noun.isDefinite = scan.isDefinite
    noun.isTime = scan.isTime
    return noun
  }

  /// Takes the next token or mention into the group; false when the group ends before it.
  private func step(
    _ scan: inout NounScan, start: Int, first: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace
  ) -> Bool {
    let position = scan.position
    if let row = mention(startingAt: position, workspace) {
      let mention = workspace.mentions.rows[row]
      if let time, mention.type == time {
        guard scan.head == nil, position == first else { return false }
        scan.isTime = true
        scan.take(mention.tokens.upperBound, head: mention.head)
        return false
      }
      guard mention.kind != .pronoun, !scan.isTime else { return false }
      scan.take(mention.tokens.upperBound, head: mention.head)
      return true
    }
    let next = position + 1 < sentence.upperBound ? workspace.tokens.tags[position + 1] : .punctuation
    let nextIsMention = position + 1 < sentence.upperBound && mention(startingAt: position + 1, workspace) != nil
    let nextIsNominal = next.isNoun || next == .adjective || nextIsMention
    switch workspace.tokens.tags[position] {
    case .noun, .pluralNoun, .properNoun:
      scan.take(position + 1, head: position)
    case .adjective, .comparative, .number:
      guard scan.head == nil || nextIsNominal else { return false }
      scan.take(position + 1, substitute: position)
    case .adverb:
      guard scan.head == nil, next == .adjective || next == .comparative || next == .number || next == .participle
      else { return false }
      scan.take(position + 1)
    case .participle, .gerund, .verbPast:
      guard scan.head == nil, position > start, nextIsNominal else { return false }
      scan.take(position + 1)
    case .determiner where position > start && scan.head == nil && position == first:
      scan.take(position + 1)
    case .conjunction:
      guard joinsModifiers(position, start, sentence, workspace) else { return false }
      scan.take(position + 1)
    case .punctuation:
      if let end = aside(position, start, sentence, workspace) {
        scan.position = end
        return true
      }
      guard isInnerHyphen(position, start, sentence, workspace) || isAmountSign(position, start, sentence, workspace)
      else { return false }
      scan.take(position + 1)
    default:
      return false
    }
    return true
  }

  /// A personal, possessive or demonstrative pronoun stands alone.
  private func pronoun(at token: Int, _ workspace: borrowing Workspace) -> NounGroup? {
    let tag = workspace.tokens.tags[token]
    guard tag == .pronoun || (tag == .possessive && workspace.tokens.kinds[token] != .clitic) else { return nil }
    if let row = mention(startingAt: token, workspace), workspace.mentions.rows[row].kind != .pronoun { return nil }
    var noun = NounGroup(tokens: token..<token + 1, head: token)
    noun.mention = workspace.mentions.outermost(at: token)
    noun.isPronoun = true
    noun.isDefinite = true
    return noun
  }

  func mention(startingAt token: Int, _ workspace: borrowing Workspace) -> Int? {
    guard let row = workspace.mentions.outermost(at: token), workspace.mentions.rows[row].tokens.lowerBound == token
    else { return nil }
    return row
  }

  /// `Syrian and Russian forces`: two modifiers of one head.
  private func joinsModifiers(_ position: Int, _ start: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace)
    -> Bool
  {
    guard position > start, position + 2 < sentence.upperBound else { return false }
    func isModifier(_ token: Int) -> Bool {
      if let row = workspace.mentions.outermost(at: token), let group {
        return workspace.mentions.rows[row].type == group
      }
      return workspace.tokens.tags[token] == .adjective
    }
    let after =
      workspace.mentions.outermost(at: position + 1).map { workspace.mentions.rows[$0].tokens.upperBound } ?? position
      + 2
    guard isModifier(position - 1), isModifier(position + 1), after < sentence.upperBound else { return false }
    return workspace.tokens.tags[after].isNoun
  }

  /// The end of brackets that stand inside a group: `ISIL (a banned organization) militants`.
  private func aside(_ position: Int, _ start: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Int? {
    guard position > start, let inside = parenthesis(at: position, workspace),
      inside.upperBound + 1 < sentence.upperBound
    else { return nil }
    let next = inside.upperBound + 1
    let isNominal = mention(startingAt: next, workspace).map { workspace.mentions.rows[$0].kind == .nominal } ?? false
    return isNominal || workspace.tokens.tags[next] == .pluralNoun || workspace.tokens.tags[next] == .noun ? next : nil
  }

  private func isInnerHyphen(_ position: Int, _ start: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace)
    -> Bool
  {
    guard position > start, position + 1 < sentence.upperBound else { return false }
    let byte = workspace.bytes[Int(workspace.tokens.spans[position].start)]
    return byte == UInt8(ascii: "-") && !workspace.tokens.flags[position].contains(.spaceBefore)
      && !workspace.tokens.flags[position + 1].contains(.spaceBefore)
  }

  /// `$5 billion`, `30 %`.
  private func isAmountSign(_ position: Int, _ start: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace)
    -> Bool
  {
    guard
      workspace.tokens.kinds[position] == .symbol
        || workspace.bytes[Int(workspace.tokens.spans[position].start)] == 0x25
    else { return false }
    let before = position > start && workspace.tokens.tags[position - 1] == .number
    let after = position + 1 < sentence.upperBound && workspace.tokens.tags[position + 1] == .number
    return before || after
  }
}

/// The state of reading one noun group.
private struct NounScan {
  var position: Int
  var head: Int?
  /// An adjective or number that stands for the head when no noun comes: `the wounded`, `five`.
  var substitute: Int?
  var isDefinite = false
  var isTime = false

  init(position: Int) { self.position = position }

  mutating func take(_ next: Int, head: Int? = nil, substitute: Int? = nil) {
    position = next
    if let head { self.head = head }
    if let substitute { self.substitute = substitute }
  }
}
