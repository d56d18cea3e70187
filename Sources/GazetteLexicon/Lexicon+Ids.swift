internal import GazetteDocument

extension Lexicon {
  /// The entry of an id, the latest row that has it; nil when there is none or it was removed.
  func find(id: UnsafeBufferPointer<UInt8>) -> EntryID? {
    if let entry = find(id, hash: SymbolTable.hash(id), type: 0) { return entry }
    guard let colon = id.firstIndex(of: 0x3A) else { return nil }
    guard let type = types.find(String(decoding: id[..<colon], as: UTF8.self)) else { return nil }
    let name = UnsafeBufferPointer(rebasing: id[(colon + 1)...])
    return find(name, hash: Self.idHash(type: type.rawValue, name: name), type: type.rawValue + 1)
  }

  /// The hash of the id of a row that has none: of its type and name.
  static func idHash(type: UInt16, name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    (SymbolTable.hash(name) ^ UInt32(type) &+ 1) &* 0x9E37_79B1
  }

  private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32, type: UInt16) -> EntryID? {
    let row = UInt32(truncatingIfNeeded: idSlots[idSlot(text, hash: hash, type: type)])
    guard row != 0 else { return nil }
    let entry = EntryID(rawValue: row - 1)
    return isLive(entry) ? entry : nil
  }

  /// The slot of an id, or the free one where it belongs. `type` is 0 for an id that is written, else the type of a row
  /// without one (plus 1), whose name `text` is.
  @inline(__always) private func idSlot(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32, type: UInt16) -> Int {
    let mask = idSlots.count &- 1
    var slot = Int(hash) & mask
    while true {
      let value = idSlots[slot]
      if value == 0 { return slot }
      if value >> 32 == hash, hasID(entries[Int(UInt32(truncatingIfNeeded: value)) &- 1], text, type: type) {
        return slot
      }
      slot = (slot &+ 1) & mask
    }
  }

  private func hasID(_ entry: EntryRow, _ text: UnsafeBufferPointer<UInt8>, type: UInt16) -> Bool {
    let view = views[Int(entry.file)]
    if let id = view.cell(row: entry.offset, .id) { return type == 0 && id.elementsEqual(text) }
    guard type != 0, entry.type == type - 1 else { return false }
    return view.cell(row: entry.offset, .name)?.elementsEqual(text) ?? false
  }

  /// Puts the last entry under its id; gives the entry that had it before. There is room in the table.
  @inline(__always)
  mutating func registerLast(id: UnsafeBufferPointer<UInt8>, hash: UInt32, type: UInt16) -> EntryID? {
    let slot = idSlot(id, hash: hash, type: type)
    let old = UInt32(truncatingIfNeeded: idSlots[slot])
    idSlots[slot] = UInt64(hash) << 32 | UInt64(truncatingIfNeeded: entries.count)
    if old != 0 { return EntryID(rawValue: old - 1) }
    idCount &+= 1
    return nil
  }

  mutating func reserveIDs(_ count: Int) {
    let old = idSlots
    idSlots = Column(zeros: TableSize.slots(for: count))
    let mask = idSlots.count - 1
    for value in old.buffer where value != 0 {
      var slot = Int(value >> 32) & mask
      while idSlots[slot] != 0 { slot = (slot + 1) & mask }
      idSlots[slot] = value
    }
  }
}
