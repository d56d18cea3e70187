/// The line of a lexicon or rule file that a result comes from.
public struct Provenance: Hashable, Sendable, CustomStringConvertible {
  /// Path of the file, below `Lexicons/` for built-in ones.
  public var file: String
  /// Line from 1.
  public var line: Int

  /// `world/countries.tsv:12`
  public var description: String { "\(file):\(line)" }
}
