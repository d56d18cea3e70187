/// Something that holds between entities, with the claim that it is part of.
public struct Relation: Hashable, Sendable {
  /// A role and who fills it.
  public struct Role: Hashable, Sendable {
    /// Name in the frame: `attacker`.
    public var name: String
    /// Index into `Extraction.mentions`.
    public var mention: Int
  }

  /// Whether it is said to hold or not to hold.
  public enum Polarity: String, Sendable, Codable, CaseIterable {
    case positive, negative
  }

  /// How far the document stands behind it.
  public enum Modality: String, Sendable, Codable, CaseIterable {
    /// Stated by the document itself.
    case asserted
    /// Stated by a speaker.
    case reported
    /// `allegedly`, `may`, `supposedly`.
    case hedged
    /// Somebody contests it.
    case disputed
    /// The speaker says that it is not so.
    case denied
    /// `if`, `would`.
    case hypothetical
    /// `plans to`, `will`.
    case planned
    /// `ordered to`, `urged`.
    case ordered
  }

  /// Name of the frame: `attack`.
  public var type: String
  /// In the frame's order.
  public var roles: [Role]
  /// Whether it is said to hold or not to hold.
  public var polarity: Polarity
  /// How far the document stands behind it.
  public var modality: Modality
  /// Who says so, as an index into `Extraction.mentions`; nil when it is the document.
  public var speaker: Int?
  /// When it happens, as an index into `Extraction.times`.
  public var time: Int?
  /// The word that it hangs on, in the extraction's unit.
  public var trigger: Range<Int>
  /// From the first to the last word that it was read from, in the extraction's unit.
  public var evidence: Range<Int>
  /// The line of the rule that found it.
  public var provenance: Provenance

  /// Index into `Extraction.mentions` of who fills a role.
  public subscript(role: String) -> Int? { roles.first { $0.name == role }?.mention }
}
