internal import GazetteDocument

/// Reads the rows of a file into the compiled lexicon. It trusts the file: what is wrong with it the reader has said.
struct LexiconIndexer {
  private var splitter = NameSplitter()

  /// The columns that the index needs, by their place.
  private struct Columns {
    var id, name, aliases, adjectives, demonyms, type, match, context: Int
    init(_ layout: FileLayout) {
      id = layout.column("id")
      name = layout.column("name")
      aliases = layout.column("aliases")
      adjectives = layout.column("adjectives")
      demonyms = layout.column("demonyms")
      type = layout.column("type")
      match = layout.column("match")
      context = layout.column("context")
    }
  }

  /// What all names of a row share.
  private struct RowContext {
    var entry: UInt32
    var policy: MatchPolicy
    /// Names may stand in the plural even where they have a capital.
    var hasPlurals: Bool
  }

  /// Adds a file.
  mutating func add(_ source: LexiconSource, layout: FileLayout, to lexicon: inout Lexicon) {
    let file = UInt16(lexicon.files.count)
    lexicon.files.append(LexiconFile(name: source.name, bytes: source.bytes, layout: layout))
    addAttributes(layout, &lexicon)
    let columns = Columns(layout)
    let bytes = source.bytes.buffer
    var offset = layout.bodyStart
    var line = layout.bodyLine
    while offset < bytes.count {
      let end = RowScanner.lineEnd(bytes, offset)
      if end > offset, bytes[offset] != 0x23, bytes[offset] != 0x0D {
        addRow(bytes, offset, line, file, layout, columns, &lexicon)
      }
      offset = end + 1
      line += 1
    }
  }

  private func addAttributes(_ layout: FileLayout, _ lexicon: inout Lexicon) {
    let file = lexicon.files.count - 1
    for (column, name) in layout.columns.enumerated() where !FileLayout.knownColumns.contains(name) {
      let attribute =
        lexicon.attributeNames.firstIndex(of: name)
        ?? {
          lexicon.attributeNames.append(name)
          return lexicon.attributeNames.count - 1
        }()
      while lexicon.files[file].attributeColumns.count <= attribute { lexicon.files[file].attributeColumns.append(-1) }
      lexicon.files[file].attributeColumns[attribute] = column
    }
  }

  private mutating func addRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ row: Int, _ line: UInt32, _ file: UInt16, _ layout: FileLayout,
    _ columns: Columns, _ lexicon: inout Lexicon
  ) {
    func cell(_ column: Int) -> Range<Int>? { RowScanner.cell(bytes, row: row, column: column) }
    let idCell = cell(columns.id)
    if let idCell, bytes[idCell.lowerBound] == 0x2D {
      lexicon.remove(id: UnsafeBufferPointer(rebasing: bytes[(idCell.lowerBound + 1)..<idCell.upperBound]))
      return
    }
    guard let nameCell = cell(columns.name) else { return }
    let typeName = cell(columns.type).map { String(decoding: bytes[$0], as: UTF8.self) } ?? layout.type
    let type = lexicon.types.intern(typeName)
    var flags: EntryFlags = []
    if typeName.first?.isLowercase ?? false { flags.insert(.isClass) }
    if let context = cell(columns.context), bytes[context].elementsEqual("required".utf8) {
      flags.insert(.needsContext)
    }
    let key = UnsafeBufferPointer(rebasing: bytes[idCell ?? nameCell])
    let hash = idCell == nil ? Lexicon.idHash(type: type.rawValue, name: key) : SymbolTable.hash(key)
    lexicon.entries.append(
      EntryRow(
        offset: UInt32(row), line: line, idHash: hash, file: file, type: type.rawValue, flags: flags.rawValue))
    if let old = lexicon.registerLast(id: key, hash: hash, type: idCell == nil ? type.rawValue + 1 : 0) {
      lexicon.entries[old.index].flags |= EntryFlags.dead.rawValue
    }
    var policy = layout.policy
    if let match = cell(columns.match) {
      policy = MatchPolicy(words: String(decoding: bytes[match], as: UTF8.self).split(separator: " ")) ?? policy
    }
    let plurals = Self.typesWithPlurals.contains { typeName == $0 || typeName.hasPrefix($0 + ".") }
    let context = RowContext(entry: UInt32(lexicon.entries.count - 1), policy: policy, hasPlurals: plurals)
    addName(bytes, nameCell, .name, context, &lexicon)
    for (column, form) in [
      (columns.aliases, NameForm.alias), (columns.adjectives, .adjective), (columns.demonyms, .demonym),
    ] {
      guard let list = cell(column) else { continue }
      var start = list.lowerBound
      while start < list.upperBound {
        let end = bytes[start..<list.upperBound].firstIndex(of: 0x7C) ?? list.upperBound
        if end > start { addName(bytes, start..<end, form, context, &lexicon) }
        start = end + 1
      }
    }
  }

  /// Types of countable things whose names are written with capitals.
  private static let typesWithPlurals = ["Group", "Weapon", "Vehicle"]

  private mutating func addName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ form: NameForm, _ context: RowContext,
    _ lexicon: inout Lexicon
  ) {
    var range = range
    var isExact = context.policy.contains(.exact)
    if bytes[range.lowerBound] == 0x3D {
      isExact = true
      range = (range.lowerBound + 1)..<range.upperBound
    }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    splitter.split(text)
    let words = splitter.words
    guard let first = words.first, words.count <= NameIndex.longest else { return }
    var info = UInt32(form.rawValue) << 16 | UInt32(words.count) << 24 | (isExact ? 1 << 18 : 0)
    var hash = NameIndex.seed
    for (position, word) in words.enumerated() {
      hash = NameIndex.extend(hash, word.hash)
      if word.hasCapital, position < 16 { info |= 1 << UInt32(position) }
    }
    let row = NameRow(offset: UInt32(range.lowerBound), entry: context.entry, next: 0, check: 0, info: info)
    lexicon.index.insert(row, first: first.hash, hash: hash)
  }
}
