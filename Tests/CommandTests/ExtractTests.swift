import Foundation
import Testing

@Suite struct ExtractTests {
  private let text = "É: Russia struck ISIL."

  private func extract(_ arguments: [String], input: String? = nil, in folder: TemporaryFolder) throws -> Command {
    try Command.run(["extract"] + World.knowledge + arguments, input: input.map { Data($0.utf8) }, in: folder)
  }

  @Test(arguments: [("codepoint", [3, 9]), ("utf8", [4, 10]), ("utf16", [3, 9])])
  func standoffCountsInTheUnitAskedFor(_ unit: String, _ range: [Int]) throws {
    let folder = try World.folder(["a.txt": text])
    let result = try extract(["--format", "standoff", "--offsets", unit, "a.txt"], in: folder)
    #expect(result.code == 0, "\(result.error)")
    let object = try #require(result.objects.first)
    #expect(object["id"] as? String == "a.txt")
    #expect(object["offsets"] as? String == unit)
    let roles = (object["relations"] as? [[String: Any]])?.first?["roles"] as? [String: [Int]]
    #expect(roles?["attacker"] == range)
  }

  @Test func jsonIsAnObjectForOneFileAndAnArrayForMore() throws {
    let folder = try World.folder(["a.txt": text, "b.txt": text])
    let one = try extract(["--format", "json", "a.txt"], in: folder)
    let two = try extract(["--format", "json", "a.txt", "b.txt"], in: folder)
    #expect(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) is [String: Any])
    #expect((try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [[String: Any]])?.count == 2)
  }

  @Test func aSchemeMapsTypes() throws {
    let folder = try World.folder(["a.txt": text])
    let result = try extract(["--format", "standoff", "--scheme", "re3d", "a.txt"], in: folder)
    let relation = (result.objects.first?["relations"] as? [[String: Any]])?.first
    #expect(relation?["type"] as? String == "FightingAgainst")
    #expect(relation?["source"] as? [Int] == [3, 9])
    #expect(relation?["target"] as? [Int] == [17, 21])
  }

  @Test func theOutputFilesEndingIsTheFormat() throws {
    let folder = try World.folder(["a.txt": text])
    let result = try extract(["a.txt", "-o", "out.json"], in: folder)
    #expect(result.code == 0 && result.output.isEmpty)
    #expect(try String(contentsOfFile: folder["out.json"], encoding: .utf8).hasPrefix("{\n  \"schema\": \"gazette/1\""))
  }

  @Test func standardInputMayBeTextOrLines() throws {
    let folder = try World.folder()
    #expect(try extract(["-"], input: text, in: folder).objects.first?["id"] as? String == "-")
    let lines = "{\"id\": \"x\", \"text\": \"ISIL\", \"date\": \"2017-10-11\"}\n{\"id\": \"y\", \"text\": \"\"}\n"
    let result = try extract([], input: lines, in: folder)
    #expect(result.objects.map { $0["id"] as? String } == ["x", "y"])
    #expect((result.objects.first?["document"] as? [String: Any])?["date"] as? String == "2017-10-11")
  }

  @Test func theDateIsForDocumentsWithoutOne() throws {
    let folder = try World.folder(["a.txt": text])
    let result = try extract(["--date", "2014-08-08", "a.txt"], in: folder)
    #expect((result.objects.first?["document"] as? [String: Any])?["date"] as? String == "2014-08-08")
  }

  @Test func workersDoNotChangeTheBytes() throws {
    let lines = (0..<60).map {
      "{\"id\": \($0), \"text\": \"\(String(repeating: "Russia struck ISIL. ", count: $0 % 7))\"}\n"
    }.joined()
    let folder = try World.folder(["d.jsonl": lines])
    let one = try extract(["--jobs", "1", "d.jsonl"], in: folder)
    let four = try extract(["--jobs", "4", "d.jsonl"], in: folder)
    #expect(one.objects.count == 60)
    #expect(one.output == four.output)
  }

  @Test(arguments: [
    Data(), Data("   \n\n".utf8), Data([0xFF, 0xFE, 0xC3, 0x28, 0xE2, 0x82]), Data([0, 0, 0]),
    Data([0xED, 0xA0, 0x80]),
    Data("\u{301}\u{301}\r\r\n".utf8),
  ])
  func oddInputGivesAResult(_ input: Data) throws {
    let folder = try World.folder()
    for format in ["json", "jsonl", "standoff", "text"] {
      let result = try Command.run(["extract", "--format", format] + World.knowledge, input: input, in: folder)
      #expect(result.code == 0 && result.error.isEmpty && !result.output.isEmpty, "\(format): \(result.error)")
    }
  }
}
