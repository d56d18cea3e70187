/// A column of a packed structure: memory of its own, or a part of an image that is mapped. A value; what is written after
/// `reserveUnique` is seen by this copy only.
struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
  private final class Storage {
    let base: UnsafeMutablePointer<Element>
    let capacity: Int
    /// Keeps the memory when it is not ours.
    let owner: AnyObject?

    init(capacity: Int) {
      base = .allocate(capacity: max(capacity, 1))
      self.capacity = max(capacity, 1)
      owner = nil
    }

    init(base: UnsafeMutablePointer<Element>, count: Int, owner: AnyObject) {
      self.base = base
      capacity = count
      self.owner = owner
    }

    deinit {
      if owner == nil { base.deallocate() }
    }
  }

  private var storage: Storage
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int

  init() {
    storage = Storage(capacity: 0)
    base = storage.base
    count = 0
  }

  /// A column of `count` equal elements.
  init(repeating element: Element, count: Int) {
    storage = Storage(capacity: count)
    base = storage.base
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  /// A column in memory that `owner` keeps; it is copied when it is written to.
  init(_ buffer: UnsafeBufferPointer<Element>, owner: AnyObject) {
    let start = buffer.baseAddress.map { UnsafeMutablePointer(mutating: $0) } ?? Storage(capacity: 0).base
    storage = Storage(base: start, count: 0, owner: owner)
    base = storage.base
    count = buffer.count
  }

  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// Makes the memory this copy's own, with room for `more` elements.
  mutating func reserveUnique(more: Int = 0) {
    let needed = count + more
    if isKnownUniquelyReferenced(&storage), storage.owner == nil, storage.capacity >= needed { return }
    let new = Storage(capacity: max(needed, more == 0 ? 0 : count * 2))
    new.base.update(from: base, count: count)
    storage = new
    base = new.base
  }

  /// Appends; the caller has made the memory unique.
  @inline(__always) mutating func append(_ element: Element) {
    if count == storage.capacity { reserveUnique(more: max(16, count)) }
    base[count] = element
    count &+= 1
  }

  @inline(__always) subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }
}
