#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A column of a packed structure: memory of its own, or a part of an image that is mapped. A value; what is written after
/// `reserveUnique` is seen by this copy only.
struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
  private final class Storage {
    let base: UnsafeMutablePointer<Element>
    let capacity: Int
    /// Keeps the memory when it is not ours.
    let owner: AnyObject?

    /// Zeroed memory, whose pages cost nothing before they are touched.
    init(capacity: Int) {
      self.capacity = max(capacity, 1)
      let memory = calloc(self.capacity, MemoryLayout<Element>.stride)
      guard let memory else { preconditionFailure("out of memory") }
      base = memory.bindMemory(to: Element.self, capacity: self.capacity)
      owner = nil
    }

    init(base: UnsafeMutablePointer<Element>, owner: AnyObject) {
      self.base = base
      capacity = 0
      self.owner = owner
    }

    deinit {
      if owner == nil { free(base) }
    }
  }

  private var storage: Storage
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int

  init() { self.init(zeros: 0) }

  /// A column of `count` elements whose bytes are 0.
  init(zeros count: Int) {
    storage = Storage(capacity: count)
    base = storage.base
    self.count = count
    capacity = storage.capacity
  }

  /// A column in memory that `owner` keeps; it is copied when it is written to.
  init(_ buffer: UnsafeBufferPointer<Element>, owner: AnyObject) {
    self.init(zeros: 0)
    guard let start = buffer.baseAddress else { return }
    storage = Storage(base: UnsafeMutablePointer(mutating: start), owner: owner)
    base = storage.base
    count = buffer.count
    capacity = 0
  }

  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// Makes the memory this copy's own, with room for `more` elements.
  mutating func reserveUnique(more: Int = 0) {
    let needed = count + more
    if isKnownUniquelyReferenced(&storage), storage.owner == nil, capacity >= needed { return }
    let new = Storage(capacity: needed)
    new.base.update(from: base, count: count)
    storage = new
    base = new.base
    capacity = new.capacity
  }

  /// Appends; the caller has made the memory unique.
  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { reserveUnique(more: max(16, count / 2)) }
    base[count] = element
    count &+= 1
  }

  @inline(__always) subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }
}
