/// Something that mentions speak of.
public struct Entity: Hashable, Sendable {
  /// The best name that the document has for it.
  public var name: String
  /// Dotted type.
  public var type: String
  /// Id of its lexicon entry, where it is known: `SY`, `isil`.
  public var lexiconID: String?
  /// Indices into `Extraction.mentions`, in text order.
  public var mentions: [Int]
  /// Why mentions were taken to be the same, one for each that was joined.
  public var reasons: [Reason]

  /// Why a mention belongs to an entity.
  public struct Reason: Hashable, Sendable {
    /// Index into `Extraction.mentions`.
    public var mention: Int
    /// `same name`, `acronym`, `family name`, `definite description`, `pronoun`.
    public var because: String
  }
}
