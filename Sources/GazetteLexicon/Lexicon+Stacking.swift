package import GazetteDiagnostics
internal import GazetteDocument

extension Lexicon {
  /// The lexicon with files after its own: their rows add, override by id, or remove (`-id`). The rows that are there are not
  /// read again; entries keep their numbers. O(names) in one pass over the tables, plus the files.
  package func adding(_ files: [SourceFile]) throws(DiagnosticsError) -> Lexicon {
    let findings = files.flatMap { LexiconReader($0).diagnostics }
    if findings.contains(where: { $0.severity == .error }) { throw DiagnosticsError(findings) }
    var result = self
    result.add(files.map { LexiconSource($0) })
    return result
  }

  /// The lexicon without an entry; nil when there is none of that id.
  package func removing(id: String) -> Lexicon? {
    guard let entry = entry(id: id) else { return nil }
    var result = self
    result.entries.reserveUnique()
    result.entries[entry.index].flags.insert(.dead)
    return result
  }
}
