internal import GazetteDocument
internal import GazetteLexicon

extension LatticeView {
  /// Attributes that mentions and matches have of themselves: how they speak of their entity, in which form and number.
  static let builtInAttributes = ["kind", "form", "plural", "id", "group"]

  func passes(_ check: AttributeCheck, mention row: Int) -> Bool {
    let mention = mentions.rows[row]
    switch check.name {
    case "plural": return decide(check, mention.isPlural ? "yes" : nil)
    case "kind" where check.values.contains { Self.mentionKinds.contains($0) }:
      return decide(check, "\(mention.kind)")
    case "form": return decide(check, match(of: mention).map { "\(matches.rows[$0].form)" })
    default: break
    }
    if let value = mentions.attribute(check.symbol, of: row) { return decide(check, value) }
    guard let entry = mention.entry else { return decide(check, Optional<String>.none) }
    if check.name == "group", let lexicon, lexicon.type(of: entry) != mention.type, isOfPlace(entry) {
      return decide(check, "nationality")
    }
    return passes(check, entry: entry)
  }

  func passes(_ check: AttributeCheck, match row: Int) -> Bool {
    let match = matches.rows[row]
    switch check.name {
    case "plural": return decide(check, match.isPlural ? "yes" : nil)
    case "form": return decide(check, "\(match.form)")
    default: return passes(check, entry: match.entry)
    }
  }

  static let mentionKinds = ["name", "nominal", "pronoun"]

  /// An adjective or demonym of an entry that is not itself a group names a nationality.
  private func isOfPlace(_ entry: EntryID) -> Bool {
    guard let lexicon else { return false }
    return lexicon.attribute("group", of: entry) == nil
  }

  /// The lexicon match from which a mention was made.
  private func match(of mention: Mention) -> Int? {
    guard let entry = mention.entry else { return nil }
    return matches.rows(at: mention.tokens.lowerBound).first {
      matches.rows[$0].entry == entry && matches.rows[$0].tokens == mention.tokens
    }
  }

  private func passes(_ check: AttributeCheck, entry: EntryID) -> Bool {
    guard let lexicon else { return decide(check, Optional<String>.none) }
    if check.name == "id" { return decide(check, lexicon.id(of: entry)) }
    guard let column = check.column else { return decide(check, lexicon.attribute(check.name, of: entry)) }
    switch check.operation {
    case .has: return lexicon.attribute(column, of: entry) != nil
    case .equals: return check.valueBytes.contains { lexicon.attribute(column, of: entry, equals: $0) }
    case .differs: return !check.valueBytes.contains { lexicon.attribute(column, of: entry, equals: $0) }
    }
  }

  private func decide(_ check: AttributeCheck, _ value: String?) -> Bool {
    switch check.operation {
    case .has: value != nil
    case .equals: value.map { check.values.contains($0) } ?? false
    case .differs: value.map { !check.values.contains($0) } ?? true
    }
  }

  private func decide(_ check: AttributeCheck, _ value: AttributeValue) -> Bool {
    switch value {
    case .constant(let symbol):
      let isAmong = check.valueSymbols.contains(symbol)
      return check.operation == .has || isAmong == (check.operation == .equals)
    case .entry(let entry): return decide(check, lexicon?.id(of: entry) ?? "")
    case .mention(let row): return decide(check, mentions.rows[row].entry.flatMap { lexicon?.id(of: $0) } ?? "")
    case .text: return check.operation != .equals
    }
  }
}
