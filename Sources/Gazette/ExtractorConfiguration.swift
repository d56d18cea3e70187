public import GazetteDocument

/// What an extractor knows and how it answers.
public struct ExtractorConfiguration: Sendable {
  /// A lexicon or rule file.
  public struct File: Sendable {
    /// Name for messages and provenance.
    public var name: String
    /// UTF-8.
    public var bytes: [UInt8]

    /// A file with its name and its bytes.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Whether the built-in names and rules are used. The English word tables always are.
  public var usesBuiltIn = true
  /// Lexicons after the built-in ones: their rows add, override by id, or remove with `-id`.
  public var lexicons: [File] = []
  /// Rule files after the built-in ones.
  public var rules: [File] = []
  /// The unit of all ranges in results.
  public var offsets: OffsetUnit = .utf8
  /// The largest document that is read, in bytes.
  public var maximumLength = 64 << 20

  /// The built-in names and rules, offsets in UTF-8.
  public init() {}
}
