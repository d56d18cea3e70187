internal import ArgumentParser
internal import GazetteFormats

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What the terminal is like.
enum Style {
  /// When to write colours.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Colours when standard output is a terminal that has them and nobody said no (`NO_COLOR`).
  static func text(_ choice: Choice, isFile: Bool) -> TextStyle {
    switch choice {
    case .always: .coloured
    case .never: .plain
    case .auto:
      !isFile && isTerminal(1) && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb" ? .coloured : .plain
    }
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
