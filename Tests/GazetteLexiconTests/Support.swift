import GazetteDiagnostics
import GazetteDocument
import GazetteText

@testable import GazetteLexicon

/// A lexicon of one file or several.
func lexicon(_ files: String...) throws -> Lexicon {
  var builder = LexiconBuilder()
  for (index, file) in files.enumerated() {
    builder.add(SourceFile(name: "file\(index).tsv", bytes: Array(file.utf8)))
  }
  return try builder.build()
}

/// A text's matches as `words/id` or, for adjectives, demonyms and plurals, `words/id(adjective)`, with a space between.
func matches(_ text: String, _ lexicon: Lexicon, _ policy: MatchSelection = .longest) throws -> String {
  var workspace = Workspace(vocabulary: lexicon.symbols)
  workspace.begin(Array(text.utf8))
  try Segmenter(abbreviations: .empty).segment(&workspace)
  lexicon.assignSymbols(&workspace)
  lexicon.match(&workspace, selection: policy)
  var result: [String] = []
  for match in workspace.matches.rows {
    let marks =
      (match.form == .adjective || match.form == .demonym ? ["\(match.form)"] : []) + (match.isPlural ? ["plural"] : [])
    let suffix = marks.isEmpty ? "" : "(\(marks.joined(separator: ",")))"
    result.append("\(workspace.text(match.tokens))/\(lexicon.id(of: match.entry))\(suffix)")
  }
  return result.joined(separator: " ")
}
