internal import GazetteDocument

/// The patterns that run together, as one automaton.
package struct PatternStage: Sendable {
  package var name: String
  var patterns: [PatternDefinition] = []
  var program = PatternProgram()
  var starts = StartIndex()
  /// By pattern.
  var makesMentions: [Bool] = []

  /// The names of its patterns, in file order.
  package var patternNames: [String] { patterns.map(\.name) }
}

/// What a pattern makes where it matches.
struct PatternDefinition: Sendable {
  struct Context: Sendable {
    var isRefused: Bool
    var isBefore: Bool
    /// First step in the stage's program.
    var entry: Int
    var minimumLength: Int
    var maximumLength: Int
    var node: PatternNode
    var range: Range<Int>
  }

  struct Assignment: Sendable {
    enum Value: Sendable {
      case capture(Int)
      /// The entity of what the capture holds.
      case entity(Int)
      case attribute(capture: Int, name: String, symbol: Symbol)
      case constant(Symbol)
    }

    var attribute: Symbol
    var value: Value
  }

  struct RelationMaker: Sendable {
    var type: Symbol
    /// Captures by role; nil is the new mention.
    var fillers: [(role: Symbol, capture: Int?)]
    var origin: Origin
  }

  var name: String
  var type: TypeID?
  var kind: MentionKind
  var node: PatternNode
  /// First step in the stage's program.
  var entry: Int
  var captures: [String]
  var contexts: [Context]
  /// The capture whose mention the new one is.
  var identity: Int?
  var assignments: [Assignment]
  var head: Int?
  /// The capture that the mention is made of; nil is the whole match.
  var mention: Int?
  var relations: [RelationMaker]
  var origin: Origin
}
