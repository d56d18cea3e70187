internal import GazetteDocument
internal import GazetteLexicon

/// The lexicon, and what was found out about its entries: reading a cell means to scan its row, and few entries occur often.
final class EntryMemo {
  let lexicon: Lexicon
  private var verdicts: [UInt64: Bool] = [:]
  /// So that a run over millions of names does not fill the memory.
  private static let largest = 1 << 16

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  func passes(_ check: AttributeCheck, _ entry: EntryID) -> Bool {
    let key = UInt64(check.number) << 32 | UInt64(entry.rawValue)
    if let verdict = verdicts[key] { return verdict }
    let verdict = read(check, entry)
    if verdicts.count >= Self.largest { verdicts.removeAll(keepingCapacity: true) }
    verdicts[key] = verdict
    return verdict
  }

  private func read(_ check: AttributeCheck, _ entry: EntryID) -> Bool {
    if check.subject == .id { return check.decides(lexicon.id(of: entry)) }
    guard let column = check.column else { return check.decides(lexicon.attribute(check.name, of: entry)) }
    switch check.operation {
    case .has: return lexicon.attribute(column, of: entry) != nil
    case .equals: return check.valueBytes.contains { lexicon.attribute(column, of: entry, equals: $0) }
    case .differs: return !check.valueBytes.contains { lexicon.attribute(column, of: entry, equals: $0) }
    }
  }
}
