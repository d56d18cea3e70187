internal import GazetteDocument

/// Reads the rows of a file into the compiled lexicon: one scan over the bytes, no `String` for a cell. It trusts the file;
/// what is wrong with it the reader has said.
struct LexiconIndexer {
  private var keys = KeyBuilder()
  private let classes = ASCIIWords.classes

  init() {}

  /// What the names of a row share.
  private struct RowContext {
    var entry: UInt32
    var isExact: Bool
    /// Names may stand in the plural even where they have a capital.
    var hasPlurals: Bool
    var form = NameForm.name
  }

  /// What a type means for the names of its entries.
  private struct TypeTraits {
    var type: TypeID
    var flags: EntryFlags
    var hasPlurals: Bool
  }

  /// Types of countable things whose names are written with capitals.
  private static let typesWithPlurals = ["Group", "Weapon", "Vehicle"]

  /// Adds a file.
  mutating func add(_ source: LexiconSource, layout: FileLayout, to lexicon: inout Lexicon) {
    let file = UInt16(truncatingIfNeeded: lexicon.files.count)
    lexicon.append(file: source, layout: layout)
    let bytes = source.bytes.buffer
    guard let base = bytes.baseAddress, bytes.count < Int(UInt32.max) else { return }
    let estimate = (bytes.count - layout.bodyStart) / 40 + 16
    lexicon.reserveUnique(entries: estimate, names: estimate * 2)
    var scan = RowScan(base: base, end: bytes.count, columns: lexicon.views[Int(file)])
    var traits = traits(of: layout.type, &lexicon)
    var lastType = 0..<0
    var offset = layout.bodyStart
    var line = layout.bodyLine
    while offset < bytes.count {
      let row = offset
      offset = scan.scan(row)
      if base[row] != 0x23, base[row] != 0x0A, base[row] != 0x0D {
        if scan.cell(.type).isEmpty {
          if !lastType.isEmpty { traits = self.traits(of: layout.type, &lexicon) }
          lastType = 0..<0
        } else if !bytes[scan.cell(.type)].elementsEqual(bytes[lastType]) {
          lastType = scan.cell(.type)
          traits = self.traits(of: String(decoding: bytes[lastType], as: UTF8.self), &lexicon)
        }
        addRow(bytes, scan, EntryPlace(file: file, row: row, line: line), traits, layout.policy, &lexicon)
      }
      line &+= 1
    }
  }

  private struct EntryPlace {
    var file: UInt16
    var row: Int
    var line: UInt32
  }

  private func traits(of name: String, _ lexicon: inout Lexicon) -> TypeTraits {
    TypeTraits(
      type: lexicon.types.intern(name.isEmpty ? "untyped" : name),
      flags: name.first?.isLowercase ?? true ? .isClass : [],
      hasPlurals: Self.typesWithPlurals.contains { name == $0 || name.hasPrefix($0 + ".") })
  }

  @inline(__always)
  private mutating func addRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ scan: RowScan, _ place: EntryPlace, _ traits: TypeTraits,
    _ filePolicy: MatchPolicy, _ lexicon: inout Lexicon
  ) {
    let id = scan.cell(.id)
    let name = scan.cell(.name)
    if !id.isEmpty, bytes[id.lowerBound] == 0x2D {
      lexicon.remove(id: UnsafeBufferPointer(rebasing: bytes[(id.lowerBound + 1)..<id.upperBound]))
      return
    }
    guard !name.isEmpty else { return }
    let key = UnsafeBufferPointer(rebasing: bytes[id.isEmpty ? name : id])
    let hash = id.isEmpty ? Lexicon.idHash(type: traits.type.rawValue, name: key) : SymbolTable.hash(key)
    var flags = traits.flags
    if !scan.cell(.context).isEmpty { flags.insert(.needsContext) }
    if lexicon.entries.count &* 2 >= lexicon.idSlots.count { lexicon.growIDs() }
    lexicon.entries.append(
      EntryRow(
        offset: UInt32(truncatingIfNeeded: place.row), line: place.line, idHash: hash, file: place.file,
        type: traits.type.rawValue, flags: flags.rawValue))
    if let old = lexicon.registerLast(id: key, hash: hash, type: id.isEmpty ? traits.type.rawValue &+ 1 : 0) {
      lexicon.markDead(old)
    }
    var policy = filePolicy
    if !scan.cell(.match).isEmpty {
      let words = String(decoding: bytes[scan.cell(.match)], as: UTF8.self).split(separator: " ")
      policy = MatchPolicy(words: words) ?? policy
    }
    var context = RowContext(
      entry: UInt32(truncatingIfNeeded: lexicon.entries.count &- 1), isExact: policy.contains(.exact),
      hasPlurals: traits.hasPlurals)
    addName(bytes, name, context, &lexicon)
    for (column, form) in RowScan.lists where !scan.cell(column).isEmpty {
      context.form = form
      addList(bytes, scan.cell(column), context, &lexicon)
    }
  }

  private mutating func addList(
    _ bytes: UnsafeBufferPointer<UInt8>, _ list: Range<Int>, _ context: RowContext, _ lexicon: inout Lexicon
  ) {
    var start = list.lowerBound
    while start < list.upperBound {
      var end = start
      while end < list.upperBound, bytes[end] != 0x7C { end &+= 1 }
      if end > start { addName(bytes, start..<end, context, &lexicon) }
      start = end &+ 1
    }
  }

  @inline(__always)
  private mutating func addName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ context: RowContext, _ lexicon: inout Lexicon
  ) {
    guard let base = bytes.baseAddress else { return }
    let classes = classes
    var info = UInt32(context.form.rawValue) << 16 | (context.isExact ? 1 << 18 : 0)
    var hash = NameIndex.seed
    var first: UInt32 = 0
    var words: UInt32 = 0
    var position = range.lowerBound
    var lastIsLower = false
    while position < range.upperBound {
      var kind = classes[Int(base[position])]
      if kind & 4 != 0 {
        position &+= 1
        continue
      }
      let start = position
      var seen: UInt8 = 0
      while kind & 1 != 0 {
        seen |= kind
        position &+= 1
        if position == range.upperBound { break }
        kind = classes[Int(base[position])]
      }
      guard kind != 0 else {
        addSlowly(bytes, range, context, &lexicon)
        return
      }
      let word = ASCIIWords.hash(base + start, position &- start)
      if words == 0 { first = word }
      if words < 16 { info |= UInt32(seen >> 1 & 1) << words }
      lastIsLower = seen & 2 == 0
      hash = NameIndex.extend(hash, word)
      words &+= 1
    }
    guard words > 0, words <= NameIndex.longest else { return }
    info |= words << 24
    insert(
      NameRow(
        offset: UInt32(truncatingIfNeeded: range.lowerBound), entry: context.entry, next: 0, check: 0, info: info),
      first, hash, &lexicon)
    if lastIsLower || context.hasPlurals, !context.isExact, context.form != .adjective {
      addVariants([.plural, .pluralS], bytes, range, context, &lexicon)
    }
  }

  @inline(__always)
  private func insert(_ row: NameRow, _ first: UInt32, _ hash: UInt64, _ lexicon: inout Lexicon) {
    if lexicon.index.needsRoom { lexicon.growIndex() }
    lexicon.index.insert(row, first: first, hash: hash)
  }

  /// Names with other than ASCII letters, digits, spaces and hyphens.
  private mutating func addSlowly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ context: RowContext, _ lexicon: inout Lexicon
  ) {
    var range = range
    var context = context
    if bytes[range.lowerBound] == 0x3D {
      context.isExact = true
      range = (range.lowerBound + 1)..<range.upperBound
    }
    addVariants([.asWritten], bytes, range, context, &lexicon)
    guard !context.isExact else { return }
    addVariants([.undotted, .cut], bytes, range, context, &lexicon)
    let lastIsLower = keys.wordCount > 0 && keys.capitals >> UInt32(min(keys.wordCount, 16) - 1) & 1 == 0
    if lastIsLower || context.hasPlurals, context.form != .adjective {
      addVariants([.plural, .pluralS], bytes, range, context, &lexicon)
    }
  }

  private mutating func addVariants(
    _ variants: [NameVariant], _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ context: RowContext,
    _ lexicon: inout Lexicon
  ) {
    guard !range.isEmpty else { return }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    for variant in variants where keys.build(text, variant) {
      let (first, sequence) = keys.hashes
      var info = UInt32(context.form.rawValue) << 16 | (context.isExact ? 1 << 18 : 0) | keys.capitals
      info |= UInt32(variant.rawValue) << 19 | UInt32(keys.wordCount) << 24
      insert(
        NameRow(offset: UInt32(range.lowerBound), entry: context.entry, next: 0, check: 0, info: info), first, sequence,
        &lexicon)
    }
  }
}
