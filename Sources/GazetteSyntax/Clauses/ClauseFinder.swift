package import GazetteDocument

/// Clauses with their roles, from one pass over the groups of a sentence with a stack of open clauses.
///
/// The pass knows surface roles only: the subject of a passive verb is its grammatical subject. Who did what to whom is
/// the frames' business.
package struct ClauseFinder: Sendable {
  let words: WordTable

  package init(words: WordTable) { self.words = words }

  /// Adds one clause for each verb group of the sentence, in the row of its verb group. Linear in the tokens.
  package func findClauses(in sentence: Range<Int>, of workspace: inout Workspace) {
    var pass = ClausePass(sentence: sentence)
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if let inside = workspace.sentences.parenthesis(openingAt: token), !inside.isEmpty,
        inside.upperBound < sentence.upperBound
      {
        var aside = ClausePass(sentence: inside)
        run(&aside, inside, &workspace)
        token = inside.upperBound + 1
        continue
      }
      token = take(token, &pass, &workspace)
    }
    pass.finish(&workspace)
  }

  private func run(_ pass: inout ClausePass, _ tokens: Range<Int>, _ workspace: inout Workspace) {
    var token = tokens.lowerBound
    while token < tokens.upperBound { token = take(token, &pass, &workspace) }
    pass.finish(&workspace)
  }

  /// Feeds the group or word at a token to the pass; the token after it.
  private func take(_ token: Int, _ pass: inout ClausePass, _ workspace: inout Workspace) -> Int {
    if let verb = workspace.groups.verb(at: token) {
      let group = workspace.groups.verbs[verb]
      guard group.tokens.lowerBound == token else { return token + 1 }
      pass.take(verb: verb, isCopula: isCopula(group, workspace), &workspace)
      return group.tokens.upperBound
    }
    if let noun = workspace.groups.noun(at: token) {
      let group = workspace.groups.nouns[noun]
      guard group.tokens.lowerBound == token else { return token + 1 }
      pass.take(noun: noun, &workspace)
      return group.tokens.upperBound
    }
    let features = words.features(workspace.tokens.symbols[token])
    switch workspace.tokens.tags[token] {
    case .wh: pass.open(.relative, at: token, isPlace: features.contains(.place))
    case .conjunction: pass.sawConjunction = true
    case .preposition, .adverb:
      if features.contains(.subordinator), opensClause(token, pass.sentence, workspace) {
        pass.open(isThat(token, workspace) ? .content : .adverbial, at: token)
        release(from: token, &workspace)
      }
    case .punctuation: takeMark(token, &pass, &workspace)
    default: break
    }
    return token + 1
  }

  /// The subject after a conjunction that is also a preposition (`after the army …`) is not governed by it.
  private func release(from conjunction: Int, _ workspace: inout Workspace) {
    for noun in workspace.groups.nouns.indices.reversed() where workspace.groups.nouns[noun].preposition == conjunction
    {
      workspace.groups.nouns[noun].preposition = nil
      workspace.groups.nouns[noun].attachedTo = nil
    }
  }

  private func takeMark(_ token: Int, _ pass: inout ClausePass, _ workspace: inout Workspace) {
    switch workspace.bytes[Int(workspace.tokens.spans[token].start)] {
    case UInt8(ascii: ","): pass.sawComma = true
    case UInt8(ascii: "-"): break
    default: pass.restart(&workspace)
    }
  }

  private func isCopula(_ group: VerbGroup, _ workspace: borrowing Workspace) -> Bool {
    !group.isPassive && words.features(workspace.tokens.symbols[group.verb]).contains(.be)
  }

  private func isThat(_ token: Int, _ workspace: borrowing Workspace) -> Bool {
    let lemma = workspace.tokens.symbols[token]
    return words.form(lemma)?.tags.contains(.wh) ?? false
  }

  /// A subordinator that is also a preposition opens a clause only when a subject and verb follow: `after the army
  /// launched`, not `after the attack`.
  private func opensClause(_ token: Int, _ sentence: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    var next = token + 1
    while next < sentence.upperBound {
      if let verb = workspace.groups.verb(at: next) {
        return workspace.groups.verbs[verb].form == .finite || workspace.groups.verbs[verb].form == .gerund
      }
      if let noun = workspace.groups.noun(at: next) {
        next = workspace.groups.nouns[noun].tokens.upperBound
        continue
      }
      let tag = workspace.tokens.tags[next]
      if tag == .punctuation || tag == .wh || words.features(workspace.tokens.symbols[next]).contains(.subordinator) {
        return false
      }
      next += 1
    }
    return false
  }
}
