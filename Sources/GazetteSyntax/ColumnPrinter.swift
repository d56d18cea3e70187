package import GazetteDocument

/// A document's analysis as tab-separated columns, one line for each token, an empty line after each sentence:
/// token, lemma, part of speech, mention type, noun or verb group with its role.
package struct ColumnPrinter {
  private let types: TypeTree

  package init(types: TypeTree) { self.types = types }

  package func print(_ workspace: borrowing Workspace) -> String {
    let roles = roles(workspace)
    var lines: [String] = []
    for sentence in workspace.sentences.sentences {
      for token in sentence.tokens {
        let mention = workspace.mentions.outermost(at: token).map { row in
          let begins = workspace.mentions.rows[row].tokens.lowerBound == token
          return (begins ? "B-" : "I-") + types.name(workspace.mentions.rows[row].type)
        }
        lines.append(
          [
            workspace.text(workspace.tokens.spans[token]), workspace.string(workspace.tokens.lemmas[token]),
            String(UnicodeScalar(workspace.tokens.tags[token].rawValue)), mention ?? "-", roles[token] ?? "-",
          ].joined(separator: "\t"))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// What the head of each group is: `verb`, `subject of struck`, `after on`.
  private func roles(_ workspace: borrowing Workspace) -> [Int: String] {
    var roles: [Int: String] = [:]
    for noun in workspace.groups.nouns {
      roles[noun.head] = noun.preposition.map { "after \(workspace.text(workspace.tokens.spans[$0]))" } ?? "noun"
      if noun.appositionOf != nil { roles[noun.head] = "apposition" }
    }
    for clause in workspace.clauses.rows {
      let group = workspace.groups.verbs[clause.verb]
      let verb = workspace.text(workspace.tokens.spans[group.verb])
      var features = "\(clause.kind)"
      if group.isPassive { features += " passive" }
      if group.isNegated { features += " negated" }
      roles[group.verb] = "verb: \(features)"
      for (name, row) in [
        ("subject", clause.subject), ("object", clause.object), ("complement", clause.complement),
        ("indirect", clause.indirect),
      ] {
        if let row { roles[workspace.groups.nouns[row].head] = "\(name) of \(verb)" }
      }
    }
    return roles
  }
}
