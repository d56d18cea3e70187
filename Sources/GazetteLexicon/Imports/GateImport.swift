package import GazetteDiagnostics

/// GATE's gazetteers: a `.def` file whose lines are `list:majorType:minorType:…`, and the lists it names, one name a line.
package enum GateImport {
  /// The lists as one lexicon file; `list` gives a list by the name in the `.def` file. Types become `Major.Minor` with capitals,
  /// so that names make mentions. What follows a tab or `&` in a list's line are features, which are left out.
  package static func read(
    _ definition: SourceFile, list: (String) -> SourceFile?
  ) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    var rows: [LexiconWriter.Row] = []
    var diagnostics: [Diagnostic] = []
    var offset = 0
    for line in definition.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      let text = String(decoding: line, as: UTF8.self).trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      let range = offset..<(offset + line.count)
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 1, !parts[1].isEmpty else {
        diagnostics.append(definition.diagnostic("no-type", .error, "no major type after the list's name", at: range))
        continue
      }
      guard let names = list(parts[0]) else {
        diagnostics.append(definition.diagnostic("no-list", .error, "there is no list '\(parts[0])'", at: range))
        continue
      }
      let type = parts[1...].prefix(2).filter { !$0.isEmpty }.map(typeName).joined(separator: ".")
      rows += self.names(names).map { LexiconWriter.Row(name: $0, type: type) }
    }
    return (SourceFile(name: definition.name, bytes: LexiconWriter.write(rows)), diagnostics)
  }

  private static func names(_ file: SourceFile) -> [String] {
    file.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { line in
      let name = line.prefix { $0 != 0x09 && $0 != 0x26 }
      let text = String(decoding: name, as: UTF8.self).trimmed
      return text.isEmpty ? nil : text
    }
  }

  private static func typeName(_ word: String) -> String {
    let letters = word.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" }
    return letters.prefix(1).map { $0.uppercased() }.joined() + String(letters.dropFirst())
  }
}
