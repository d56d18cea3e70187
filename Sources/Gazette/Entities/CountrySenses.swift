internal import GazetteDocument
internal import GazetteSyntax

/// What a country's name stands for where it stands: the place (`in Iraq`) or the actor (`Iraq said`).
struct CountrySenses: Sendable {
  enum Sense: String { case place, actor }

  private let words: WordTable
  private let country: TypeID?

  init(words: WordTable, types: TypeTree) {
    self.words = words
    country = types.find("Place.Country")
  }

  /// The sense of a mention, nil when it is no country's. Subjects, objects and owners act, and what stands behind
  /// `by`, `with` or `against`; all else is a place.
  func sense(of row: Int, in workspace: borrowing Workspace) -> Sense? {
    let mention = workspace.mentions.rows[row]
    guard mention.type == country, mention.parent == nil else { return nil }
    guard let index = workspace.groups.noun(at: mention.head) else { return .place }
    let group = workspace.groups.nouns[index]
    if group.head != mention.head { return .actor }
    let next = group.tokens.upperBound
    if next < workspace.tokens.count, workspace.tokens.kinds[next] == .clitic { return .actor }
    if let preposition = group.preposition {
      return words.features(workspace.tokens.symbols[preposition]).contains(.actor) ? .actor : .place
    }
    return followsPlace(group, workspace) ? .place : .actor
  }

  /// `in Fallujah, Iraq`
  private func followsPlace(_ group: NounGroup, _ workspace: borrowing Workspace) -> Bool {
    let start = group.tokens.lowerBound
    guard start >= 2, let before = workspace.groups.noun(at: start - 2) else { return false }
    return workspace.bytes[Int(workspace.tokens.spans[start - 1].start)] == UInt8(ascii: ",")
      && workspace.groups.nouns[before].preposition != nil && workspace.groups.nouns[before].firstConjunct == nil
  }
}
