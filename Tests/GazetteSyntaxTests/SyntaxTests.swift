import Gazette
import Testing

private let extractor = Result { try Extractor() }

/// The rows of a text's analysis: word to its columns.
private func columns(_ text: String) throws -> [String: [String]] {
  var rows: [String: [String]] = [:]
  for line in try extractor.get().parse(utf8: Array(text.utf8)).split(separator: "\n") {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    rows[cells[0]] = cells
  }
  return rows
}

@Suite struct TaggerTests {
  /// A word in its sentence, its part of speech and its lemma.
  @Test(arguments: [
    ("The strike killed two soldiers.", "strike", "N", "strike"),
    ("Russian jets strike targets in Syria.", "strike", "V", "strike"),
    ("The coalition reduces strikes in Iraq.", "reduces", "Z", "reduce"),
    ("The coalition reduces strikes in Iraq.", "strikes", "S", "strike"),
    ("They attacked the base.", "attacked", "D", "attack"),
    ("The base was attacked by rebels.", "attacked", "E", "attack"),
    ("The army struck the town.", "struck", "D", "strike"),
    ("They plan to attack Homs.", "attack", "V", "attack"),
    ("The attack on Homs failed.", "attack", "N", "attack"),
    ("Militants control the town.", "control", "V", "control"),
    ("The town is under control.", "control", "N", "control"),
    ("He said that they left.", "that", "I", "that"),
    ("ISIL's forces fled.", "forces", "S", "force"),
    ("She denied it.", "denied", "D", "deny"),
    ("The planned raid was stopped.", "stopped", "E", "stop"),
  ])
  func wordsHaveTheirPartOfSpeech(text: String, word: String, tag: String, lemma: String) throws {
    let row = try #require(try columns(text)[word])
    #expect(row[2] == tag && row[1] == lemma, "\(row)")
  }
}

@Suite struct ClauseTests {
  @Test(arguments: [
    ("The army attacked the town.", "army", "subject of attacked"),
    ("The army attacked the town.", "town", "object of attacked"),
    ("The town was attacked by the army.", "town", "subject of attacked"),
    ("The town was attacked by the army.", "army", "after by"),
    ("Soldiers who guarded the camp fled.", "Soldiers", "subject of fled"),
    ("After the army entered the town, rebels fled.", "rebels", "subject of fled"),
    ("After the army entered the town, rebels fled.", "army", "subject of entered"),
    ("The minister is a general.", "general", "complement of is"),
    ("Russia said militants attacked Homs.", "militants", "subject of attacked"),
  ])
  func groupsHaveTheirRole(text: String, word: String, role: String) throws {
    let row = try #require(try columns(text)[word])
    #expect(row[4] == role, "\(row)")
  }

  @Test func verbGroupsKnowVoiceAndPolarity() throws {
    #expect(try columns("The town was not attacked.")["attacked"]?[4] == "verb: main passive negated")
    #expect(try columns("Strikes carried out by Russia failed.")["carried"]?[4] == "verb: reduced passive")
  }
}
