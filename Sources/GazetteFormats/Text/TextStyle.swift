/// How text for people is set.
public enum TextStyle: Sendable {
  /// No colour: mentions stand in brackets with their type.
  case plain
  /// ANSI colours, for terminals.
  case coloured

  /// Bold, for headings.
  func heading(_ text: String) -> String { self == .plain ? text : "\u{1B}[1m\(text)\u{1B}[0m" }

  /// Dim, for what is beside the point.
  func aside(_ text: String) -> String { self == .plain ? text : "\u{1B}[2m\(text)\u{1B}[0m" }

  /// In the colour of a type.
  func typed(_ text: String, _ type: String) -> String {
    self == .plain ? text : "\u{1B}[\(Self.colour(of: type))m\(text)\u{1B}[0m"
  }

  /// A stretch of the document that is a mention.
  func marked(_ text: String, _ type: String) -> String {
    guard self == .plain else { return typed(text, type) }
    return "[\(text)|\(type.split(separator: ".").last ?? "")]"
  }

  /// The ANSI colour of a top type; a type that is not listed is magenta.
  private static func colour(of type: String) -> String {
    let colours = ["Place": "32", "Organization": "34", "Person": "33", "Role": "33;2", "Group": "36", "Time": "90"]
    return colours[String(type.prefix { $0 != "." })] ?? "35"
  }
}

/// Text that cannot do anything to a terminal: control characters other than line ends and tabs become U+FFFD.
func harmless(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
  return String(result)
}

/// Text in one line.
func oneLine(_ text: String) -> String {
  harmless(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 ? scalar != "\n" && scalar != "\t" && scalar != "\r" : (0x7F..<0xA0).contains(scalar.value)
}
