/// What a step tells while it works, for `explain`. Steps are generic over it; with `NoRecorder` telling costs nothing.
package protocol Recorder {
  /// Whether anybody listens; a constant for each recorder, so that work done only for telling is left out.
  static var isActive: Bool { get }
  mutating func record(_ event: @autoclosure () -> TraceEvent)
}

/// Something that a step saw or decided.
package struct TraceEvent: Sendable {
  package enum Outcome: UInt8, Sendable { case made, rejected, noted }
  /// The step: `lexicon`, `sense`, `pattern`, `frame`, `entity`.
  package var step: String
  package var outcome: Outcome
  package var tokens: Range<Int>
  package var reason: String
  package var origin: Origin?

  package init(step: String, outcome: Outcome, tokens: Range<Int>, reason: String, origin: Origin?) {
    self.step = step
    self.outcome = outcome
    self.tokens = tokens
    self.reason = reason
    self.origin = origin
  }
}

/// Keeps nothing.
package struct NoRecorder: Recorder {
  @inlinable package static var isActive: Bool { false }
  @inlinable package init() {}
  @inlinable package mutating func record(_ event: @autoclosure () -> TraceEvent) {}
}

/// Keeps everything.
package struct FullRecorder: Recorder {
  @inlinable package static var isActive: Bool { true }
  package private(set) var events: [TraceEvent] = []
  package init() {}
  package mutating func record(_ event: @autoclosure () -> TraceEvent) { events.append(event()) }
}
