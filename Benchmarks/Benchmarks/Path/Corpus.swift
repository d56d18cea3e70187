import Foundation

/// The text that is read: the repository's sample dispatches, repeated to a round size.
enum Corpus {
  /// About this many bytes of English news, as one document for each repetition of a sample.
  static func news(bytes limit: Int) -> [[UInt8]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Samples").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let samples = names.filter { $0.hasSuffix(".txt") }.sorted()
      .compactMap { try? Data(contentsOf: folder.appending(path: $0)) }.map(Array.init)
    guard !samples.isEmpty else { return [] }
    var documents: [[UInt8]] = []
    var size = 0
    while size < limit {
      let next = samples[documents.count % samples.count]
      documents.append(next)
      size += next.count
    }
    return documents
  }
}
