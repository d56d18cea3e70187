internal import CICU

/// ICU's list of strings after which `ss=standard` takes a sentence boundary back (`Mr.`, `Capt.`), as a tree of the
/// reversed strings.
///
/// ICU's filter has a peculiarity that is part of the definition: of strings with a dot inside (`S.A.`, `Lt.Cdr.`) only the
/// part to the first dot stands in the reversed tree, as a mark that takes nothing back, and hides a string that equals it
/// (`S.`, `Lt.`).
final class Suppressions {
  private enum Value { static let partial: UInt8 = 1, match: UInt8 = 2 }
  /// For each node 128 places, one for each ASCII character before; 0 for none.
  private let children: [UInt16]
  private let values: [UInt8]

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
    var tree = Tree()
    let prefixes = Set(strings.compactMap(prefix))
    for string in strings where prefix(string) == nil && !prefixes.contains(string) { tree.insert(string, Value.match) }
    for prefix in prefixes { tree.insert(prefix, Value.partial) }
    children = tree.children
    values = tree.values
  }

  private struct Tree {
    var children: [UInt16] = Array(repeating: 0, count: 128)
    var values: [UInt8] = [0]

    /// A string with other characters than ASCII has no place here; ICU's English list has none.
    mutating func insert(_ string: [UInt8], _ value: UInt8) {
      guard string.allSatisfy({ $0 < 0x80 }) else { return }
      var node = 0
      for byte in string.reversed() {
        let place = node * 128 + Int(byte)
        if children[place] == 0 {
          children[place] = UInt16(values.count)
          children.append(contentsOf: repeatElement(0, count: 128))
          values.append(0)
        }
        node = Int(children[place])
      }
      values[node] = value
    }
  }

  /// Whether a boundary at `offset` is taken back: the longest string that ends there, or before one space, says so.
  func suppress(_ bytes: UnsafePointer<UInt8>, at offset: Int) -> Bool {
    var position = offset
    if position > 0, bytes[position - 1] == 0x20 { position -= 1 }
    return children.withUnsafeBufferPointer { children in
      var node = 0
      var best: UInt8 = 0
      while position > 0, bytes[position - 1] < 0x80 {
        let child = Int(children[node * 128 + Int(bytes[position - 1])])
        if child == 0 { break }
        position -= 1
        node = child
        if values[node] != 0 { best = values[node] }
      }
      return best == Value.match
    }
  }
}
