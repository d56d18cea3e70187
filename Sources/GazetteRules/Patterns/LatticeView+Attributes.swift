internal import GazetteDocument
internal import GazetteLexicon

extension LatticeView {
  func passes(_ check: AttributeCheck, mention row: Int) -> Bool {
    let mention = mentions.rows[row]
    switch check.subject {
    case .plural: return check.decides(isThere: mention.isPlural)
    case .kind: return check.decides(mention.kind.rawValue)
    case .form:
      guard let match = match(of: mention) else { return check.operation == .differs }
      return check.decides(matches.rows[match].form.rawValue)
    case .id, .other: break
    }
    if let value = mentions.attribute(check.symbol, of: row) { return decides(check, value) }
    guard let entry = mention.entry, let memo else { return check.decides(Optional<String>.none) }
    if check.name == "group", isNationality(entry, mention.type, memo.lexicon) { return check.decides("nationality") }
    return memo.passes(check, entry)
  }

  func passes(_ check: AttributeCheck, match row: Int) -> Bool {
    let match = matches.rows[row]
    switch check.subject {
    case .plural: return check.decides(isThere: match.isPlural)
    case .form: return check.decides(match.form.rawValue)
    case .kind, .id, .other: return memo?.passes(check, match.entry) ?? check.decides(Optional<String>.none)
    }
  }

  /// An adjective or demonym of an entry that is not itself a group names a nationality.
  private func isNationality(_ entry: EntryID, _ type: TypeID, _ lexicon: Lexicon) -> Bool {
    lexicon.type(of: entry) != type && lexicon.attribute("group", of: entry) == nil
  }

  /// The lexicon match from which a mention was made.
  private func match(of mention: Mention) -> Int? {
    guard let entry = mention.entry else { return nil }
    return matches.rows(at: mention.tokens.lowerBound).first {
      matches.rows[$0].entry == entry && matches.rows[$0].tokens == mention.tokens
    }
  }

  private func decides(_ check: AttributeCheck, _ value: AttributeValue) -> Bool {
    switch value {
    case .constant(let symbol):
      return check.operation == .has || check.valueSymbols.contains(symbol) == (check.operation == .equals)
    case .entry(let entry): return check.decides(memo?.lexicon.id(of: entry) ?? "")
    case .mention(let row): return check.decides(mentions.rows[row].entry.flatMap { memo?.lexicon.id(of: $0) } ?? "")
    case .text: return check.operation != .equals
    }
  }
}
