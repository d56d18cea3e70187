/// Runs work on documents: several at a time, results in the order of the documents, and never more documents in memory
/// than a few for each worker.
public struct BatchRunner: Sendable {
  /// How many documents are worked on at a time.
  public var jobs: Int
  /// Documents begun or waiting to be written, for each job: enough that one long document does not leave others idle.
  private static let window = 4

  /// A runner with at least one worker.
  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// Works on documents until there are no more.
  ///
  /// - Parameters:
  ///   - next: gives the next document or why there is none; called in order, one call at a time.
  ///   - work: runs on several documents at a time.
  ///   - finish: gets each result, in the order of the documents; throwing ends the run.
  public func run<Output: Sendable>(
    next: () -> Result<InputDocument, any Error>?,
    work: @escaping @Sendable (InputDocument) throws -> Output,
    finish: (Result<Output, any Error>) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result<Output, any Error>).self) { group in
      var finished: [Int: Result<Output, any Error>] = [:]
      var (begun, written, running) = (0, 0, 0)
      var isAtEnd = false
      while true {
        while !isAtEnd, running < jobs, begun - written < jobs * Self.window {
          let number = begun
          switch next() {
          case nil: isAtEnd = true
          case .failure(let error)?:
            finished[number] = .failure(error)
            begun += 1
          case .success(let document)?:
            group.addTask { (number, Result { try work(document) }) }
            begun += 1
            running += 1
          }
        }
        while let result = finished.removeValue(forKey: written) {
          try finish(result)
          written += 1
        }
        if running > 0, isAtEnd || running == jobs || begun - written >= jobs * Self.window {
          guard let (number, result) = try await group.next() else { break }
          running -= 1
          finished[number] = result
        } else if isAtEnd, finished.isEmpty {
          break
        }
      }
    }
  }
}
