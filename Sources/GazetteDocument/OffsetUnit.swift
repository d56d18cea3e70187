/// The unit in which offsets into a text are counted.
public enum OffsetUnit: String, Sendable, CaseIterable, Codable {
  /// Bytes of UTF-8.
  case utf8
  /// UTF-16 code units, as JavaScript, Java and NSString count.
  case utf16
  /// Unicode scalar values, as Python counts.
  case codepoint
}
