import Synchronization
import Testing

@testable import GazetteFormats

@Suite struct BatchRunnerTests {
  private struct Refused: Error {}

  /// Runs over `count` documents of which every seventh cannot be read and every fifth fails; later ones are quicker.
  private func run(_ count: Int, jobs: Int) async throws -> (results: [String], most: Int) {
    var number = 0
    var finished = 0
    var most = 0
    var results: [String] = []
    try await BatchRunner(jobs: jobs).run {
      guard number < count else { return nil }
      number += 1
      most = max(most, number - finished)
      return number % 7 == 0 ? .failure(Refused()) : .success(InputDocument(id: "\(number)", bytes: []))
    } work: { document in
      var sum = 0
      for value in 0..<((Int(document.id) ?? 0) % 3 == 0 ? 20_000 : 10) { sum &+= value }
      if (Int(document.id) ?? 0) % 5 == 0 { throw Refused() }
      return "\(document.id)\(sum < 0 ? "!" : "")"
    } finish: { result in
      finished += 1
      switch result {
      case .success(let text): results.append(text)
      case .failure: results.append("failed")
      }
    }
    return (results, most)
  }

  @Test(arguments: [1, 2, 5])
  func keepsTheOrderAndPassesOverFailures(_ jobs: Int) async throws {
    let expected = (1...100).map { $0 % 7 == 0 || $0 % 5 == 0 ? "failed" : "\($0)" }
    let (results, most) = try await run(100, jobs: jobs)
    #expect(results == expected)
    #expect(most <= jobs * 4 + 1, "no more documents wait than the window holds")
  }

  @Test func nothingIsNothing() async throws { #expect(try await run(0, jobs: 3).results.isEmpty) }

  @Test func anErrorInFinishingEndsTheRun() async {
    var begun = 0
    await #expect(throws: Refused.self) {
      try await BatchRunner(jobs: 2).run {
        begun += 1
        return begun > 1000 ? nil : .success(InputDocument(id: "", bytes: []))
      } work: { _ in
        0
      } finish: { _ in
        throw Refused()
      }
    }
    #expect(begun < 100)
  }
}
