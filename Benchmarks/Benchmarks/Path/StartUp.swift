import Foundation
import Gazette

/// How long it takes to make an extractor, and to read a first short text with it.
struct StartUp {
  private static let text = "Russia's air force struck ISIL near Deir ez-Zor, TASS said."

  /// The first time in this process, as a command has it, and the median of some more.
  static func line() throws -> String {
    var making: [Double] = []
    var reading: [Double] = []
    for _ in 0..<10 {
      let clock = ContinuousClock()
      let start = clock.now
      let extractor = try Extractor()
      let made = clock.now
      guard try !extractor.extract(text).mentions.isEmpty else {
        throw WrongAnswer("start-up: no mentions in '\(text)'")
      }
      making.append((made - start) / .milliseconds(1))
      reading.append((clock.now - made) / .milliseconds(1))
    }
    return String(
      format: "start-up: Extractor() %.1f ms, a short text %.1f ms; again %.1f ms, %.1f ms",
      making[0], reading[0], median(making), median(reading))
  }
}
