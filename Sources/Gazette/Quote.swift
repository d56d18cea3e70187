/// What somebody is quoted as saying, in his words or not.
public struct Quote: Hashable, Sendable {
  /// How the words are given.
  public enum Form: String, Sendable, Codable, CaseIterable {
    /// Between quotation marks.
    case direct
    /// `X said that …`, `according to X`
    case indirect
  }

  /// How the words are given.
  public var form: Form
  /// Index into `Extraction.mentions`; nil when nobody is named.
  public var speaker: Int?
  /// The verb or noun of saying, in the extraction's unit; nil when there is none (`Ministry: …`).
  public var cue: Range<Int>?
  /// What is said, in the extraction's unit, without the quotation marks.
  public var content: Range<Int>
}
