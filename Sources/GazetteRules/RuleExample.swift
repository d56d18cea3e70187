package import GazetteDocument

/// A sentence in a rule file with what the rules must find in it.
package struct RuleExample: Sendable {
  package enum Expectation: Sendable {
    /// The rule that owns the example finds nothing.
    case nothing
    /// No relation of the type.
    case noRelation(type: String)
    /// A mention of exactly this text, of the owner's type, with these attributes.
    case mention(text: String, attributes: [Argument])
    /// A relation with at least these fillers, each mention's text as written.
    case relation(type: String, roles: [Argument], polarity: Polarity, modality: Modality?, speaker: String?)
  }

  package struct Argument: Hashable, Sendable {
    package var name: String
    package var value: String
  }

  package var text: String
  package var expectations: [Expectation]
  /// The name of the pattern or frame below which it stands.
  package var rule: String
  package var isFrame: Bool
  package var origin: Origin
  /// Bytes in the rule file.
  package var range: Range<Int>
}
