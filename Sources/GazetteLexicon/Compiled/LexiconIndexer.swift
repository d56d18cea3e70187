internal import GazetteDocument

/// Reads the rows of a file into the compiled lexicon: one scan over the bytes, no `String` for a cell. It trusts the file;
/// what is wrong with it the reader has said.
struct LexiconIndexer {
  private var keys = KeyBuilder()
  private var folded = ByteBuffer()
  private let classes = ASCIIWords.classes

  /// What becomes the index.
  private var names: Column<NameRow>
  private var idRows: Column<IDRow>
  private var anyCase: FirstWords
  private var capital: FirstWords

  /// Begins with what a lexicon has; about `bytes` bytes of files follow.
  init(continuing lexicon: Lexicon, bytes: Int) {
    names = lexicon.index.names.records
    idRows = lexicon.ids.records
    names.reserveUnique(more: bytes / 32 + 64)
    idRows.reserveUnique(more: bytes / 44 + 64)
    if names.count == 0 {
      capital = FirstWords(words: bytes / 64)
      anyCase = FirstWords(words: bytes / 128)
    } else {
      capital = lexicon.index.capital
      anyCase = lexicon.index.anyCase
      capital.reserveUnique()
      anyCase.reserveUnique()
    }
  }

  /// The finished index.
  func index() -> NameIndex {
    var index = NameIndex()
    index.names = Buckets(names)
    index.bits = NameBits(names: names.count)
    for row in names.buffer { index.bits.insert(row.hash) }
    index.anyCase = anyCase
    index.capital = capital
    return index
  }

  func ids() -> Buckets<IDRow> { Buckets(idRows) }

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
    lexicon.entries.reserveUnique(more: (bytes.count - layout.bodyStart) / 44 + 16)
    var scan = RowScan(base: base, end: bytes.count, columns: lexicon.views[Int(file)])
    var traits = traits(of: layout.type, &lexicon)
    let hasContext = layout.column("context") >= 0
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
        addRow(
          bytes, scan, EntryPlace(file: file, row: row, line: line, hasContext: hasContext), traits, layout.policy,
          &lexicon)
      }
      line &+= 1
    }
  }

  private struct EntryPlace {
    var file: UInt16
    var row: Int
    var line: UInt32
    var hasContext: Bool
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
    var id = scan.cell(.id)
    let name = scan.cell(.name)
    var flags = place.hasContext ? traits.flags.union(.mayNeedContext) : traits.flags
    if !id.isEmpty, bytes[id.lowerBound] == 0x2D {
      flags.insert(.dead)
      id = (id.lowerBound &+ 1)..<id.upperBound
    } else if name.isEmpty {
      return
    }
    let key = UnsafeBufferPointer(rebasing: bytes[id.isEmpty ? name : id])
    let hash = id.isEmpty ? Lexicon.idHash(type: traits.type.rawValue, name: key) : SymbolTable.hash(key)
    lexicon.entries.append(
      EntryRow(
        offset: UInt32(truncatingIfNeeded: place.row), line: place.line, file: place.file, type: traits.type.rawValue,
        flags: flags))
    idRows.append(IDRow(hash: hash, entry: UInt32(truncatingIfNeeded: lexicon.entries.count &- 1)))
    if flags.contains(.dead) { return }
    var policy = filePolicy
    if !scan.cell(.match).isEmpty {
      let words = String(decoding: bytes[scan.cell(.match)], as: UTF8.self).split(separator: " ")
      policy = MatchPolicy(words: words) ?? policy
    }
    var context = RowContext(
      entry: UInt32(truncatingIfNeeded: lexicon.entries.count &- 1), isExact: policy.contains(.exact),
      hasPlurals: traits.hasPlurals)
    addName(bytes, name, context)
    for (column, form) in RowScan.lists where !scan.cell(column).isEmpty {
      context.form = form
      addList(bytes, scan.cell(column), context)
    }
  }

  private mutating func addList(
    _ bytes: UnsafeBufferPointer<UInt8>, _ list: Range<Int>, _ context: RowContext
  ) {
    var start = list.lowerBound
    while start < list.upperBound {
      var end = start
      while end < list.upperBound, bytes[end] != 0x7C { end &+= 1 }
      if end > start { addName(bytes, start..<end, context) }
      start = end &+ 1
    }
  }

  @inline(__always)
  private mutating func addName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ context: RowContext
  ) {
    guard let base = bytes.baseAddress else { return }
    let classes = classes
    var info = UInt32(context.form.rawValue) << 16 | (context.isExact ? 1 << 18 : 0)
    var hash = NameIndex.seed
    var before = hash
    var first: UInt32 = 0
    var words: UInt32 = 0
    var position = range.lowerBound
    var start = position
    var isCapital = false
    while position < range.upperBound {
      var kind = classes[Int(base[position])]
      if kind & 4 != 0 {
        position &+= 1
        continue
      }
      // A list where one name should stand, which the reader refuses: its first name.
      if kind & 8 != 0 { break }
      start = position
      var seen: UInt8 = 0
      while kind & 1 != 0 {
        seen |= kind
        position &+= 1
        if position == range.upperBound { break }
        kind = classes[Int(base[position])]
      }
      var word: UInt32
      if kind == 0 {
        guard let mixed = latinWord(base, start, range.upperBound, &seen, &position) else {
          addSlowly(bytes, range, context)
          return
        }
        word = mixed
      } else {
        word = ASCIIWords.hash(base + start, position &- start)
      }
      isCapital = seen & 2 != 0
      if words == 0 { first = word }
      if words < 16, isCapital { info |= 1 << words }
      before = hash
      hash = NameIndex.extend(hash, word)
      words &+= 1
    }
    guard words > 0, words <= NameIndex.longest else { return }
    var row = NameRow(
      hash: 0, offset: UInt32(truncatingIfNeeded: range.lowerBound), entry: context.entry, info: info | words << 24)
    insert(row, first, hash)
    if !isCapital || context.hasPlurals, !context.isExact, context.form != .adjective {
      while classes[Int(base[position &- 1])] & 4 != 0 { position &-= 1 }
      addPlurals(base + start, position &- start, &row, words == 1 ? nil : first, before)
    }
  }

  /// Adds the plurals of a name whose last word is given; `first` is nil when that is its only word.
  private mutating func addPlurals(
    _ word: UnsafePointer<UInt8>, _ count: Int, _ row: inout NameRow, _ first: UInt32?, _ before: UInt64
  ) {
    folded.removeAll()
    WordFolding.fold(UnsafeBufferPointer(start: word, count: count), clitic: false, into: &folded)
    guard folded.count > 1,
      let ending = Plural.ending(before: folded.bytes[folded.count - 2], last: folded.bytes[folded.count - 1])
    else { return }
    let info = row.info
    folded.removeLast(ending.dropped)
    let stem = folded.count
    for (suffix, variant) in [(ending.suffix, NameVariant.plural), (ending.other, .pluralS)] {
      guard let suffix else { continue }
      folded.removeLast(folded.count - stem)
      suffix.withUTF8Buffer { folded.append(contentsOf: $0) }
      let hash = SymbolTable.hash(folded.buffer)
      row.info = info | UInt32(variant.rawValue) << 19
      insert(row, first ?? hash, NameIndex.extend(before, hash))
    }
  }

  /// The hash of a word with Latin letters that are not ASCII; nil when it has anything else. Says whether it has a capital
  /// and where it ends.
  private mutating func latinWord(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ seen: inout UInt8, _ position: inout Int
  ) -> UInt32? {
    folded.removeAll()
    var offset = start
    let text = UnsafeBufferPointer(start: base, count: end)
    while offset < end {
      let byte = base[offset]
      let kind = classes[Int(byte)]
      if kind & 1 != 0 {
        seen |= kind
        folded.append(ASCIIWords.small(byte))
        offset &+= 1
        continue
      }
      if kind != 0 { break }
      guard byte >= 0xC3 else { return nil }
      let step = UTF8Decoding.step(text, at: offset)
      guard step.scalar < 0x250 || (0x1E00..<0x1F00).contains(step.scalar), let known = Folding.known(step.scalar),
        known.isWord, known.utf8 != .max
      else { return nil }
      if known.isCapital { seen |= 2 }
      var packed = known.utf8
      while packed != 0 {
        folded.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
      offset &+= step.length
    }
    position = offset
    return SymbolTable.hash(folded.buffer)
  }

  @inline(__always)
  private mutating func insert(_ row: NameRow, _ first: UInt32, _ hash: UInt64) {
    var row = row
    row.hash = UInt32(truncatingIfNeeded: hash)
    names.append(row)
    if row.info & 1 != 0 {
      capital.insert(first, length: row.wordCount)
    } else {
      anyCase.insert(first, length: row.wordCount)
    }
  }

  /// Names with other than ASCII letters, digits, spaces and hyphens.
  private mutating func addSlowly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ context: RowContext
  ) {
    var range = range.lowerBound..<(bytes[range].firstIndex(of: 0x7C) ?? range.upperBound)
    guard !range.isEmpty else { return }
    var context = context
    if bytes[range.lowerBound] == 0x3D {
      context.isExact = true
      range = (range.lowerBound + 1)..<range.upperBound
    }
    addVariants([.asWritten], bytes, range, context)
    guard !context.isExact else { return }
    addVariants([.undotted, .cut], bytes, range, context)
    let lastIsLower = keys.wordCount > 0 && keys.capitals >> UInt32(min(keys.wordCount, 16) - 1) & 1 == 0
    if lastIsLower || context.hasPlurals, context.form != .adjective {
      addVariants([.plural, .pluralS], bytes, range, context)
    }
  }

  private mutating func addVariants(
    _ variants: [NameVariant], _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ context: RowContext
  ) {
    guard !range.isEmpty else { return }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    for variant in variants where keys.build(text, variant) {
      let (first, sequence) = keys.hashes
      var info = UInt32(context.form.rawValue) << 16 | (context.isExact ? 1 << 18 : 0) | keys.capitals
      info |= UInt32(variant.rawValue) << 19 | UInt32(keys.wordCount) << 24
      insert(
        NameRow(hash: 0, offset: UInt32(range.lowerBound), entry: context.entry, info: info), first, sequence)
    }
  }
}
