import Foundation

/// The text that is read: the repository's sample dispatches, repeated to a round size; or the `.txt` files of the folder that
/// `GAZETTE_BENCH_TEXT` names.
struct Corpus {
  let samples: [[UInt8]]
  /// The samples over and over, one document for each.
  let documents: [[UInt8]]
  var size: Int { documents.reduce(0) { $0 + $1.count } }

  /// Documents of about this many bytes together.
  init(bytes limit: Int) throws {
    let own = ProcessInfo.processInfo.environment["GAZETTE_BENCH_TEXT"].map { URL(filePath: $0) }
    let folder =
      own ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Samples").standardized
    samples = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
      .map { Array(try Data(contentsOf: folder.appending(path: $0))) }.filter { !$0.isEmpty }
    guard !samples.isEmpty else { throw WrongAnswer("no text to read: \(folder.path) has no .txt files") }
    var documents: [[UInt8]] = []
    var size = 0
    while size < limit {
      let next = samples[documents.count % samples.count]
      documents.append(next)
      size += next.count
    }
    self.documents = documents
  }
}
