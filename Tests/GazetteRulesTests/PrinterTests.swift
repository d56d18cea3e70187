import Foundation
import GazetteDiagnostics
import Testing

@testable import GazetteRules

@Suite struct PrinterTests {
  static func parse(_ text: String) -> (file: RuleFile, diagnostics: [Diagnostic]) {
    Parser.parse(SourceFile(name: "a.rules", bytes: Array(text.utf8)))
  }

  /// The rule files of this repository.
  static let builtIn: [String] = {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Lexicons/rules").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".rules") }.sorted().compactMap {
      try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }()

  @Test(arguments: [everyStatement] + builtIn)
  func printsWhatItReads(_ text: String) {
    let (file, diagnostics) = Self.parse(text)
    #expect(diagnostics.map(\.description) == [])
    let printed = Printer.print(file)
    let again = Self.parse(printed)
    #expect(again.diagnostics.map(\.description) == [])
    #expect(Self.tree(again.file.statements) == Self.tree(file.statements))
    #expect(Printer.print(again.file) == printed)
    #expect(again.file.comments.count == file.comments.count)
  }

  /// The tree without places.
  static func tree(_ node: Any) -> String {
    if node is Range<Int> { return "" }
    let mirror = Mirror(reflecting: node)
    if mirror.children.isEmpty || node is String { return "\(node)" }
    return "(" + mirror.children.map { ($0.label ?? "") + tree($0.value) }.joined(separator: " ") + ")"
  }

  @Test(arguments: [
    ("set  A=B|C# c\n#noun is said so", "set A = B | C  # c\n# noun is said so\n"),
    (
      "pattern P->T nominal # so\n  ((\"a\"|(#noun)) (x:~b[c=d|e][f!=g][h])){2,}  # more\n  # why\n  x=x.y\n  unless  after (\"a\"|\"b\")",
      "pattern P -> T nominal  # so\n  ((\"a\" | #noun) (x: ~b[c=d|e][f!=g][h])){2,}  # more\n  # why\n  x = x.y\n"
        + "  unless after \"a\" | \"b\"\n"
    ),
  ])
  func printsCanonically(_ text: String, _ expected: String) {
    let (file, _) = Self.parse(text)
    #expect(Printer.print(file) == expected)
  }

  /// Each token dropped, doubled, or swapped with the next: never a crash, and what still parses prints and parses again.
  @Test func survivesMutations() {
    let bytes = Array(everyStatement.utf8)
    let tokens = Lexer.tokens(of: bytes).tokens
    for index in tokens.indices.dropLast() {
      let (a, b) = (tokens[index].range, tokens[index + 1].range)
      let mutants: [[UInt8]] = [
        Array(bytes[..<a.lowerBound] + bytes[a.upperBound...]),
        Array(bytes[..<a.upperBound] + bytes[a] + bytes[a.upperBound...]),
        Array(
          bytes[..<a.lowerBound] + bytes[b] + bytes[a.upperBound..<b.lowerBound] + bytes[a] + bytes[b.upperBound...]),
        Array(bytes[..<a.upperBound]),
      ]
      for mutant in mutants {
        let (file, diagnostics) = Parser.parse(SourceFile(name: "m", bytes: mutant))
        for diagnostic in diagnostics { #expect(diagnostic.line > 0 && diagnostic.column > 0) }
        let printed = Printer.print(file)
        #expect(Printer.print(Self.parse(printed).file) == printed)
      }
    }
  }

  @Test func survivesNoise() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "pattern P -> T\n  ", "(", ")", "\"a\"", "?", "*", "{2,", "}", "|", "@A", "~b", "[c=", "]", "!", "#noun", "$",
      "^", "\n", "\n  ", "frame f\n  ", "verb a: ", "b c", ",", "=>", "example ", "\u{e9}", "\\", "\"",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let (file, _) = Self.parse(text)
      let printed = Printer.print(file)
      #expect(Printer.print(Self.parse(printed).file) == printed, "\(text)")
    }
    let deep = "pattern P -> T\n  " + String(repeating: "(", count: 5000)
    #expect(Self.parse(deep).diagnostics.first?.id == RuleFinding.tooDeep.rawValue)
    let bangs = "pattern P -> T\n  " + String(repeating: "!", count: 5000)
    #expect(Self.parse(bangs).diagnostics.first?.id == RuleFinding.tooDeep.rawValue)
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
