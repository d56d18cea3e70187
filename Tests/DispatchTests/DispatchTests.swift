import Foundation
import Gazette
import GazetteFormats
import Testing

private let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples").standardized

/// The samples' names, from the folder.
private let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? [])
  .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

@Suite struct DispatchTests {
  static let extractor = Result { try Extractor() }

  @Test func thereAreSixSamples() { #expect(names.count >= 6) }

  /// `make record` writes the expected results anew and fails the run.
  @Test(arguments: names) func aSampleGivesWhatIsExpected(name: String) throws {
    let text = try Data(contentsOf: samples.appending(path: "\(name).txt"))
    let extraction = try Self.extractor.get().extract(utf8: Array(text), id: name)
    var bytes: [UInt8] = []
    JSONWriter(layout: .indented).write(extraction, to: &bytes)
    let expected = samples.appending(path: "expected/\(name).json")
    if ProcessInfo.processInfo.environment["GAZETTE_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: expected.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: expected)
      Issue.record("recorded \(name); read the difference, then run the tests without GAZETTE_RECORD")
      return
    }
    let lines = try String(contentsOf: expected, encoding: .utf8).components(separatedBy: "\n")
    let found = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let difference = found.difference(from: lines)
    #expect(difference.isEmpty, "\(name) has changed; when that was meant: make record\n\(difference.prefix(6))")
  }

  @Test(arguments: names) func curlyAndStraightQuotesGiveTheSame(name: String) throws {
    let text = try String(contentsOf: samples.appending(path: "\(name).txt"), encoding: .utf8)
    let straight = text.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'").replacing(
      "‘", with: "'")
    let extractor = try Self.extractor.get()
    let a = try extractor.extract(text)
    let b = try extractor.extract(straight)
    #expect(a.mentions.map(\.type) == b.mentions.map(\.type))
    #expect(a.relations.map(\.type) == b.relations.map(\.type))
  }

  @Test(arguments: names) func theSameTextGivesTheSameOnManyThreads(name: String) async throws {
    let text = Array(try Data(contentsOf: samples.appending(path: "\(name).txt")))
    let extractor = try Self.extractor.get()
    let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var bytes: [UInt8] = []
          JSONWriter(layout: .indented).write(try extractor.extract(utf8: text), to: &bytes)
          return bytes
        }
      }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(results.count == 1)
  }
}
