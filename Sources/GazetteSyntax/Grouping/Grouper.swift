package import GazetteDocument

/// Noun and verb groups over tokens and mentions: the second entrance of the syntax.
package struct Grouper: Sendable {
  let words: WordTable
  let time: TypeID?
  let group: TypeID?
  let role: TypeID?

  package init(words: WordTable, types: TypeTree) {
    self.words = words
    time = types.find("Time")
    group = types.find("Group")
    role = types.find("Role")
  }

  /// Adds the groups of one sentence to `workspace.groups`. Linear in its tokens.
  package func group(_ sentence: Range<Int>, in workspace: inout Workspace) {
    workspace.groups.nounAt.append(
      contentsOf: repeatElement(-1, count: max(0, sentence.upperBound - workspace.groups.nounAt.count)))
    workspace.groups.verbAt.append(
      contentsOf: repeatElement(-1, count: max(0, sentence.upperBound - workspace.groups.verbAt.count)))
    let firstNoun = workspace.groups.nouns.count
    scan(sentence, &workspace)
    coordinate(firstNoun..<workspace.groups.nouns.count, sentence, &workspace)
  }

  private func scan(_ sentence: Range<Int>, _ workspace: inout Workspace) {
    var token = sentence.lowerBound
    var owner: Int?
    while token < sentence.upperBound {
      if owner != nil, let inside = parenthesis(at: token, workspace), inside.upperBound < sentence.upperBound {
        // `ISIL's (a banned organization) fighters`: what is in brackets does not part owner and owned.
        scan(inside, &workspace)
        token = inside.upperBound + 1
        continue
      }
      token = take(token, sentence, &owner, &workspace)
    }
  }

  /// Adds the group at a token, if one begins there; the token after it.
  private func take(_ token: Int, _ sentence: Range<Int>, _ owner: inout Int?, _ workspace: inout Workspace) -> Int {
    if let verb = verbGroup(at: token, sentence, workspace) {
      let row = workspace.groups.verbs.count
      for part in verb.tokens { workspace.groups.verbAt[part] = Int32(row) }
      workspace.groups.verbs.append(verb)
      owner = nil
      return verb.tokens.upperBound
    }
    guard var noun = nounGroup(at: token, sentence, workspace) else {
      let isClitic = workspace.tokens.kinds[token] == .clitic && workspace.tokens.tags[token] == .possessive
      if !isClitic { owner = nil }
      return token + 1
    }
    let row = workspace.groups.nouns.count
    noun.possessor = owner
    govern(&noun, sentence, workspace)
    for part in noun.tokens { workspace.groups.nounAt[part] = Int32(row) }
    workspace.groups.nouns.append(noun)
    let next = noun.tokens.upperBound
    owner = isOwner(noun, before: next, sentence, workspace) ? row : nil
    return next
  }

  /// The tokens between the brackets that open at a token.
  func parenthesis(at token: Int, _ workspace: borrowing Workspace) -> Range<Int>? {
    workspace.sentences.parenthesis(openingAt: token)
  }

  /// A possessive pronoun owns what follows it, a group what follows its `'s`.
  private func isOwner(_ noun: NounGroup, before next: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace)
    -> Bool
  {
    if noun.tokens.count == 1, workspace.tokens.tags[noun.head] == .possessive { return true }
    guard next < sentence.upperBound else { return false }
    return workspace.tokens.kinds[next] == .clitic && workspace.tokens.tags[next] == .possessive
  }

  /// Finds the preposition before a group and the group that this one hangs on.
  private func govern(_ noun: inout NounGroup, _ sentence: Range<Int>, _ workspace: borrowing Workspace) {
    if let owner = noun.possessor {
      noun.preposition = workspace.groups.nouns[owner].preposition
      noun.attachedTo = workspace.groups.nouns[owner].attachedTo
      return
    }
    var before = noun.tokens.lowerBound - 1
    while before > sentence.lowerBound, workspace.tokens.tags[before] == .adverb { before -= 1 }
    guard before >= sentence.lowerBound else { return }
    let tag = workspace.tokens.tags[before]
    guard tag == .preposition || tag == .to, workspace.groups.verb(at: before) == nil else { return }
    noun.preposition = before
    guard before > sentence.lowerBound else { return }
    var holder = before - 1
    if workspace.tokens.kinds[holder] == .punctuation {
      holder = skipParenthesis(endingAt: holder, sentence, workspace)
    }
    if holder >= sentence.lowerBound { noun.attachedTo = workspace.groups.noun(at: holder) }
  }

  /// The token before a parenthesis that ends at `token`; `token` itself otherwise.
  private func skipParenthesis(endingAt token: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Int {
    guard token > 0, let inside = workspace.sentences.parenthesis(around: token - 1), inside.upperBound == token
    else { return token }
    return max(sentence.lowerBound, inside.lowerBound - 2)
  }
}
