/// A row of the compiled lexicon.
package struct EntryID: Hashable, Sendable {
  package var rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }
  @inlinable package var index: Int { Int(rawValue) }
}

/// A lexicon entry found in the text.
package struct LexiconMatch: Hashable, Sendable {
  package var tokens: Range<Int>
  package var entry: EntryID
  package var type: TypeID
  /// Which form of the entry's name was found.
  package var form: NameForm
  /// The last word stood in the plural while the entry has the singular.
  package var isPlural: Bool

  package init(tokens: Range<Int>, entry: EntryID, type: TypeID, form: NameForm, isPlural: Bool) {
    self.tokens = tokens
    self.entry = entry
    self.type = type
    self.form = form
    self.isPlural = isPlural
  }
}

/// Which of an entry's columns a name stands in.
package enum NameForm: UInt8, Sendable {
  case name, alias, adjective, demonym
}

/// All lexicon entries found, in text order; those that begin together stand together, the longest first.
package struct MatchTable: Sendable {
  package var rows: [LexiconMatch] = []
  /// For each token, the first row that begins at it or later; one more at the end.
  package var firstRow: [UInt32] = []

  package init() {}

  /// The rows that begin at a token. O(1).
  @inlinable package func rows(at token: Int) -> Range<Int> {
    guard token + 1 < firstRow.count else { return 0..<0 }
    return Int(firstRow[token])..<Int(firstRow[token + 1])
  }

  package mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    firstRow.removeAll(keepingCapacity: true)
  }
}
