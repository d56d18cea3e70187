internal import GazetteDocument

/// Where a pattern matched, and what its captures hold.
struct PatternMatch: Sendable {
  enum Held: Hashable, Sendable {
    case nothing
    case mention(Int)
    /// A row of the lexicon matches.
    case match(Int)
  }

  struct Capture: Hashable, Sendable {
    var index: Int
    var tokens: Range<Int>
    /// The last mention or lexicon match in it.
    var held: Held
  }

  var pattern: Int
  var tokens: Range<Int>
  /// In the order in which they end; a capture in a repeated part is there several times.
  var captures: [Capture]

  /// The captures along a way.
  static func captures(_ nodes: [TrailNode], from last: Int32) -> [Capture] {
    var way: [TrailNode] = []
    var index = last
    while index >= 0 {
      way.append(nodes[Int(index)])
      index = nodes[Int(index)].parent
    }
    var open: [Capture] = []
    var result: [Capture] = []
    for node in way.reversed() {
      switch node.kind {
      case .open:
        open.append(Capture(index: Int(node.value), tokens: Int(node.token)..<Int(node.token), held: .nothing))
      case .close:
        guard var capture = open.popLast() else { break }
        capture.tokens = capture.tokens.lowerBound..<Int(node.token)
        result.append(capture)
      case .mention: for position in open.indices { open[position].held = .mention(Int(node.value)) }
      case .match: for position in open.indices { open[position].held = .match(Int(node.value)) }
      }
    }
    return result
  }

  func last(_ capture: Int) -> Capture? { captures.last { $0.index == capture } }
}
