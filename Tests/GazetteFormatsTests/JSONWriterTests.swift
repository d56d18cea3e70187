import Gazette
import Testing

@testable import GazetteFormats

@Suite struct JSONWriterTests {
  @Test func writesEverything() {
    let expected =
      #"{"schema":"gazette/1","id":"d1","offsets":"codepoint","text":"é Russia struck ISIL on 10 October, TASS said.","#
      + #""document":{"date":"2017-10-11","headline":null,"dateline":null,"place":null,"source":3},"sentences":[[0,46]],"#
      + #""mentions":[{"range":[2,8],"head":[2,8],"text":"Russia","type":"Place.Country","kind":"name","entity":0,"parent":null,"#
      + #""attributes":{"a":"x\"y","id":"RU"},"provenance":"names.tsv:2"},"#
      + #"{"range":[16,20],"head":[16,20],"text":"ISIL","type":"Organization.ArmedGroup","kind":"name","entity":1,"parent":null,"#
      + #""attributes":{},"provenance":"names.tsv:3"},"#
      + #"{"range":[24,34],"head":[24,34],"text":"10 October","type":"Time","kind":"name","entity":2,"parent":null,"#
      + #""attributes":{},"provenance":"names.tsv:4"},"#
      + #"{"range":[36,40],"head":[36,40],"text":"TASS","type":"Organization.Media","kind":"name","entity":3,"parent":null,"#
      + #""attributes":{},"provenance":"names.tsv:5"}],"#
      + #""entities":[{"name":"Russia","type":"Place.Country","lexicon":"RU","mentions":[0],"reasons":[]},"#
      + #"{"name":"ISIL","type":"Organization.ArmedGroup","lexicon":null,"mentions":[1],"reasons":[]},"#
      + #"{"name":"10 October","type":"Time","lexicon":null,"mentions":[2],"reasons":[]},"#
      + #"{"name":"TASS","type":"Organization.Media","lexicon":null,"mentions":[3],"reasons":[]}],"#
      + #""relations":[{"type":"attack","roles":[{"role":"attacker","mention":0},{"role":"target","mention":1}],"#
      + #""polarity":"positive","modality":"reported","speaker":3,"time":0,"trigger":[9,15],"evidence":[2,34],"#
      + #""provenance":"my.rules:7"}],"#
      + #""quotes":[{"form":"indirect","speaker":3,"cue":[41,45],"content":[2,34]}],"#
      + #""times":[{"range":[24,34],"mention":2,"value":"2017-10-10","type":"DATE"}]}"# + "\n"
    #expect(JSONWriter().string(Samples.attack) == expected)
  }

  @Test func layoutsHoldTheSame() throws {
    let lines = try JSONParser.parse(Array(JSONWriter(layout: .lines).string(Samples.attack).utf8)[...])
    let indented = try JSONParser.parse(Array(JSONWriter(layout: .indented).string(Samples.attack).utf8)[...])
    #expect(lines == indented)
    #expect(JSONWriter(layout: .lines).string(Samples.attack).filter(\.isNewline).count == 1)
  }

  @Test func aSchemeAddsItsTypes() throws {
    var scheme = Scheme(name: "s")
    scheme.mentions = ["Place": "Location"]
    scheme.relations = [.init(from: "attack", to: "Fight", source: "attacker", target: "target")]
    let value = try JSONParser.parse(Array(JSONWriter(scheme: scheme).string(Samples.attack).utf8)[...])
    #expect(value["scheme"]?.string == "s")
    #expect(value["mentions"]?.array?.map { $0["mapped"] } == [.string(Array("Location".utf8)), .null, .null, .null])
    let mapped = value["relations"]?.array?.first?["mapped"]?.array?.first
    #expect(mapped?["type"]?.string == "Fight")
    #expect(mapped?["source"]?.range == 2..<8)
    #expect(mapped?["target"]?.range == 16..<20)
  }
}
