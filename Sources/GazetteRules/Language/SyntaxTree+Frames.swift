/// A frame and the lines below it.
package struct FrameStatement: Sendable {
  package var name: Name
  package var roles: [RoleSyntax] = []
  /// All of these must hold; each holds when one of its roles is filled.
  package var requirement: [[Name]] = []
  package var triggers: [TriggerSyntax] = []
  package var refusals: [RefusalSyntax] = []
  package var examples: [ExampleClause] = []
  package var range: Range<Int>
}

/// `target: Actor | Place`
package struct RoleSyntax: Sendable {
  package var name: Name
  package var types: [Name]
}

/// `verb attack, carry out: subject attacker, in|near place`
package struct TriggerSyntax: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case verb, noun, adjective }

  package var kind: Kind
  package var lemmas: [Phrase]
  /// The nouns after `+ noun`, which make a light verb of a verb.
  package var objects: [Phrase]
  package var slots: [SlotSyntax]
  package var range: Range<Int>

  /// The words that begin trigger lines.
  package static let keywords = Kind.allCases.map(\.rawValue)
}

/// `in|near place`: any of the slots fills the role.
package struct SlotSyntax: Sendable {
  package var slots: [Phrase]
  package var role: Name
  package var range: Range<Int>
}

/// `unless object ~service_noun`
package struct RefusalSyntax: Sendable {
  package var slot: Phrase
  package var wordClass: Name
  package var range: Range<Int>
}
