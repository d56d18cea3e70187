internal import GazetteDocument

/// An entry by the hash of its id.
struct IDRow: HashedRecord {
  var hash: UInt32
  /// The entry; the upper bit marks a row that removes the entries before it, whose file and offset it then is in `removals`.
  var entry: UInt32
}

extension Lexicon {
  /// The entry of an id, the latest row that has it; nil when there is none or it was removed.
  func find(id: UnsafeBufferPointer<UInt8>) -> EntryID? {
    if let entry = find(id, hash: SymbolTable.hash(id), type: nil) { return entry }
    guard let colon = id.firstIndex(of: 0x3A) else { return nil }
    guard let type = types.find(String(decoding: id[..<colon], as: UTF8.self)) else { return nil }
    let name = UnsafeBufferPointer(rebasing: id[(colon + 1)...])
    return find(name, hash: Self.idHash(type: type.rawValue, name: name), type: type.rawValue)
  }

  /// The hash of the id of a row that has none: of its type and name.
  static func idHash(type: UInt16, name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    (SymbolTable.hash(name) ^ UInt32(type) &+ 1) &* 0x9E37_79B1
  }

  private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32, type: UInt16?) -> EntryID? {
    let view = ids.view
    for index in view.range(hash) where view.records[index].hash == hash {
      let entry = entries[Int(view.records[index].entry)]
      if !entry.flags.contains(.dead), hasID(entry, text, type: type) {
        return EntryID(rawValue: view.records[index].entry)
      }
    }
    return nil
  }

  /// Whether a row has the id `text`, or no id but that type and the name `text`.
  private func hasID(_ entry: EntryRow, _ text: UnsafeBufferPointer<UInt8>, type: UInt16?) -> Bool {
    let view = views[Int(entry.file)]
    if let id = view.cell(row: entry.offset, .id) {
      if id.elementsEqual(text) { return type == nil }
      // A row that removes: `-SY`.
      return type == nil && id.first == 0x2D && id.dropFirst().elementsEqual(text)
    }
    guard let type, entry.type == type else { return false }
    return view.cell(row: entry.offset, .name)?.elementsEqual(text) ?? false
  }

  /// Of rows with one id only the last one counts: marks those before it. A row that removes ends dead itself.
  mutating func settleIDs() {
    let view = ids.view
    for bucket in 0..<(ids.starts.count - 1) {
      let range = Int(ids.starts[bucket])..<Int(ids.starts[bucket + 1])
      for later in range.dropFirst() {
        for earlier in range.lowerBound..<later where view.records[earlier].hash == view.records[later].hash {
          settle(Int(view.records[earlier].entry), Int(view.records[later].entry))
        }
      }
    }
  }

  private mutating func settle(_ earlier: Int, _ later: Int) {
    let (a, b) = (entries[earlier], entries[later])
    guard !a.flags.contains(.dead), let text = idText(b) else { return }
    let type = views[Int(b.file)].cell(row: b.offset, .id) == nil ? b.type : nil
    guard hasID(a, text, type: type) else { return }
    entries[earlier].flags.insert(.dead)
  }

  /// What stands for the row's id in its file, without the minus of a row that removes.
  private func idText(_ entry: EntryRow) -> UnsafeBufferPointer<UInt8>? {
    let view = views[Int(entry.file)]
    guard let id = view.cell(row: entry.offset, .id) else { return view.cell(row: entry.offset, .name) }
    return id.first == 0x2D ? UnsafeBufferPointer(rebasing: id.dropFirst()) : id
  }
}
