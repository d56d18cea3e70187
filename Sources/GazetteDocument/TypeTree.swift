/// A mention type as a number.
package struct TypeID: Hashable, Sendable {
  package var rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }
  @inlinable package var index: Int { Int(rawValue) }
}

/// The dotted types (`Place.City` below `Place`) as numbers, with an ancestor test by interval.
package struct TypeTree: Sendable {
  package private(set) var names: [String] = []
  private var ids: [String: TypeID] = [:]
  private var parents: [TypeID?] = []
  @usableFromInline var first: [UInt16] = []
  @usableFromInline var last: [UInt16] = []

  package init() {}

  /// The type of that name; it and its ancestors are made when new. O(types) when new.
  @discardableResult
  package mutating func intern(_ name: String) -> TypeID {
    if let id = ids[name] { return id }
    var parent: TypeID?
    if let dot = name.lastIndex(of: ".") { parent = intern(String(name[..<dot])) }
    let id = TypeID(rawValue: UInt16(names.count))
    names.append(name)
    parents.append(parent)
    ids[name] = id
    number()
    return id
  }

  package func find(_ name: String) -> TypeID? { ids[name] }
  package func name(_ type: TypeID) -> String { names[type.index] }
  package func parent(_ type: TypeID) -> TypeID? { parents[type.index] }

  /// Whether `type` is `ancestor` or below it. O(1).
  @inlinable package func isA(_ type: TypeID, _ ancestor: TypeID) -> Bool {
    let number = first[type.index]
    return first[ancestor.index] <= number && number <= last[ancestor.index]
  }

  /// Numbers the tree in depth-first order, so that what is below a type is an interval.
  private mutating func number() {
    var children: [[Int]] = Array(repeating: [], count: names.count)
    var roots: [Int] = []
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent.index].append(index) } else { roots.append(index) }
    }
    first = Array(repeating: 0, count: names.count)
    last = first
    var next: UInt16 = 0
    func visit(_ index: Int) {
      first[index] = next
      next += 1
      for child in children[index] { visit(child) }
      last[index] = next - 1
    }
    for root in roots { visit(root) }
  }
}
