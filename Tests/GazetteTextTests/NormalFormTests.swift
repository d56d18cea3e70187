import Foundation
import GazetteDocument
import GazetteText
import Testing

/// A text and its twin with other quotation marks, dashes and spaces give the same tokens and sentences.
@Suite struct NormalFormTests {
  let segmentation: TestSegmentation

  init() throws { segmentation = try TestSegmentation() }

  static let changes: [(name: String, from: String, to: String)] = [
    ("curly apostrophes", "'", "’"), ("straight apostrophes", "’", "'"), ("no-break spaces", " ", "\u{A0}"),
    ("thin spaces", " ", "\u{2009}"), ("ellipsis", "...", "…"), ("dots", "…", "..."),
    ("Windows line ends", "\n", "\r\n"), ("line separators", "\n", "\u{2028}"),
  ]

  @Test(arguments: changes.indices) func twins(index: Int) throws {
    let change = Self.changes[index]
    for text in SentenceCases.all.map({ $0.replacing("⏐", with: "") })
      + TokenCases.all.map({ $0.replacing("|", with: "") })
    {
      let twin = text.replacing(change.from, with: change.to)
      guard twin != text, !text.contains("‘") else { continue }
      let a = try segmentation.workspace(text)
      let b = try segmentation.workspace(twin)
      let tokens = a.tokens.spans.map { a.text($0).replacing(change.from, with: change.to) }
      #expect(tokens == b.tokens.spans.map { b.text($0) }, "\(change.name): \(text)")
      #expect(a.sentences.sentences.map(\.tokens) == b.sentences.sentences.map(\.tokens), "\(change.name): \(text)")
      #expect(a.tokens.kinds == b.tokens.kinds, "\(change.name): \(text)")
    }
  }
}
