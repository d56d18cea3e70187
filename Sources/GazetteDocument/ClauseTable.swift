package enum ClauseKind: UInt8, Sendable {
  case main
  /// `who …`, `which …`, `that …` after a noun.
  case relative
  /// A participle after its noun or beside a clause: `carried out by …`, `, supplying …`.
  case reduced
  /// `that …` after a verb or noun of saying, and what is said without `that`.
  case content
  /// `to …`
  case infinitive
  /// `after …`, `while …`, `because …`
  case adverbial
}

/// A verb group with its roles.
package struct Clause: Sendable {
  package var verb: Int
  package var kind: ClauseKind
  /// Noun groups.
  package var subject: Int?
  package var object: Int?
  package var indirect: Int?
  /// After a copula.
  package var complement: Int?
  /// What `where` stands for.
  package var place: Int?
  /// Noun groups with their prepositions, in `ClauseTable.obliques`.
  package var obliques: Range<Int> = 0..<0
  package var parent: Int?
  /// The tokens from its first to its last word.
  package var tokens: Range<Int>

  package init(verb: Int, kind: ClauseKind, tokens: Range<Int>) {
    self.verb = verb
    self.kind = kind
    self.tokens = tokens
  }
}

/// The clauses of a document.
package struct ClauseTable: Sendable {
  package var rows: [Clause] = []
  package var obliques: [Int] = []

  package init() {}

  /// The clause of a verb group. O(1): a clause has the row of its verb group.
  package func clause(ofVerb verb: Int) -> Int? { verb < rows.count ? verb : nil }

  package mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    obliques.removeAll(keepingCapacity: true)
  }
}
