internal import GazetteDocument

extension Lexicon {
  /// Removes an entry, so that its names no longer match; says whether there was one.
  @discardableResult
  mutating func remove(id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let entry = find(id: id) else { return false }
    markDead(entry)
    return true
  }

  mutating func markDead(_ entry: EntryID) {
    var row = entries[entry.index]
    row.flags.insert(.dead)
    entries[entry.index] = row
    hasDead = true
  }

  /// Takes in a file, with no rows yet.
  mutating func append(file source: LexiconSource, layout: FileLayout) {
    var file = LexiconFile(name: source.name, bytes: source.bytes, layout: layout)
    for (column, name) in layout.columns.enumerated() where !FileLayout.knownColumns.contains(name) {
      if !attributeNames.contains(name) { attributeNames.append(name) }
      let attribute = attributeNames.firstIndex(of: name) ?? 0
      while file.attributeColumns.count <= attribute { file.attributeColumns.append(-1) }
      file.attributeColumns[attribute] = column
    }
    files.append(file)
    views.reserveUnique(more: 1)
    views.append(FileView(bytes: source.bytes.buffer, layout: layout))
  }

  /// Makes the tables this copy's own, with room for about so many rows more.
  mutating func reserveUnique(entries more: Int, names: Int) {
    entries.reserveUnique(more: more)
    idSlots.reserveUnique()
    if (idCount + more) * 3 > idSlots.count * 2 { reserveIDs(idCount + more) }
    index.reserveUnique(more: names)
    if (index.keyCount + names) * 3 > index.slots.count * 2 { growIndex(to: index.keyCount + names) }
  }

  /// Doubles the name index; keys are made anew from the names, as rows keep only half of their hash.
  mutating func growIndex(to count: Int? = nil) {
    var keys = KeyBuilder()
    let (entries, views) = (entries, views)
    index.grow(to: count ?? index.keyCount * 2) { row in
      _ = keys.build(Lexicon.text(of: row, entries, views), NameVariant(rawValue: row.variant) ?? .asWritten)
      return keys.hashes.sequence
    }
  }

  /// The text of a name of the index.
  static func text(
    of row: NameRow, _ entries: Column<EntryRow>, _ views: Column<FileView>
  ) -> UnsafeBufferPointer<UInt8> {
    let bytes = views[Int(entries[Int(row.entry)].file)].bytes
    let start = Int(row.offset)
    var end = start
    while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0A, bytes[end] != 0x7C { end += 1 }
    if end > start, bytes[end - 1] == 0x0D, end == bytes.count || bytes[end] == 0x0A { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
