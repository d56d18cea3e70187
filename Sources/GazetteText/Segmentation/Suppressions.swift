internal import CICU

/// ICU's list of strings after which `ss=standard` takes a sentence boundary back (`Mr.`, `Capt.`), as a tree of the
/// reversed strings.
///
/// ICU's filter has a peculiarity that is part of the definition: of strings with a dot inside (`S.A.`, `Lt.Cdr.`) only the
/// part to the first dot stands in the reversed tree, as a mark that takes nothing back, and hides a string that equals it
/// (`S.`, `Lt.`).
struct Suppressions {
  private struct Node {
    var byte: UInt8
    var firstChild: Int32 = -1
    var next: Int32 = -1
    var value = Value.none
  }
  private enum Value: UInt8 { case none, partial, match }
  private var nodes: [Node] = [Node(byte: 0)]

  /// The list of the installed ICU.
  static func installed() -> Suppressions {
    let length = Int(cicu_suppressions(nil, 0))
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { _ = cicu_suppressions($0.baseAddress, Int32(length)) }
      count = length
    }
    return Suppressions(bytes.split(separator: 0x0A).map(Array.init))
  }

  init(_ strings: [[UInt8]]) {
    func prefix(_ string: [UInt8]) -> [UInt8]? {
      guard let dot = string.firstIndex(of: 0x2E), dot + 1 < string.count else { return nil }
      return Array(string[...dot])
    }
    let prefixes = Set(strings.compactMap(prefix))
    for string in strings where prefix(string) == nil && !prefixes.contains(string) { insert(string, .match) }
    for prefix in prefixes { insert(prefix, .partial) }
  }

  private mutating func insert(_ string: [UInt8], _ value: Value) {
    var node = 0
    for byte in string.reversed() {
      if let child = child(of: node, byte) {
        node = child
      } else {
        nodes.append(Node(byte: byte, next: nodes[node].firstChild))
        nodes[node].firstChild = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    nodes[node].value = value
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var child = nodes[node].firstChild
    while child >= 0 {
      if nodes[Int(child)].byte == byte { return Int(child) }
      child = nodes[Int(child)].next
    }
    return nil
  }

  /// Whether a boundary at `offset` is taken back: the longest string that ends there, or before one space, says so.
  func suppress(_ bytes: UnsafePointer<UInt8>, at offset: Int) -> Bool {
    var position = offset
    if position > 0, bytes[position - 1] == 0x20 { position -= 1 }
    var node = 0
    var best = Value.none
    while position > 0, let child = child(of: node, bytes[position - 1]) {
      position -= 1
      node = child
      if nodes[node].value != .none { best = nodes[node].value }
    }
    return best == .match
  }
}
