internal import GazetteDiagnostics
internal import GazetteDocument
package import GazetteRules

/// An example in a rule file, with where it stands.
package struct PlacedExample: Sendable {
  package var example: RuleExample
  package var file: String
  /// The lines of the statement that it belongs to.
  package var statement: Range<Int>
}

extension Extractor {
  /// The examples of all rule files.
  package var ruleExamples: [PlacedExample] {
    var starts: [String: [Int]] = [:]
    return knowledge.rules.examples.map { example in
      let file = knowledge.files[Int(example.origin.file)]
      let line = Int(example.origin.line)
      let lines = starts[file] ?? statementStarts(file)
      starts[file] = lines
      return PlacedExample(
        example: example, file: file,
        statement: (lines.last { $0 <= line } ?? 1)..<max(line + 1, lines.first { $0 > line } ?? .max))
    }
  }

  /// The lines of a rule file on which statements begin: those that are neither indented nor comments.
  private func statementStarts(_ file: String) -> [Int] {
    let bytes = configuration.rules.last { $0.name == file }?.bytes ?? BuiltIn.source(file).bytes
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.indices.filter { index in
      lines[index].first.map { $0 > 0x20 && $0 != 0x23 } ?? false
    }.map { $0 + 1 }
  }
}
