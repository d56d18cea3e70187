internal import GazetteDocument

/// Somebody's words: who, by which word of saying, and the tokens of what is said.
struct Claim {
  /// A mention, nil when nobody is named.
  var holder: Int?
  var cue: Range<Int>?
  var content: Range<Int>
  var factuality: Factuality
  var isDirect: Bool
}

/// Finds who says what: `X said (that) …`, `…, X said`, `…, said X`, `according to X`, `X: …`, quotations.
struct Speakers: Sendable {
  let words: SpeechWords
  let types: TypeTree
  private let speaking: [TypeID]

  init(words: SpeechWords, types: TypeTree) {
    self.words = words
    self.types = types
    speaking = ["Person", "Organization", "Role", "Group", "Place.Country", "Place.City"].compactMap { types.find($0) }
  }

  func claims(in workspace: borrowing Workspace) -> [Claim] {
    var claims: [Claim] = []
    for sentence in workspace.sentences.sentences {
      claims += verbClaims(sentence.tokens, workspace)
      claims += prepositionClaims(sentence.tokens, workspace)
      claims += colonClaim(sentence, workspace)
    }
    joinQuotations(&claims, workspace)
    return claims.sorted {
      ($0.content.lowerBound, $1.content.upperBound) < ($1.content.lowerBound, $0.content.upperBound)
    }
  }

  // MARK: Verbs

  private func verbClaims(_ sentence: Range<Int>, _ workspace: borrowing Workspace) -> [Claim] {
    var claims: [Claim] = []
    for token in sentence {
      guard let verb = workspace.groups.verb(at: token), workspace.groups.verbs[verb].verb == token,
        let cue = words.verbs.match(at: token, before: sentence.upperBound, workspace),
        let clause = workspace.clauses.clause(ofVerb: verb)
      else { continue }
      if let claim = claim(of: clause, cue.tokens, cue.values[0], sentence, workspace) { claims.append(claim) }
    }
    return claims
  }

  private func claim(
    of clause: Int, _ cue: Range<Int>, _ factuality: Factuality, _ sentence: Range<Int>,
    _ workspace: borrowing Workspace
  ) -> Claim? {
    let row = workspace.clauses.rows[clause]
    let verb = workspace.groups.verbs[row.verb]
    let isInverted = row.subject == nil && row.object != nil
    let holder = isInverted ? row.object : verb.isPassive ? nil : row.subject
    let start = min(
      verb.tokens.lowerBound,
      isInverted ? sentence.upperBound : phraseStart(of: holder, workspace) ?? sentence.upperBound)
    let end = max(cue.upperBound, verb.tokens.upperBound)
    let mention = holder.flatMap { speaker(of: $0, workspace) }
    let standsAlone = isInverted || row.object == nil && !governsInfinitive(row.verb, workspace)
    if standsAlone, start > sentence.lowerBound, endsContent(start - 1, workspace),
      holdsClause(sentence.lowerBound..<start, workspace)
    {
      let content = trimmed(sentence.lowerBound..<start, workspace)
      return Claim(holder: mention, cue: cue, content: content, factuality: factuality, isDirect: false)
    }
    let content = trimmed(end..<sentence.upperBound, workspace)
    guard !content.isEmpty, opensContent(row.verb, end, workspace) || beginsQuotation(content, cue, workspace) else {
      return nil
    }
    return Claim(holder: mention, cue: cue, content: content, factuality: factuality, isDirect: false)
  }

  /// `that …`, or a clause that hangs on the verb: `said militants attacked`; not `sees all of this`.
  private func opensContent(_ verb: Int, _ end: Int, _ workspace: borrowing Workspace) -> Bool {
    workspace.clauses.rows[near(verb, workspace)].contains {
      $0.parent == verb && $0.kind == .content && $0.tokens.upperBound > end
    }
  }

  /// The rows in which the clauses that hang on a verb stand.
  private func near(_ verb: Int, _ workspace: borrowing Workspace) -> Range<Int> {
    max(0, verb - 32)..<min(workspace.clauses.rows.count, verb + 32)
  }

  private func governsInfinitive(_ verb: Int, _ workspace: borrowing Workspace) -> Bool {
    workspace.clauses.rows[near(verb, workspace)].contains { $0.parent == verb && $0.kind == .infinitive }
  }

  /// `said: “…”`, the word of saying outside.
  private func beginsQuotation(_ content: Range<Int>, _ cue: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    workspace.sentences.quotations.contains {
      $0.tokens.lowerBound >= content.lowerBound && $0.tokens.lowerBound <= content.lowerBound + 3
        && !$0.tokens.overlaps(cue)
    }
  }

  /// Only actors speak.
  private func canSpeak(_ mention: Int, _ workspace: borrowing Workspace) -> Bool {
    let type = workspace.mentions.rows[mention].type
    return speaking.contains { types.isA(type, $0) }
  }

  /// Where a holder's phrase begins, with what stands before its name in apposition.
  private func phraseStart(of group: Int?, _ workspace: borrowing Workspace) -> Int? {
    guard let group else { return nil }
    var first = group
    while let owner = workspace.groups.nouns[first].possessor { first = owner }
    return workspace.groups.nouns[first].tokens.lowerBound
  }

  private func speaker(of group: Int, _ workspace: borrowing Workspace) -> Int? {
    let noun = workspace.groups.nouns[group]
    if let mention = noun.mention { return canSpeak(mention, workspace) ? mention : nil }
    for token in noun.tokens.reversed() {
      if let mention = workspace.mentions.outermost(at: token), canSpeak(mention, workspace) { return mention }
    }
    return nil
  }

  /// A comma or closing quotation mark ends what is said before its speaker.
  private func endsContent(_ token: Int, _ workspace: borrowing Workspace) -> Bool {
    guard workspace.tokens.kinds[token] == .punctuation else { return false }
    let byte = workspace.bytes[Int(workspace.tokens.spans[token].start)]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte >= 0x80
      || byte == UInt8(ascii: "-")
  }

  private func holdsClause(_ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    tokens.contains { token in
      workspace.groups.verb(at: token).map { workspace.groups.verbs[$0].form == .finite } ?? false
    } || isQuoted(tokens, workspace)
  }

  private func isQuoted(_ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    tokens.contains { workspace.tokens.flags[$0].contains(.quoted) }
  }

  private func trimmed(_ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Range<Int> {
    var tokens = tokens
    while let last = tokens.last, workspace.tokens.kinds[last] == .punctuation { tokens = tokens.lowerBound..<last }
    while let first = tokens.first, workspace.tokens.kinds[first] == .punctuation {
      tokens = first + 1..<tokens.upperBound
    }
    return tokens
  }

  // MARK: Other forms

  /// `according to X`
  private func prepositionClaims(_ sentence: Range<Int>, _ workspace: borrowing Workspace) -> [Claim] {
    var claims: [Claim] = []
    for token in sentence {
      guard let cue = words.prepositions.match(at: token, before: sentence.upperBound, workspace),
        cue.tokens.upperBound < sentence.upperBound,
        let group = workspace.groups.noun(at: cue.tokens.upperBound), let mention = speaker(of: group, workspace)
      else { continue }
      let isFirst = token == sentence.lowerBound
      let content =
        isFirst ? workspace.groups.nouns[group].tokens.upperBound..<sentence.upperBound : sentence.lowerBound..<token
      claims.append(
        Claim(
          holder: mention, cue: cue.tokens, content: trimmed(content, workspace), factuality: cue.values[0],
          isDirect: false))
    }
    return claims
  }

  /// `Defense Ministry: Coalition reduces strikes`
  private func colonClaim(_ sentence: Sentence, _ workspace: borrowing Workspace) -> [Claim] {
    guard let group = workspace.groups.noun(at: sentence.tokens.lowerBound) else { return [] }
    let end = workspace.groups.nouns[group].tokens.upperBound
    guard end + 1 < sentence.tokens.upperBound, let mention = workspace.groups.nouns[group].mention,
      workspace.bytes[Int(workspace.tokens.spans[end].start)] == UInt8(ascii: ":")
    else { return [] }
    return [
      Claim(
        holder: mention, cue: nil, content: end + 1..<sentence.tokens.upperBound, factuality: .reported, isDirect: false
      )
    ]
  }

  // MARK: Quotations

  /// Content that touches a quotation is all of it; a quotation without a speaker of its own has its paragraph's last.
  private func joinQuotations(_ claims: inout [Claim], _ workspace: borrowing Workspace) {
    var isTaken = Array(repeating: false, count: workspace.sentences.quotations.count)
    for (index, quotation) in workspace.sentences.quotations.enumerated() where quotation.depth == 0 {
      for claim in claims.indices where claims[claim].content.overlaps(quotation.tokens) {
        if let cue = claims[claim].cue, quotation.tokens.overlaps(cue) { continue }
        claims[claim].isDirect = true
        isTaken[index] = true
        claims[claim].content =
          min(
            claims[claim].content.lowerBound, quotation.tokens.lowerBound)..<max(
            claims[claim].content.upperBound, quotation.tokens.upperBound)
      }
    }
    for (index, quotation) in workspace.sentences.quotations.enumerated() where !isTaken[index] && quotation.depth == 0
    {
      guard quotation.tokens.count > 3, let paragraph = paragraph(of: quotation.tokens.lowerBound, workspace) else {
        continue
      }
      let near = claims.filter { claim in
        claim.cue.map { paragraph.contains($0.lowerBound) } ?? false && claim.holder != nil
      }
      let before =
        quotation.continues ? claims.last { $0.content.upperBound <= quotation.tokens.lowerBound && $0.isDirect } : nil
      guard let source = near.last ?? before else { continue }
      claims.append(
        Claim(holder: source.holder, cue: nil, content: quotation.tokens, factuality: .reported, isDirect: true))
    }
  }

  private func paragraph(of token: Int, _ workspace: borrowing Workspace) -> Range<Int>? {
    for paragraph in workspace.sentences.paragraphs where !paragraph.sentences.isEmpty {
      let first = workspace.sentences.sentences[paragraph.sentences.lowerBound].tokens.lowerBound
      let last = workspace.sentences.sentences[paragraph.sentences.upperBound - 1].tokens.upperBound
      if (first..<last).contains(token) { return first..<last }
    }
    return nil
  }
}
