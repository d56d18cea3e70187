/// A stretch of text that speaks of an entity.
public struct Mention: Hashable, Sendable {
  /// How a mention speaks of its entity.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// By name: `the Syrian Army`.
    case name
    /// By a common noun: `the militants`.
    case nominal
    /// By a pronoun: `they`.
    case pronoun
  }

  /// Where it stands, in the extraction's unit, without a leading article.
  public var range: Range<Int>
  /// The word that says what it is, in the extraction's unit.
  public var head: Range<Int>
  /// The words as they stand.
  public var text: String
  /// Dotted type: `Place.City`.
  public var type: String
  /// How it speaks of its entity.
  public var kind: Kind
  /// Index into `Extraction.entities`.
  public var entity: Int
  /// Index of the mention around it: `Syrian` in `Syrian Army`.
  public var parent: Int?
  /// What the lexicon or rule says of it: `country: SY`, `role: rank`.
  public var attributes: [String: String]
  /// The line that made it.
  public var provenance: Provenance
}
