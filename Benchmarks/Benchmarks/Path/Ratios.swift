import Foundation
import Gazette
import GazetteMeasure

/// Times all stages in turn, round by round, and prints medians.
struct Ratios {
  let documents: [[UInt8]]
  let isShort: Bool

  func printTable() throws {
    var stages: [(name: String, run: () throws -> Void)] = []
    let plain = try Measure(names: 0)
    stages.append(("raw ICU", { for document in documents { _ = plain.rawICU(document) } }))
    stages.append(("tokens and sentences", { for document in documents { _ = try plain.tokens(document) } }))
    for names in isShort ? [10_000] : [10_000, 100_000, 1_000_000] {
      let measure = try Measure(names: names)
      stages.append(("with matches, \(names) names", { for document in documents { _ = try measure.matches(document) } }))
    }
    let extractor = try Extractor()
    stages.append(("full extraction", { for document in documents { _ = try extractor.extract(utf8: document) } }))

    let bytes = documents.reduce(0) { $0 + $1.count }
    var seconds = Array(repeating: [Double](), count: stages.count)
    for round in 0..<(isShort ? 3 : 9) {
      for (index, stage) in stages.enumerated() {
        let clock = ContinuousClock()
        let duration = try clock.measure { try stage.run() }
        let (whole, atto) = duration.components
        if round > 0 { seconds[index].append(Double(whole) + Double(atto) * 1e-18) }
      }
    }
    print("stage                              MB/s   x raw ICU")
    for (index, stage) in stages.enumerated() {
      let ratios = zip(seconds[0], seconds[index]).map { $0 / $1 }.sorted()
      let times = seconds[index].sorted()
      let name = stage.name.padding(toLength: 32, withPad: " ", startingAt: 0)
      print(name, String(format: "%7.1f  %9.2f", Double(bytes) / times[times.count / 2] / 1e6, ratios[ratios.count / 2]))
    }
  }
}
