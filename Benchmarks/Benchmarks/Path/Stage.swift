import Gazette
import GazetteMeasure

/// A part of the path, and what it counts in a document, by which its answer is checked.
struct Stage: Sendable {
  let name: String
  let counts: String
  private let make: @Sendable (Corpus) throws -> ([UInt8]) throws -> Int

  static let all: [Stage] = {
    var stages = [
      Stage(name: "raw ICU", counts: "sum") { _ in try Measure(names: 0, text: []).rawICU },
      Stage(name: "tokens, sentences", counts: "tokens") { _ in try Measure(names: 0, text: []).tokens },
    ]
    for names in [10_000, 100_000, 1_000_000] {
      stages.append(
        Stage(name: "the same and matches, \(names) names", counts: "matches") {
          try Measure(names: names, text: $0.samples).matches
        })
    }
    stages.append(
      Stage(name: "full extraction", counts: "mentions") { _ in
        let extractor = try Extractor()
        return { try extractor.extract(utf8: $0).mentions.count }
      })
    return stages
  }()

  /// The stage made ready: what it gives reads all documents and returns their count.
  func prepared(for corpus: Corpus) throws -> () throws -> Int {
    let count = try make(corpus)
    return {
      var sum = 0
      for document in corpus.documents {
        let answer = try count(document)
        guard answer > 0 else { throw WrongAnswer("\(name): \(answer) \(counts) in a document") }
        sum &+= answer
      }
      return sum
    }
  }
}

/// A stage that is fast because it does not do its work.
struct WrongAnswer: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
