/// Whether a relation is said to hold or not to hold.
package enum Polarity: UInt8, Sendable {
  case positive, negative
}

/// How the text stands to a relation.
package enum Modality: UInt8, Sendable, CaseIterable {
  case asserted
  /// Somebody else says so.
  case reported
  /// `allegedly`, `may have`
  case hedged
  /// Held against another account.
  case disputed
  /// The speaker says that it is not so.
  case denied
  /// `if`, `would`
  case hypothetical
  case planned
  case ordered
}

/// A mention in a role.
package struct Filler: Hashable, Sendable {
  package var role: Symbol
  /// Row in the mention table.
  package var mention: Int

  package init(role: Symbol, mention: Int) {
    self.role = role
    self.mention = mention
  }
}

/// Something that the text says holds between mentions.
package struct Relation: Sendable {
  package var type: Symbol
  /// Rows of `RelationTable.fillers`.
  package var fillers: Range<Int> = 0..<0
  /// The text that says so.
  package var evidence: Span
  /// The words that name the relation; none when a pattern made it.
  package var trigger: Range<Int>?
  package var polarity = Polarity.positive
  package var modality = Modality.asserted
  /// The mention of who says so.
  package var speaker: Int?
  /// The mention of when.
  package var time: Int?
  /// The line that made it.
  package var origin: Origin

  package init(type: Symbol, evidence: Span, trigger: Range<Int>?, origin: Origin) {
    self.type = type
    self.evidence = evidence
    self.trigger = trigger
    self.origin = origin
  }
}

/// The relations of a document, in the order in which they were made.
package struct RelationTable: Sendable {
  package var rows: [Relation] = []
  /// The fillers of all relations; those of one stand together.
  package private(set) var fillers: [Filler] = []

  package init() {}

  /// Adds a relation and gives its row.
  @discardableResult
  package mutating func append(_ relation: Relation, fillers new: some Sequence<Filler>) -> Int {
    var relation = relation
    let start = fillers.count
    fillers.append(contentsOf: new)
    relation.fillers = start..<fillers.count
    rows.append(relation)
    return rows.count - 1
  }

  /// The fillers of a relation.
  package func fillers(of row: Int) -> ArraySlice<Filler> { fillers[rows[row].fillers] }

  /// The mention in a role of a relation.
  package func mention(_ role: Symbol, of row: Int) -> Int? { fillers(of: row).first { $0.role == role }?.mention }

  package mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    fillers.removeAll(keepingCapacity: true)
  }
}
