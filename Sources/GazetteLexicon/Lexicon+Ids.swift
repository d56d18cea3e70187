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
    SymbolTable.finish(SymbolTable.hash(name) ^ (UInt32(type) + 1) &* 0x9E37_79B1)
  }

  private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32, type: UInt16) -> EntryID? {
    let mask = idSlots.count - 1
    var slot = Int(hash) & mask
    while idSlots[slot] != 0 {
      let entry = EntryID(rawValue: idSlots[slot] - 1)
      if entries[entry.index].idHash == hash, hasID(entry, text, type: type) { return isLive(entry) ? entry : nil }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether an entry has the id `text`, or, when `type` is not 0, no id but that type (less 1) and that name.
  private func hasID(_ entry: EntryID, _ text: UnsafeBufferPointer<UInt8>, type: UInt16) -> Bool {
    let layout = files[Int(entries[entry.index].file)].layout
    if let same = withCell(entry, layout.column("id"), { $0.elementsEqual(text) }) { return type == 0 && same }
    guard type != 0, entries[entry.index].type == type - 1 else { return false }
    return withCell(entry, layout.column("name")) { $0.elementsEqual(text) } ?? false
  }

  /// Puts the last entry under its id; gives the entry that had it before.
  mutating func registerLast(id: UnsafeBufferPointer<UInt8>, hash: UInt32, type: UInt16) -> EntryID? {
    if (idCount + 1) * 2 > idSlots.count { growIDs() }
    let mask = idSlots.count - 1
    var slot = Int(hash) & mask
    while idSlots[slot] != 0 {
      let old = EntryID(rawValue: idSlots[slot] - 1)
      if entries[old.index].idHash == hash, hasID(old, id, type: type) {
        idSlots[slot] = UInt32(entries.count)
        return old
      }
      slot = (slot + 1) & mask
    }
    idSlots[slot] = UInt32(entries.count)
    idCount += 1
    return nil
  }

  private mutating func growIDs() {
    let old = idSlots
    let mask = old.count * 2 - 1
    idSlots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = Int(entries[Int(entry) - 1].idHash) & mask
      while idSlots[slot] != 0 { slot = (slot + 1) & mask }
      idSlots[slot] = entry
    }
  }
}
