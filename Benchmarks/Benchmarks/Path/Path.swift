import Benchmark
import Foundation
import Gazette
import GazetteMeasure

/// Each stage of the path over the same news, beside raw ICU in the same run. Afterwards one line for each stage with MB/s and
/// its ratio to raw ICU: the median of rounds that take turns, so that a machine whose speed drifts does not tilt it.
let benchmarks: @Sendable () -> Void = {
  let isShort = ProcessInfo.processInfo.environment["GAZETTE_BENCH_SHORT"] != nil
  let documents = Corpus.news(bytes: isShort ? 200_000 : 2_000_000)
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .instructions], warmupIterations: 1, maxDuration: .seconds(isShort ? 1 : 4),
    maxIterations: isShort ? 3 : 30)

  Benchmark("raw ICU") { benchmark in
    let measure = try Measure(names: 0)
    benchmark.startMeasurement()
    for document in documents { blackHole(measure.rawICU(document)) }
  }
  Benchmark("tokens and sentences") { benchmark in
    let measure = try Measure(names: 0)
    benchmark.startMeasurement()
    for document in documents { blackHole(try measure.tokens(document)) }
  }
  for names in isShort ? [10_000] : [10_000, 100_000, 1_000_000] {
    Benchmark("tokens, sentences and matches, \(names) names") { benchmark in
      let measure = try Measure(names: names)
      benchmark.startMeasurement()
      for document in documents { blackHole(try measure.matches(document)) }
    }
  }
  Benchmark("full extraction") { benchmark in
    let extractor = try Extractor()
    benchmark.startMeasurement()
    for document in documents { blackHole(try extractor.extract(utf8: document)) }
  }
  Benchmark("ratios") { benchmark in
    benchmark.startMeasurement()
    try Ratios(documents: documents, isShort: isShort).printTable()
  }
}
