import Foundation
import Testing

@testable import GazetteFormats

@Suite struct ScoreTests {
  private let gold = Annotation(
    id: "a",
    mentions: [.init(range: 0..<5, type: "P"), .init(range: 10..<15, type: "P"), .init(range: 20..<25, type: "O")],
    relations: [.init(type: "r", ends: ["source": 0..<5, "target": 20..<25])])
  private let found = Annotation(
    id: "a",
    mentions: [.init(range: 0..<5, type: "P"), .init(range: 12..<18, type: "P"), .init(range: 30..<35, type: "P")],
    relations: [
      .init(type: "r", ends: ["source": 1..<2, "target": 24..<30]), .init(type: "r", ends: ["source": 1..<2]),
    ])

  @Test func countsExactAndOverlap() {
    let evaluation = Evaluation(predicted: [found], gold: [gold])
    #expect(evaluation.exactMentions["P"]?.precision == 1.0 / 3)
    #expect(evaluation.exactMentions["P"]?.recall == 0.5)
    #expect(evaluation.overlappingMentions["P"]?.precision == 2.0 / 3)
    #expect(evaluation.overlappingMentions["P"]?.recall == 1)
    #expect(evaluation.overlappingMentions["P"]?.f == 0.8)
    #expect(evaluation.exactMentions["O"]?.f == 0)
    #expect(evaluation.relations["r"]?.precision == 0.5)
    #expect(evaluation.relations["r"]?.recall == 1)
  }

  @Test func aDocumentThatWasNotPredictedCounts() {
    #expect(Evaluation(predicted: [], gold: [gold]).exactMentions["P"]?.gold == 2)
    #expect(Score().f == 0)
  }

  @Test func reportsInTables() {
    let report = Evaluation(predicted: [found], gold: [gold]).report
    #expect(report.contains("mentions, exact\n  O    P   0.0  R   0.0  F   0.0  gold 1, predicted 0\n"))
    #expect(report.contains("  P    P  33.3  R  50.0  F  40.0  gold 2, predicted 3\n"))
    #expect(report.contains("  all  P  33.3  R  33.3  F  33.3  gold 3, predicted 3\n"))
  }

  @Test func readsWhatTheStandoffWriterWrites() throws {
    let folder = try TemporaryFolder([
      "p.jsonl": StandoffWriter().string(Samples.attack) + "\n", "bad.jsonl": "{\"id\": \"x\", \"mentions\": [{}]}",
    ])
    var reader = try AnnotationReader(path: folder["p.jsonl"])
    let annotation = try #require(try reader.readAll().first)
    #expect(annotation.id == "d1")
    #expect(annotation.offsets == "codepoint")
    #expect(annotation.mentions.first == .init(range: 2..<8, type: "Place.Country"))
    #expect(annotation.relations == [.init(type: "attack", ends: ["attacker": 2..<8, "target": 16..<20])])
    var bad = try AnnotationReader(path: folder["bad.jsonl"])
    #expect(throws: InputError.self) { try bad.readAll() }
  }
}
