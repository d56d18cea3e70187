import GazetteDiagnostics
import GazetteDocument
import Testing

@testable import GazetteLexicon

struct StackingTests {
  static let base = "# type: Place\nid\tname\taliases\nSY\tSyria\nIQ\tIraq\tMesopotamia\nIR\tIran"

  @Test(arguments: [
    ("", "Syria/SY Iraq/IQ Mesopotamia/IQ Iran/IR"),
    ("XX\tMesopotamia", "Syria/SY Iraq/IQ Mesopotamia/XX Mesopotamia/IQ Iran/IR"),
    ("IQ\tMesopotamia", "Syria/SY Mesopotamia/IQ Iran/IR"),
    ("-IQ", "Syria/SY Iran/IR"),
    ("-IQ\n-SY", "Iran/IR"),
    ("IQ\tSyria", "Syria/IQ Syria/SY Iran/IR"),
  ])
  func laterFilesAddOverrideAndRemove(_ rows: String, _ expected: String) throws {
    let text = "Syria, Iraq, Mesopotamia, Iran"
    let top = "# type: Place\nid\tname\n" + rows
    #expect(try matches(text, lexicon(Self.base, top)) == expected)
    let grown = try lexicon(Self.base).adding([SourceFile(name: "top.tsv", bytes: Array(top.utf8))])
    #expect(try matches(text, grown) == expected, "the same at run time")
  }

  @Test func theOldLexiconStaysAsItWas() throws {
    let old = try lexicon(Self.base)
    _ = try old.adding([SourceFile(name: "top.tsv", bytes: Array("# type: Place\nid\tname\n-SY\nX\tHoms".utf8))])
    _ = old.removing(id: "IQ")
    #expect(try matches("Syria Iraq Homs", old) == "Syria/SY Iraq/IQ")
  }

  @Test func aRemovedIdCanComeBack() throws {
    let lexicon = try lexicon(Self.base, "# type: Place\nid\tname\n-SY", "# type: Place\nid\tname\nSY\tSham")
    #expect(try matches("Syria Sham", lexicon) == "Sham/SY")
    #expect(lexicon.entry(id: "SY").map { lexicon.origin(of: $0).file } == 2)
  }

  @Test func removing() throws {
    let lexicon = try lexicon(Self.base)
    #expect(lexicon.removing(id: "nothing").map(\.entryCount) == nil)
    #expect(try matches("Syria Iraq", lexicon.removing(id: "SY") ?? lexicon) == "Iraq/IQ")
  }

  @Test func idsOfRowsWithoutId() throws {
    let lexicon = try lexicon("# type: force_noun\nname\narmy\nnavy")
    #expect(lexicon.entry(id: "force_noun:navy").map { lexicon.name(of: $0) } == "navy")
    #expect(lexicon.entry(id: "force_noun:air force") == nil)
  }
}
