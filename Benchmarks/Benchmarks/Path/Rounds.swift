import Foundation

/// Times all stages in turn, round by round, so that a machine whose speed drifts does not tilt the ratios.
struct Rounds {
  private let corpus: Corpus
  private var answers: [Int] = []
  private var seconds: [[Double]]

  /// The first round only warms up, and says what the answers are.
  init(_ count: Int, of corpus: Corpus) throws {
    self.corpus = corpus
    let runs = try Stage.all.map { try $0.prepared(for: corpus) }
    seconds = Array(repeating: [], count: runs.count)
    for round in 0...count {
      for (index, run) in runs.enumerated() {
        var answer = 0
        let duration = try ContinuousClock().measure { answer = try run() }
        if round == 0 {
          answers.append(answer)
        } else {
          seconds[index].append(duration / .seconds(1))
          try check(answer, of: index, in: round)
        }
      }
    }
  }

  private func check(_ answer: Int, of stage: Int, in round: Int) throws {
    guard answer != answers[stage] else { return }
    let (name, counts) = (Stage.all[stage].name, Stage.all[stage].counts)
    throw WrongAnswer("\(name): \(answers[stage]) \(counts) in the first round, \(answer) in round \(round)")
  }

  /// A line for each stage: its speed, and how many times as fast as raw ICU it is, as medians.
  var table: String {
    var lines = [row("stage", "MB/s", "x raw ICU", "found")]
    for (index, stage) in Stage.all.enumerated() {
      let speed = Double(corpus.size) / median(seconds[index]) / 1e6
      let ratio = median(zip(seconds[0], seconds[index]).map { $0 / $1 })
      lines.append(
        row(
          stage.name, String(format: "%.1f", speed), String(format: "%.2f", ratio),
          index == 0 ? "" : "\(answers[index]) \(stage.counts)"))
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ speed: String, _ ratio: String, _ found: String) -> String {
    func left(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return name.padding(toLength: 36, withPad: " ", startingAt: 0) + left(speed, 9) + left(ratio, 11) + "  " + found
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
