package import GazetteDiagnostics

/// spaCy's EntityRuler patterns, one JSON object a line: `{"label": "ORG", "pattern": "Apple", "id": "apple"}`.
package enum EntityRulerImport {
  /// The patterns as a lexicon file, and what could not be taken over. A pattern that is a string, or tokens of `TEXT` or `ORTH`,
  /// matches this spelling only; tokens of `LOWER` match any case. `types` maps labels to types; others stay as they are.
  package static func read(
    _ file: SourceFile, types: [String: String] = [:]
  ) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    var rows: [LexiconWriter.Row] = []
    var diagnostics: [Diagnostic] = []
    var offset = 0
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let range = offset..<(offset + line.count)
      guard let value = JSONValue(line) else {
        diagnostics.append(file.diagnostic("bad-json", .error, "the line is not a JSON object", at: range))
        continue
      }
      guard let label = value["label"]?.string, !label.isEmpty, let pattern = value["pattern"] else {
        diagnostics.append(file.diagnostic("no-label", .error, "no 'label' or no 'pattern'", at: range))
        continue
      }
      guard let name = name(of: pattern) else {
        diagnostics.append(
          file.diagnostic(
            "unsupported-pattern", .warning, "only tokens of LOWER, TEXT or ORTH become names", at: range,
            suggestion: "write it as a pattern rule"))
        continue
      }
      rows.append(LexiconWriter.Row(id: value["id"]?.string ?? "", name: name, type: types[label] ?? label))
    }
    return (SourceFile(name: file.name, bytes: LexiconWriter.write(merged(rows))), diagnostics)
  }

  private static func name(of pattern: JSONValue) -> String? {
    if case .string(let text) = pattern { return text.isEmpty ? nil : "=" + text }
    guard case .array(let tokens) = pattern, !tokens.isEmpty else { return nil }
    var words: [String] = []
    var isExact = true
    for token in tokens {
      guard case .object(let members) = token, members.count == 1, let (key, value) = members.first,
        let word = value.string
      else { return nil }
      switch key {
      case "LOWER":
        isExact = false
        words.append(word.lowercased())
      case "TEXT", "ORTH": words.append(word)
      default: return nil
      }
    }
    return (isExact ? "=" : "") + words.joined(separator: " ")
  }

  /// Patterns of one id become one entry; those without get an id when others have one.
  private static func merged(_ rows: [LexiconWriter.Row]) -> [LexiconWriter.Row] {
    var result: [LexiconWriter.Row] = []
    var places: [String: Int] = [:]
    let hasIDs = rows.contains { !$0.id.isEmpty }
    for var row in rows {
      if hasIDs, row.id.isEmpty {
        row.id = "\(row.type):\(row.name.drop { $0 == "=" })".map { $0 == " " ? "_" : "\($0)" }.joined()
      }
      if !row.id.isEmpty, let place = places[row.id], result[place].type == row.type {
        if result[place].name != row.name { result[place].aliases.append(row.name) }
      } else {
        if !row.id.isEmpty { places[row.id] = result.count }
        result.append(row)
      }
    }
    return result
  }
}
