/// A time expression and what it means.
public struct TimeExpression: Hashable, Sendable {
  /// What kind of time a value is, after TIMEX3.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Index into `Extraction.mentions`.
  public var mention: Int
  /// Where it stands, in the extraction's unit.
  public var range: Range<Int>
  /// TIMEX3 value: `2017-10-10`, `2017-09`, `2017-W41`, `P3Y`, `XXXX-10-10` when the year is not known.
  public var value: String
  /// What kind of time it is.
  public var kind: Kind
}
