/// For each word that begins a name, which lengths its names have: open addressing over the word's hash.
struct FirstWordTable: Sendable {
  /// The word's hash above, a bit for each length below (the last for 16 and more); 0 is free.
  private(set) var slots: Column<UInt64>
  private(set) var count: Int

  init(capacity: Int = 512) {
    slots = Column(repeating: 0, count: TableSize.slots(for: capacity))
    count = 0
  }

  init(slots: Column<UInt64>, count: Int) {
    self.slots = slots
    self.count = count
  }

  mutating func reserveUnique(more: Int) {
    if (count + more) * 2 > slots.count {
      let old = slots
      slots = Column(repeating: 0, count: TableSize.slots(for: count + more))
      for value in old.buffer where value != 0 { slots[slot(UInt32(value >> 32))] = value }
    } else {
      slots.reserveUnique()
    }
  }

  /// A bit for each length of the names that begin with the word.
  @inline(__always) func lengths(_ word: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: slots[slot(word)] & 0xFFFF) }

  @inline(__always) private func slot(_ word: UInt32) -> Int {
    let mask = slots.count &- 1
    var slot = Int(word) & mask
    while true {
      let value = slots[slot]
      if value == 0 || UInt32(truncatingIfNeeded: value >> 32) == word { return slot }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always) mutating func insert(_ word: UInt32, length: Int) {
    if count &* 2 >= slots.count { reserveUnique(more: count) }
    let slot = slot(word)
    let old = slots[slot]
    if old == 0 { count &+= 1 }
    slots[slot] = old | UInt64(word) << 32 | 1 << UInt64(min(length, 16) &- 1)
  }
}

enum TableSize {
  /// A power of two with room for `count` entries at half load.
  static func slots(for count: Int) -> Int {
    var size = 1024
    while size < count * 2 { size *= 2 }
    return size
  }
}
