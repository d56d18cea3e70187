import GazetteDiagnostics
import Testing

@testable import GazetteLexicon

struct LexiconReaderTests {
  /// Rows below the header `id name aliases from to prior population:number`, and what the reader says of them.
  static let rows: [(String, [String])] = [
    ("SY\tSyria", []),
    ("SY\tSyria\tSYR|=SY\t2011\t2011-07-29\t0.5\t1e6", []),
    ("\tSyria", ["3:1 empty-id"]),
    ("SY", ["3:1 empty-name"]),
    ("S Y\tSyria", ["3:1 bad-id"]),
    ("SY\tSyria\nSY\tSyria again", ["4:1 duplicate-id"]),
    ("SY\tSyria\t\t\t\t\t\tmore", ["3:15 too-many-cells"]),
    ("SY\tSyria\tSYR||X", ["3:14 empty-name"]),
    ("SY\tSyria\t=", ["3:11 empty-name"]),
    ("SY\tSyria\tSyria", ["3:10 duplicate-name"]),
    ("SY\tSyria|SYR", ["3:4 list-in-name"]),
    ("SY\tSyria\t\t11", ["3:11 bad-date"]),
    ("SY\tSyria\t\t2011-13", ["3:11 bad-date"]),
    ("SY\tSyria\t\t2011-02-29", ["3:11 bad-date"]),
    ("SY\tSyria\t\t2012-02-29", []),
    ("SY\tSyria\t\t2012\t2011", ["3:16 ends-before"]),
    ("SY\tSyria\t\t2012-05\t2012", []),
    ("SY\tSyria\t\t\t\tmuch", ["3:13 bad-number"]),
    ("SY\tSyria\t\t\t\t\t1,000", ["3:14 bad-number"]),
    ("SY\t Syria", ["3:4 stray-space"]),
    ("SY\tSyrian  Republic", ["3:4 stray-space"]),
    ("SY\t-'-", ["3:4 unmatchable"]),
    ("SY\tSy\u{7}ria", ["3:6 control-character"]),
    ("SY\tSy\u{202E}ria", ["3:6 control-character"]),
    ("-SY", []),
    ("SY\tSyria\r\nIQ\tIraq\r", []),
    ("SY\t" + String(repeating: "a ", count: 60) + "b", ["3:4 too-long"]),
    ("S|Y\t\tSYR\t1", ["3:10 bad-date", "3:1 bad-id", "3:1 empty-name"]),
  ]

  @Test(arguments: rows)
  func row(_ text: String, _ expected: [String]) {
    let head = "# type: Place.Country\nid\tname\taliases\tfrom\tto\tprior\tpopulation:number\n"
    #expect(findings(head + text + "\n") == expected)
  }

  static let heads: [(String, [String])] = [
    ("", ["1:1 no-header"]),
    ("# only: comments\n", ["1:1 no-header"]),
    ("name\nSyria", ["1:1 no-type"]),
    ("# tpye: Place\nname\nSyria", ["1:1 unknown-directive", "2:1 no-type"]),
    ("# Written by a script: do not edit\n# type: Place\nname\nSyria", []),
    ("# type: Place.Contry\nname\nSyria", ["1:1 unknown-type"]),
    ("# type: Ship\nname\nKuznetsov", []),
    ("# type: Pl ace\nname\nSyria", ["1:1 bad-type", "2:1 no-type"]),
    ("# type: .Place\nname\nSyria", ["1:1 bad-type"]),
    ("# type: Place\n# match: fuzzy\nname\nSyria", ["2:1 unknown-match"]),
    ("# type: Place\nname\tname\nSyria", ["2:6 duplicate-column"]),
    ("# type: Place\nname\talias\nSyria", ["2:6 unknown-column"]),
    ("# type: Place\nname\t\trank\nSyria", ["2:6 empty-column"]),
    ("# type: Place\nname\tsize:numbr\nSyria", ["2:6 unknown-kind"]),
    ("# type: Place\nid\nSY", ["2:1 no-name-column"]),
    ("name\ttype\nSyria\tPlace\nIraq", ["3:1 no-type"]),
    ("name\ttype\tmatch\nSyria\tPlace\texcat", ["2:13 unknown-match"]),
    ("\u{FEFF}# type: Place\nname\nSyria", []),
  ]

  @Test(arguments: heads)
  func head(_ text: String, _ expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func invalidUTF8() {
    let file = SourceFile(name: "f", bytes: Array("# type: Place\nname\nSyr".utf8) + [0xE2, 0x80] + Array("a".utf8))
    #expect(LexiconReader(file).diagnostics.map(\.id) == ["invalid-utf8"])
  }

  @Test func suggestions() {
    let file = SourceFile(name: "f.tsv", bytes: Array("# type: Organization.Militray\nname\nArmy".utf8))
    #expect(LexiconReader(file).diagnostics.first?.suggestion == "did you mean 'Organization.Military'?")
  }

  @Test func errorsStopTheBuild() throws {
    #expect(throws: DiagnosticsError.self) { try lexicon("# type: Place\nid\tname\nSY\n") }
  }

  @Test func endsAfterTooMany() {
    let text = "# type: Place\nid\tname\n" + String(repeating: "\t\n", count: 2000)
    #expect(findings(text).last?.hasSuffix("too-many") == true)
  }

  private func findings(_ text: String) -> [String] {
    LexiconReader(SourceFile(name: "f.tsv", bytes: Array(text.utf8))).diagnostics.map {
      "\($0.line):\($0.column) \($0.id)"
    }
  }
}
