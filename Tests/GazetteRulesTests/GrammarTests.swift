import Foundation
import GazetteDiagnostics
import GazetteDocument
import Testing

@testable import GazetteRules

/// The page on the language says what the parser does.
@Suite struct GrammarTests {
  static let page: String = {
    let path = URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../Sources/GazetteRules/Language/Grammar.md")
    return (try? String(contentsOf: path.standardized, encoding: .utf8)) ?? ""
  }()

  /// The right side of a rule of the grammar.
  static func production(_ name: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.firstIndex(where: { $0.hasPrefix(name) && $0.contains("= ") }) else { return "" }
    let rest = lines[(first + 1)...].prefix { $0.hasPrefix("    ") }
    return ([lines[first]] + rest).joined(separator: "\n").replacing("\"=\"", with: "EQUALS")
  }

  /// The quoted word that begins each alternative of a rule.
  static func leadingWords(_ name: String) -> [String] {
    production(name).split(separator: "\n").flatMap { line in
      let start = line.firstIndex(of: "=").map { line.index(after: $0) } ?? line.startIndex
      var words: [String] = []
      for part in line[start...].split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      where part.offset % 2 == 1 {
        words.append(String(part.element))
      }
      return words
    }
  }

  @Test func statements() {
    let production = Self.production("statement")
    #expect(
      production.split(separator: "=").last?.split(separator: "|").map { $0.filter(\.isLetter) } == Statement.keywords)
    for keyword in Statement.keywords {
      #expect(Self.production(keyword.padding(toLength: 11, withPad: " ", startingAt: 0)).contains("= \"\(keyword)\""))
    }
  }

  @Test func lines() {
    let signs: Set<String> = ["=", ".", "(", ")", ":", ",", "|", "+", "~"]
    let pattern = Set(Self.leadingWords("patternline")).subtracting(signs)
    #expect(pattern == Set(Parser.patternKeywords).union(["self"]))
    let frame = Set(Self.leadingWords("frameline")).subtracting(signs)
    #expect(frame == Set(Parser.frameKeywords))
  }

  @Test func names() {
    func listed(after words: String) -> Set<String> {
      guard let start = Self.page.range(of: words) else { return [] }
      let paragraph = Self.page[start.upperBound...].prefix { $0 != "|" }
      let end = paragraph.range(of: ", a preposition") ?? paragraph.range(of: "\n\n")
      let list = paragraph[..<(end?.lowerBound ?? paragraph.endIndex)]
      return Set(
        list.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map {
          String($0.element)
        })
    }
    #expect(listed(after: "a part of speech: ") == Set(TokenNames.tags.keys))
    #expect(listed(after: "how a word is written: ") == Set(TokenNames.shapes.keys))
    #expect(listed(after: "what a token is made of: ") == Set(TokenNames.kinds.keys))
    #expect(listed(after: "Slots are") == Set(FrameSlot.named.map(\.name)))
    #expect(listed(after: "and its modality: ") == Set(Modality.allCases.map { "\($0)" }))
  }

  @Test func examples() {
    let blocks = Self.page.components(separatedBy: "```rules\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    #expect(!blocks.isEmpty)
    for block in blocks {
      let (file, diagnostics) = Parser.parse(SourceFile(name: "Grammar.md", bytes: Array(block.utf8)))
      #expect(diagnostics.map(\.description) == [])
      #expect(Set(file.statements.map { "\($0)".prefix { $0 != "(" } }).count == Statement.keywords.count)
    }
  }
}
