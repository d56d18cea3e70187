internal import CLexicons
package import GazetteDiagnostics
package import GazetteText

/// The files of `Lexicons/`, which are embedded in the program.
package enum BuiltIn {
  /// Path and bytes of each file whose path begins with the prefix, in the order of the paths.
  package static func files(_ prefix: String = "") -> [(path: String, bytes: UnsafeBufferPointer<UInt8>)] {
    (0..<clexicons_count()).compactMap { index in
      let file = clexicons_at(index)
      let path = String(cString: file.path)
      return path.hasPrefix(prefix) ? (path, UnsafeBufferPointer(start: file.bytes, count: file.length)) : nil
    }
  }

  /// One file as a source for messages; empty when there is none such.
  package static func source(_ path: String) -> SourceFile {
    SourceFile(name: path, bytes: files(path).first.map { Array($0.bytes) } ?? [])
  }

  /// The tables that tell where words and sentences end.
  package static func abbreviations() throws(AbbreviationError) -> AbbreviationTable {
    try AbbreviationTable(
      tsv: source("english/abbreviations.tsv").bytes, functionWords: source("english/function-words.tsv").bytes,
      calendar: source("english/calendar.tsv").bytes, layout: source("english/layout.tsv").bytes)
  }

  /// Whether a built-in file holds names: tables of words, abbreviations and the like do not.
  package static func isLexicon(_ path: String) -> Bool {
    guard path.hasSuffix(".tsv") else { return false }
    guard path.hasPrefix("english/") else { return !path.hasPrefix("schemes/") }
    return [
      "english/classes.tsv", "english/nominals.tsv", "english/pronouns.tsv", "english/calendar.tsv",
      "english/numbers.tsv",
    ]
    .contains(path)
  }
}
