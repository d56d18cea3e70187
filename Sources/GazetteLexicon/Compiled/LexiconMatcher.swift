package import GazetteDocument

/// Which of the names that a stretch of text holds are kept.
package enum MatchSelection: Sendable {
  /// From the left the longest name; names that begin inside it are not looked at. All readings of it are kept.
  case longest
  /// Of those that begin together the longest, wherever it begins.
  case overlapping
  /// Every name at every place.
  case all
}

extension Lexicon {
  /// Fills the workspace's matches from its tokens and symbols. Names, entries that need context, and each word class are
  /// layers of their own: a match hides shorter ones of its own layer only.
  package func match(_ workspace: inout Workspace, selection: MatchSelection = .longest) {
    var matcher = LexiconMatcher(lexicon: self, selection: selection)
    matcher.run(&workspace)
  }
}

/// One pass over the tokens: a probe for each, and more only where a name may begin.
struct LexiconMatcher: ~Copyable {
  private let lexicon: Lexicon
  private let names: Buckets<NameRow>.View
  private let bits: UnsafeMutableBufferPointer<UInt64>
  private let anyCase: UnsafeMutableBufferPointer<UInt16>
  private let capital: UnsafeMutableBufferPointer<UInt16>
  private let selection: MatchSelection
  /// For each layer the first token that is free. 0 names, 1 those that need context, then the word classes by type.
  private let freeFrom: UnsafeMutableBufferPointer<Int>
  /// The tokens of the words that follow a start, and the hash of the sequence up to each.
  private let words: UnsafeMutablePointer<Int>
  private let sequences: UnsafeMutablePointer<UInt64>
  private let hyphen = Self.hash("-")
  private let apostrophe = Self.hash("'")
  private let dot = Self.hash(".")
  private var keys = KeyBuilder()

  init(lexicon: Lexicon, selection: MatchSelection) {
    self.lexicon = lexicon
    names = lexicon.index.names.view
    let present = lexicon.index.bits.words
    bits = UnsafeMutableBufferPointer(start: present.base, count: present.count)
    let (small, large) = (lexicon.index.anyCase.lengths, lexicon.index.capital.lengths)
    anyCase = UnsafeMutableBufferPointer(start: small.base, count: small.count)
    capital = UnsafeMutableBufferPointer(start: large.base, count: large.count)
    self.selection = selection
    freeFrom = .allocate(capacity: lexicon.types.names.count + 2)
    freeFrom.initialize(repeating: 0)
    words = .allocate(capacity: NameIndex.longest)
    sequences = .allocate(capacity: NameIndex.longest)
  }

  deinit {
    freeFrom.deallocate()
    words.deallocate()
    sequences.deallocate()
  }

  private static func hash(_ mark: StaticString) -> UInt32 { mark.withUTF8Buffer { SymbolTable.hash($0) } }

  mutating func run(_ workspace: inout Workspace) {
    var table = workspace.matches
    workspace.matches = MatchTable()
    table.removeAll()
    let count = workspace.tokens.count
    table.firstRow.reserveCapacity(count + 1)
    let sentences = workspace.sentences.sentences
    workspace.withTokenView { text in
      for sentence in sentences { match(sentence.tokens, text, &table) }
    }
    while table.firstRow.count <= count { table.firstRow.append(UInt32(truncatingIfNeeded: table.rows.count)) }
    workspace.matches = table
  }

  private mutating func match(_ tokens: Range<Int>, _ text: borrowing TokenView, _ table: inout MatchTable) {
    for token in tokens {
      table.firstRow.append(UInt32(truncatingIfNeeded: table.rows.count))
      let hash = text.hashes[token]
      var lengths = UInt32(anyCase[Int(hash) & (anyCase.count &- 1)])
      let shape = text.shapes[token]
      if shape != .lower && shape != .none { lengths |= UInt32(capital[Int(hash) & (capital.count &- 1)]) }
      if lengths != 0 { collect(at: token, tokens.upperBound, lengths, text, &table) }
    }
  }

  /// Tokens that names do not have: dashes and apostrophes between words, and the dot of an abbreviation.
  @inline(__always) private func isSkipped(_ token: Int, _ text: borrowing TokenView) -> Bool {
    guard text.kinds[token] == .punctuation else { return false }
    let hash = text.hashes[token]
    if hash == hyphen || hash == apostrophe { return true }
    return hash == dot && !text.flags[token].contains(.spaceBefore)
  }

  private mutating func collect(
    at start: Int, _ limit: Int, _ lengths: UInt32, _ text: borrowing TokenView, _ table: inout MatchTable
  ) {
    let longest = lengths >> 15 != 0 ? NameIndex.longest : 32 - lengths.leadingZeroBitCount
    var count = 0
    var token = start
    var sequence = NameIndex.seed
    while token < limit, count < longest {
      if count == 0 || !isSkipped(token, text) {
        sequence = NameIndex.extend(sequence, text.hashes[token])
        words[count] = token
        sequences[count] = sequence
        count &+= 1
      }
      token &+= 1
    }
    while count > 0 {
      if lengths & 1 << UInt32(truncatingIfNeeded: min(count, 16) &- 1) != 0 {
        let hash = UInt32(truncatingIfNeeded: sequences[count &- 1])
        if bits[Int(hash >> 6) & (bits.count &- 1)] >> UInt64(hash & 63) & 1 != 0 { take(hash, count, text, &table) }
      }
      count &-= 1
    }
  }

  /// Adds the names of a hash that fit the `count` words.
  @inline(__always)
  private mutating func take(
    _ hash: UInt32, _ count: Int, _ text: borrowing TokenView, _ table: inout MatchTable
  ) {
    let range = words[0]..<words[count &- 1] &+ 1
    let firstOwn = table.rows.count
    for place in names.range(hash) where names.records[place].hash == hash {
      let row = names.records[place]
      guard row.wordCount == count, fits(row, count, text) else { continue }
      let entry = lexicon.entries[Int(row.entry)]
      if entry.flags.contains(.dead) { continue }
      let layer = layer(entry)
      if selection != .all, freeFrom[layer] > range.lowerBound { continue }
      guard isSame(row, entry, range, count, text) else { continue }
      let form = NameForm(rawValue: row.form) ?? .name
      let isGroup = form == .adjective || form == .demonym
      table.rows.append(
        LexiconMatch(
          tokens: range, entry: EntryID(rawValue: row.entry),
          type: isGroup ? lexicon.groupType : TypeID(rawValue: entry.type), form: form,
          isPlural: row.variant == NameVariant.plural.rawValue || row.variant == NameVariant.pluralS.rawValue))
    }
    if table.rows.count > firstOwn { settle(&table, from: firstOwn, range) }
  }

  /// Puts the readings of one stretch into order, leaves out what stands there twice, and closes their layers for what
  /// begins inside.
  private mutating func settle(_ table: inout MatchTable, from first: Int, _ range: Range<Int>) {
    if table.rows.count &- first > 1 {
      table.rows[first...].sort { a, b in
        let (x, y) = (lexicon.entries[a.entry.index], lexicon.entries[b.entry.index])
        if x.file != y.file { return x.file > y.file }
        if a.entry != b.entry { return a.entry.rawValue < b.entry.rawValue }
        return a.isPlural != b.isPlural ? b.isPlural : a.form.rawValue < b.form.rawValue
      }
      var kept = first
      for row in first..<table.rows.count {
        let match = table.rows[row]
        if kept > first, table.rows[kept - 1].entry == match.entry, table.rows[kept - 1].type == match.type { continue }
        table.rows[kept] = match
        kept += 1
      }
      table.rows.removeLast(table.rows.count - kept)
    }
    guard selection != .all else { return }
    for row in first..<table.rows.count {
      let layer = layer(lexicon.entries[table.rows[row].entry.index])
      freeFrom[layer] = selection == .longest ? range.upperBound : range.lowerBound &+ 1
    }
  }

  @inline(__always) private func layer(_ entry: EntryRow) -> Int {
    if entry.flags.contains(.isClass) { return 2 &+ Int(entry.type) }
    guard entry.flags.contains(.mayNeedContext) else { return 0 }
    return lexicon.views[Int(entry.file)].cell(row: entry.offset, .context) != nil ? 1 : 0
  }

  @inline(__always) private func fits(_ row: NameRow, _ count: Int, _ text: borrowing TokenView) -> Bool {
    var capitals = row.capitals
    while capitals != 0 {
      let word = capitals.trailingZeroBitCount
      if word >= count { return false }
      let shape = text.shapes[words[word]]
      if shape == .lower || shape == .none { return false }
      capitals &= capitals &- 1
    }
    return true
  }

  /// Whether the text's words are the name's: hashes may meet by chance.
  @inline(__always)
  private mutating func isSame(
    _ row: NameRow, _ entry: EntryRow, _ range: Range<Int>, _ count: Int, _ text: borrowing TokenView
  ) -> Bool {
    let bytes = lexicon.views[Int(entry.file)].bytes
    let start = Int(row.offset)
    let spelled = text.bytes(range)
    if row.variant == 0, start &+ spelled.count <= bytes.count,
      UnsafeBufferPointer(rebasing: bytes[start..<start &+ spelled.count]).elementsEqual(spelled)
    {
      let end = start &+ spelled.count
      if end == bytes.count { return true }
      let after = bytes[end]
      if after == 0x09 || after == 0x0A || after == 0x7C || after == 0x0D { return true }
    }
    return isSameFolded(row, entry, count, text)
  }

  private mutating func isSameFolded(
    _ row: NameRow, _ entry: EntryRow, _ count: Int, _ text: borrowing TokenView
  ) -> Bool {
    if row.isExact { return false }
    let name = Lexicon.text(of: row, lexicon.entries, lexicon.views)
    guard keys.build(name, NameVariant(rawValue: row.variant) ?? .asWritten), keys.wordCount == count else {
      return false
    }
    var folded = ByteBuffer()
    for word in 0..<count {
      folded.removeAll()
      WordFolding.fold(
        text.bytes(words[word]..<words[word] + 1), clitic: text.kinds[words[word]] == .clitic, into: &folded)
      guard keys.withWord(word, { $0.elementsEqual(folded.buffer) }) else { return false }
    }
    return true
  }
}

/// The columns of the tokens that matching reads, without a reference to count.
struct TokenView: ~Copyable {
  let spans: UnsafeBufferPointer<Span>
  let hashes: UnsafeBufferPointer<UInt32>
  let shapes: UnsafeBufferPointer<TokenShape>
  let kinds: UnsafeBufferPointer<TokenKind>
  let flags: UnsafeBufferPointer<TokenFlags>
  let text: UnsafeBufferPointer<UInt8>

  /// The bytes from the first to the last of a run of tokens.
  @inline(__always) func bytes(_ tokens: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let start = Int(spans[tokens.lowerBound].start)
    let end = Int(spans[tokens.upperBound &- 1].end)
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }
}

extension Workspace {
  /// Calls `body` with the tokens' columns, which have to be filled up to the hashes.
  func withTokenView<R>(_ body: (borrowing TokenView) -> R) -> R {
    tokens.spans.withUnsafeBufferPointer { spans in
      tokens.hashes.withUnsafeBufferPointer { hashes in
        tokens.shapes.withUnsafeBufferPointer { shapes in
          tokens.kinds.withUnsafeBufferPointer { kinds in
            tokens.flags.withUnsafeBufferPointer { flags in
              bytes.withUnsafeBufferPointer { text in
                body(TokenView(spans: spans, hashes: hashes, shapes: shapes, kinds: kinds, flags: flags, text: text))
              }
            }
          }
        }
      }
    }
  }
}
