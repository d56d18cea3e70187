internal import GazetteDocument

/// A result with what each step saw and decided on the way to it.
public struct Explanation: Sendable {
  /// The same result as without an explanation.
  public var extraction: Extraction
  /// In the order in which they were taken.
  public var steps: [Step]

  /// Something that a step made, rejected or noted.
  public struct Step: Sendable, Hashable {
    /// What became of what the step saw.
    public enum Outcome: String, Sendable, Codable {
      case made, rejected, noted
    }

    /// `sense`, `pattern`, `frame`
    public var step: String
    /// What became of it.
    public var outcome: Outcome
    /// The words that it is about.
    public var text: String
    /// The rule or reading, or why it was rejected.
    public var reason: String
    /// The line of a lexicon or rule file, where there is one.
    public var provenance: Provenance?
  }
}

extension Explanation.Step.Outcome {
  init(_ outcome: TraceEvent.Outcome) {
    switch outcome {
    case .made: self = .made
    case .rejected: self = .rejected
    case .noted: self = .noted
    }
  }
}
