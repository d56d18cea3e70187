/// A noun group: a head noun with what stands before it (`the Syrian Army`, `several times`), or a pronoun.
package struct NounGroup: Sendable {
  package var tokens: Range<Int>
  package var head: Int
  /// The outermost mention that holds the head.
  package var mention: Int?
  /// The group before it that owns it: `ISIL's` of `forces`.
  package var possessor: Int?
  /// The preposition token that governs it.
  package var preposition: Int?
  /// The noun group that its preposition hangs on, when it follows one directly.
  package var attachedTo: Int?
  /// The next member of the list that it stands in.
  package var nextConjunct: Int?
  /// The first member of the list that it stands in.
  package var firstConjunct: Int?
  /// The group that it explains, between commas.
  package var appositionOf: Int?
  package var isPronoun = false
  package var isDefinite = false
  /// A time expression: never a subject or object.
  package var isTime = false

  package init(tokens: Range<Int>, head: Int) {
    self.tokens = tokens
    self.head = head
  }
}

package enum VerbForm: UInt8, Sendable {
  case finite, infinitive, gerund, participle
}

package enum Tense: UInt8, Sendable {
  case none, past, present, future
}

/// A verb group: auxiliaries, negation and adverbs around a full verb (`has significantly decreased`).
package struct VerbGroup: Sendable {
  package var tokens: Range<Int>
  /// The full verb.
  package var verb: Int
  package var form: VerbForm
  package var tense: Tense = .none
  package var isPassive = false
  package var isNegated = false
  /// `would`, `may`.
  package var modal: Int?
  /// `out` of `carried out`.
  package var particle: Int?

  package init(tokens: Range<Int>, verb: Int, form: VerbForm) {
    self.tokens = tokens
    self.verb = verb
    self.form = form
  }
}

/// The noun and verb groups of a document, in text order.
package struct GroupTable: Sendable {
  package var nouns: [NounGroup] = []
  package var verbs: [VerbGroup] = []
  /// For each token the noun group that holds it; -1 is none.
  package var nounAt: [Int32] = []
  /// For each token the verb group that holds it; -1 is none.
  package var verbAt: [Int32] = []

  package init() {}

  package func noun(at token: Int) -> Int? {
    token < nounAt.count && nounAt[token] >= 0 ? Int(nounAt[token]) : nil
  }

  package func verb(at token: Int) -> Int? {
    token < verbAt.count && verbAt[token] >= 0 ? Int(verbAt[token]) : nil
  }

  package mutating func removeAll() {
    nouns.removeAll(keepingCapacity: true)
    verbs.removeAll(keepingCapacity: true)
    nounAt.removeAll(keepingCapacity: true)
    verbAt.removeAll(keepingCapacity: true)
  }
}
