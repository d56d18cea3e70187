package import GazetteDocument

/// A loaded file.
struct LexiconFile: Sendable {
  var name: String
  var bytes: LexiconBytes
  var layout: FileLayout
  /// For each attribute of the lexicon the file's column, -1 where it has none.
  var attributeColumns: [Int] = []
}

/// Known names: entries in the rows of their files, and an index of their names.
package struct Lexicon: Sendable {
  package internal(set) var types = TypeTree()
  /// Words are interned here; rules and word tables add theirs.
  package var symbols = SymbolTable()
  var files: [LexiconFile] = []
  var views = Column<FileView>()
  var entries = Column<EntryRow>()
  var index = NameIndex()
  var ids = Buckets<IDRow>()
  /// Whether an entry was overridden or removed, so that flags must be looked at.
  var hasDead = false
  /// Names of the attribute columns of all files.
  package internal(set) var attributeNames: [String] = []
  var groupType = TypeID(rawValue: 0)

  init() { groupType = types.intern("Group") }

  /// Rows, those overridden or removed too.
  package var entryCount: Int { entries.count }
  /// Names in the index with their plurals and spellings.
  package var nameCount: Int { index.names.records.count }

  /// Bytes of the index and the entries, without the files.
  package var indexBytes: Int {
    nameCount * 16 + index.bits.words.count * 8 + index.names.starts.count * 4
      + (index.anyCase.lengths.count + index.capital.lengths.count) * 2
      + entries.count * 12 + ids.records.count * 8 + ids.starts.count * 4
  }

  /// The type of an entry. O(1).
  package func type(of entry: EntryID) -> TypeID { TypeID(rawValue: entries[entry.index].type) }

  package func origin(of entry: EntryID) -> Origin {
    Origin(file: entries[entry.index].file, line: entries[entry.index].line)
  }

  /// Whether the entry counts only beside a type word or what it lies within.
  package func requiresContext(_ entry: EntryID) -> Bool {
    flags(entry).contains(.mayNeedContext) && known(entry, .context) != nil
  }

  /// Whether the entry is of a word class, whose type begins with a small letter.
  package func isClass(_ entry: EntryID) -> Bool { flags(entry).contains(.isClass) }

  /// Whether the entry counts, that is, no later row overrides or removes it.
  package func isLive(_ entry: EntryID) -> Bool { !flags(entry).contains(.dead) }

  func flags(_ entry: EntryID) -> EntryFlags { entries[entry.index].flags }

  /// The entry's id; made of its type and name where the file has no ids.
  package func id(of entry: EntryID) -> String {
    if let id = known(entry, .id) { return String(decoding: id, as: UTF8.self) }
    return types.name(type(of: entry)) + ":" + name(of: entry)
  }

  /// The entry's name, without the mark of an exact spelling.
  package func name(of entry: EntryID) -> String {
    let name = known(entry, .name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return name.hasPrefix("=") ? String(name.dropFirst()) : name
  }

  /// Other names.
  package func aliases(of entry: EntryID) -> [String] { list(entry, .aliases) }
  package func adjectives(of entry: EntryID) -> [String] { list(entry, .adjectives) }
  package func demonyms(of entry: EntryID) -> [String] { list(entry, .demonyms) }

  private func list(_ entry: EntryID, _ column: KnownColumn) -> [String] {
    (known(entry, column) ?? UnsafeBufferPointer(start: nil, count: 0)).split(separator: 0x7C)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// A cell of a known column.
  func known(_ entry: EntryID, _ column: KnownColumn) -> UnsafeBufferPointer<UInt8>? {
    let row = entries[entry.index]
    return views[Int(row.file)].cell(row: row.offset, column)
  }

  /// What the entry is part of.
  package func parent(of entry: EntryID) -> EntryID? {
    known(entry, .within).flatMap { find(id: $0) }
  }

  /// How likely the entry is among others of its name; 0 where not said.
  package func prior(of entry: EntryID) -> Double {
    known(entry, .prior).flatMap { Double(String(decoding: $0, as: UTF8.self)) } ?? 0
  }

  package func validity(of entry: EntryID) -> Validity {
    Validity(from: known(entry, .from).flatMap(Self.day), to: known(entry, .to).flatMap(Self.day))
  }

  /// The entry of an id. O(1).
  package func entry(id: String) -> EntryID? {
    var id = id
    return id.withUTF8 { find(id: $0) }
  }

  // MARK: Attributes

  /// The number of an attribute, for `attribute(_:of:)`; nil when no file has such a column.
  package func attributeIndex(_ name: String) -> Int? { attributeNames.firstIndex(of: name) }

  /// The value of an attribute; nil when it is empty. The known columns `id`, `name`, `within`, `type` can be asked too.
  package func attribute(_ name: String, of entry: EntryID) -> String? { cell(entry, layout(entry).column(name)) }
  package func attribute(_ index: Int, of entry: EntryID) -> String? { cell(entry, column(index, entry)) }

  /// Whether an attribute has a value, by bytes; for tests that run at each match.
  package func attribute(_ index: Int, of entry: EntryID, equals value: [UInt8]) -> Bool {
    withCell(entry, column(index, entry)) { $0.elementsEqual(value) } ?? false
  }

  private func column(_ attribute: Int, _ entry: EntryID) -> Int {
    let columns = files[Int(entries[entry.index].file)].attributeColumns
    return attribute < columns.count ? columns[attribute] : -1
  }

  private func layout(_ entry: EntryID) -> FileLayout { files[Int(entries[entry.index].file)].layout }

  private func cell(_ entry: EntryID, _ column: Int) -> String? {
    withCell(entry, column) { String(decoding: $0, as: UTF8.self) }
  }

  func withCell<R>(_ entry: EntryID, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
    let row = entries[entry.index]
    return views[Int(row.file)].cell(row: row.offset, column: column).map(body)
  }

  static func day(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var parts = text.split(separator: 0x2D, maxSplits: 2, omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }) else { return nil }
    parts.removeFirst()
    let rest = parts.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    return year * 10000 + (rest.first ?? 0) * 100 + (rest.count > 1 ? rest[1] : 0)
  }
}
