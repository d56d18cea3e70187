import Foundation
import GazetteDocument
import GazetteText

/// The segmenter with the tables of `Lexicons/english`, and what it makes of a text.
struct TestSegmentation {
  static let lexicons = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Lexicons/english")

  static func table() throws -> AbbreviationTable {
    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: lexicons.appendingPathComponent(name))) }
    return try AbbreviationTable(
      tsv: read("abbreviations.tsv"), functionWords: read("function-words.tsv"), calendar: read("calendar.tsv"),
      layout: read("layout.tsv"))
  }

  let segmenter: Segmenter

  init() throws { segmenter = try Segmenter(abbreviations: Self.table()) }

  func workspace(_ bytes: [UInt8]) throws -> Workspace {
    var workspace = Workspace(vocabulary: SymbolTable())
    workspace.begin(bytes)
    try segmenter.segment(&workspace)
    return workspace
  }

  func workspace(_ text: String) throws -> Workspace { try workspace(Array(text.utf8)) }

  /// The text with `mark` where a sentence begins.
  func markedSentences(_ text: String, _ mark: String = "⏐") throws -> String {
    let workspace = try workspace(text)
    var bytes = Array(text.utf8)
    for sentence in workspace.sentences.sentences.dropFirst().reversed() {
      bytes.insert(contentsOf: mark.utf8, at: Int(sentence.span.start))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The tokens with a space or | between them.
  func markedTokens(_ text: String) throws -> String {
    let workspace = try workspace(text)
    var result = ""
    for token in 0..<workspace.tokens.count {
      if token > 0 { result += workspace.tokens.flags[token].contains(.spaceBefore) ? " " : "|" }
      result += workspace.text(workspace.tokens.spans[token])
    }
    return result
  }
}
