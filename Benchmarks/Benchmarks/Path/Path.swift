import Benchmark
import Foundation

/// The stages of the path over the same news: first a table of all of them beside raw ICU, then each by itself.
let benchmarks: @Sendable () -> Void = {
  let isShort = ProcessInfo.processInfo.environment["GAZETTE_BENCH_SHORT"] != nil
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .instructions], warmupIterations: 1, maxDuration: .seconds(isShort ? 1 : 3), maxIterations: 30
  )

  // Printed at the end: while a benchmark runs, --no-progress silences it.
  var report: [String] = []
  Benchmark("all, in turn", configuration: .init(metrics: [.wallClock], warmupIterations: 0, maxIterations: 1)) { _ in
    let corpus = try Corpus(bytes: isShort ? 200_000 : 1_000_000)
    let startUp = try StartUp.line()
    report = [try Rounds(isShort ? 5 : 25, of: corpus).table, startUp]
  } teardown: {
    FileHandle.standardOutput.write(Data("\(report.joined(separator: "\n"))\n".utf8))
  }
  guard !isShort else { return }
  for stage in Stage.all {
    Benchmark(stage.name) { benchmark, run in
      for _ in benchmark.scaledIterations { blackHole(try run()) }
    } setup: {
      try stage.prepared(for: Corpus(bytes: 1_000_000))
    }
  }
}
