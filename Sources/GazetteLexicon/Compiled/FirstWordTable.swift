/// For each word that begins a name, which lengths its names have: open addressing over the word's hash.
struct FirstWordTable: Sendable {
  /// The word's hash above, a bit for each length below (the last for 16 and more); 0 is free.
  private(set) var slots: Column<UInt64>
  private(set) var count: Int

  init(capacity: Int = 512) {
    slots = Column(zeros: TableSize.slots(for: capacity))
    count = 0
  }

  init(slots: Column<UInt64>, count: Int) {
    self.slots = slots
    self.count = count
  }

  /// Makes the memory this copy's own, with room for about so many words more.
  mutating func reserveUnique(more: Int) {
    if (count + more) * 2 > slots.count {
      let old = slots
      slots = Column(zeros: TableSize.slots(for: count + more))
      for value in old.buffer where value != 0 { slots[slot(UInt32(value >> 32))] = value }
    } else {
      slots.reserveUnique()
    }
  }

  var view: View { View(base: slots.base, mask: slots.count - 1) }

  /// The table as bare memory.
  struct View: BitwiseCopyable {
    let base: UnsafeMutablePointer<UInt64>
    let mask: Int

    /// A bit for each length of the names that begin with the word.
    @inline(__always) func lengths(_ word: UInt32) -> UInt32 {
      UInt32(truncatingIfNeeded: base[slot(word)] & 0xFFFF)
    }

    @inline(__always) func slot(_ word: UInt32) -> Int {
      var slot = Int(word) & mask
      while true {
        let value = base[slot]
        if value == 0 || UInt32(truncatingIfNeeded: value >> 32) == word { return slot }
        slot = (slot &+ 1) & mask
      }
    }
  }

  @inline(__always) private func slot(_ word: UInt32) -> Int { view.slot(word) }

  @inline(__always) mutating func insert(_ word: UInt32, length: Int) {
    let slot = slot(word)
    let old = slots[slot]
    slots[slot] = old | UInt64(word) << 32 | 1 << UInt64(min(length, 16) &- 1)
    guard old == 0 else { return }
    count &+= 1
    if count &* 3 >= slots.count &* 2 { reserveUnique(more: count) }
  }
}

enum TableSize {
  /// A power of two with room for `count` entries at two thirds of load at the most.
  static func slots(for count: Int) -> Int {
    var size = 1024
    while size * 2 < count * 3 { size *= 2 }
    return size
  }
}
