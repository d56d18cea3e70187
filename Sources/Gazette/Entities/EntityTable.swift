internal import GazetteDocument

/// Which mentions are one entity, with the reason for each that was joined.
struct EntityTable {
  private var parents: [Int]
  private(set) var reasons: [Int: String] = [:]

  init(mentionCount: Int) { parents = Array(0..<mentionCount) }

  func root(_ mention: Int) -> Int {
    var mention = mention
    while parents[mention] != mention { mention = parents[mention] }
    return mention
  }

  /// Joins a mention to the entity of another one; the earlier keeps its place.
  mutating func join(_ mention: Int, to other: Int, because reason: String) {
    let a = root(mention)
    let b = root(other)
    guard a != b else { return }
    parents[max(a, b)] = min(a, b)
    reasons[mention] = reason
  }

  func isSame(_ a: Int, _ b: Int) -> Bool { root(a) == root(b) }
}
