package import GazetteDocument

/// A relation type with its roles and the words and slots that fill them.
package struct FrameDefinition: Sendable {
  package struct Role: Sendable {
    package var name: String
    package var symbol: Symbol
    /// A mention of any of these types, or of one below them, may fill the role.
    package var types: [TypeID]
  }

  /// Not a relation when the slot's head is in a word class.
  package struct Refusal: Sendable {
    package var slot: FrameSlot
    package var wordClass: TypeID
  }

  /// The relation type.
  package var name: String
  package var symbol: Symbol
  /// Frames of one name have one number, in the order of the names' first frames.
  package var index: Int
  package var roles: [Role]
  /// All must hold; each holds when one of its roles (indices) is filled. Never empty.
  package var requirement: [[Int]]
  package var triggers: [FrameTrigger]
  package var refusals: [Refusal]
  package var origin: Origin
}

/// Words that name a relation, and where the fillers of its roles stand around them.
package struct FrameTrigger: Sendable {
  package enum Kind: UInt8, Sendable { case verb, noun, adjective, lightVerb }

  package struct Slot: Sendable {
    package var slot: FrameSlot
    /// Index into the frame's roles.
    package var role: Int
  }

  package var kind: Kind
  /// Base forms; one of several words (`carry out`) is several symbols.
  package var lemmas: [[Symbol]]
  /// The nouns that make a light verb a trigger.
  package var objects: [[Symbol]]
  /// In the order of the rule; a role may have several slots.
  package var slots: [Slot]
  package var origin: Origin
}

/// A place around a trigger where a role's filler may stand.
package enum FrameSlot: Hashable, Sendable {
  case subject, object, indirect
  /// The owner of the trigger noun: `ISIL's attack`, `its attack`.
  case possessive
  /// Right before the trigger noun: `ISIL attack`.
  case modifier
  case apposition
  /// After a copula.
  case complement
  /// A that-clause.
  case clause
  /// The time expressions of the clause.
  case time
  /// What the trigger noun's own preposition hangs on: `the army with the support of …`.
  case host
  /// The trigger noun's own mention: `representative`.
  case itself
  /// After a preposition of one or several words.
  case preposition([Symbol])

  /// The slots that have names of their own; any other word is a preposition or a word list.
  package static let named: [(name: String, slot: FrameSlot)] = [
    ("subject", .subject), ("object", .object), ("indirect", .indirect), ("possessive", .possessive),
    ("modifier", .modifier), ("apposition", .apposition), ("complement", .complement), ("clause", .clause),
    ("time", .time), ("self", .itself), ("host", .host),
  ]
}
