internal import GazetteDocument

extension Lexicon {
  /// Takes in files after those that are there. The rows that are there are not read again; their tables are merged in one
  /// pass.
  mutating func add(_ sources: [LexiconSource]) {
    let bytes = sources.reduce(0) { $0 + $1.bytes.buffer.count }
    var indexer = LexiconIndexer(continuing: self, bytes: bytes)
    for source in sources { indexer.add(source, layout: source.layout, to: &self) }
    index = indexer.index()
    ids = indexer.ids()
    settleIDs()
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
