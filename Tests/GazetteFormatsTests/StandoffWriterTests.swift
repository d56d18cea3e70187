import Gazette
import Testing

@testable import GazetteFormats

@Suite struct StandoffWriterTests {
  @Test func writesTheDesignsObject() {
    let expected =
      #"{"id":"d1","offsets":"codepoint","sentences":[[0,46]],"#
      + #""mentions":[{"start":2,"end":8,"type":"Place.Country","kind":"name","entity":0},"#
      + #"{"start":16,"end":20,"type":"Organization.ArmedGroup","kind":"name","entity":1},"#
      + #"{"start":24,"end":34,"type":"Time","kind":"name","entity":2},"#
      + #"{"start":36,"end":40,"type":"Organization.Media","kind":"name","entity":3}],"#
      + #""relations":[{"type":"attack","roles":{"attacker":[2,8],"target":[16,20]},"polarity":"positive","modality":"reported","#
      + #""speaker":[36,40],"time":"2017-10-10"}],"#
      + #""quotes":[{"speaker":[36,40],"cue":[41,45],"content":[2,34]}],"#
      + #""times":[{"start":24,"end":34,"value":"2017-10-10","type":"DATE"}]}"# + "\n"
    #expect(StandoffWriter().string(Samples.attack) == expected)
  }

  @Test func writesNominalsAndPronouns() {
    let text = StandoffWriter().string(
      Samples.extraction("[The militants|Group:nominal] fled; [they|Group:pronoun] lost."))
    #expect(text.contains(#"{"start":0,"end":13,"type":"Group","kind":"nominal","entity":0}"#))
    #expect(text.contains(#"{"start":20,"end":24,"type":"Group","kind":"pronoun","entity":1}"#))
  }

  @Test func aRoleWithTwoFillersShowsTheFirst() {
    var extraction = Samples.extraction("[Iran|Place.Country] and [Iraq|Place.Country] met.")
    extraction.relations = [Samples.relation("meet", ["participant": "Iran", "participant": "Iraq"], in: extraction)]
    #expect(StandoffWriter().string(extraction).contains(#""roles":{"participant":[0,4]}"#))
  }

  @Test func aSchemeReplacesTypesAndAddsEnds() {
    var scheme = Scheme(name: "s")
    scheme.mentions = ["Place": "Location", "Organization": "Org"]
    scheme.relations = [.init(from: "attack", to: "Fight", source: "attacker", target: "target")]
    let text = StandoffWriter(scheme: scheme).string(Samples.attack)
    #expect(text.contains(#""scheme":"s""#))
    #expect(text.contains(#"{"start":2,"end":8,"type":"Location","kind":"name","entity":0}"#))
    #expect(!text.contains(#""type":"Time""#))
    #expect(
      text.contains(#"{"type":"Fight","source":[2,8],"target":[16,20],"roles":{"attacker":[2,8],"target":[16,20]}"#))
  }

  @Test func anEmptyDocumentIsAnObject() {
    #expect(
      StandoffWriter().string(Samples.extraction(""))
        == #"{"id":"d1","offsets":"codepoint","sentences":[[0,0]],"mentions":[],"relations":[],"quotes":[],"times":[]}"#
        + "\n")
  }
}
