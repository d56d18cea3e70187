internal import GazetteDocument

/// The folded words under which a name stands in the index: the one place that says what a variant of a name is.
struct KeyBuilder {
  private var splitter = NameSplitter()
  /// The folded words, one after the other, with their ends.
  private(set) var bytes = ByteBuffer()
  private(set) var ends: [Int] = []
  /// Bit for each of the first sixteen words that has a capital.
  private(set) var capitals: UInt32 = 0

  var wordCount: Int { ends.count }

  /// The hash of the sequence and that of its first word.
  var hashes: (first: UInt32, sequence: UInt64) {
    var sequence = NameIndex.seed
    var first: UInt32 = 0
    for index in ends.indices {
      let hash = withWord(index) { SymbolTable.hash($0) }
      if index == 0 { first = hash }
      sequence = NameIndex.extend(sequence, hash)
    }
    return (first, sequence)
  }

  func withWord<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let start = index == 0 ? 0 : ends[index - 1]
    return bytes.withBytes { body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]])) }
  }

  /// Builds the key of a name; false when the name has no such variant.
  mutating func build(_ text: UnsafeBufferPointer<UInt8>, _ variant: NameVariant) -> Bool {
    bytes.removeAll()
    ends.removeAll(keepingCapacity: true)
    capitals = 0
    splitter.split(text)
    var changed = variant == .asWritten
    for word in splitter.words {
      let source = UnsafeBufferPointer(rebasing: text[word.start..<word.end])
      if variant == .cut, !word.isClitic, append(cutting: source) {
        changed = true
        continue
      }
      let start = bytes.count
      let capital = WordFolding.fold(source, clitic: word.isClitic, into: &bytes)
      if variant == .undotted, bytes.count > start + 1, bytes.bytes.last == 0x2E, bytes.bytes[start] != 0x2E {
        bytes.removeLast(1)
        changed = true
      }
      endWord(capital)
    }
    if variant == .plural || variant == .pluralS { changed = pluralise(variant) }
    if variant == .undotted, ends.count == 1 { return false }
    return changed && !ends.isEmpty && ends.count <= NameIndex.longest
  }

  private mutating func endWord(_ hasCapital: Bool) {
    if hasCapital, ends.count < 16 { capitals |= 1 << UInt32(ends.count) }
    ends.append(bytes.count)
  }

  /// Appends the parts between a word's apostrophes as words; false when it has none inside.
  private mutating func append(cutting word: UnsafeBufferPointer<UInt8>) -> Bool {
    var parts: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < word.count {
      let step = UTF8Decoding.step(word, at: offset)
      if CharacterClasses.isApostrophe(step.scalar) {
        if offset > start { parts.append(start..<offset) }
        start = offset + step.length
      }
      offset += step.length
    }
    if start < word.count { parts.append(start..<word.count) }
    guard parts.count > 1 else { return false }
    for part in parts {
      let capital = WordFolding.fold(UnsafeBufferPointer(rebasing: word[part]), clitic: false, into: &bytes)
      endWord(capital)
    }
    return true
  }

  /// Puts the last word into the plural.
  private mutating func pluralise(_ variant: NameVariant) -> Bool {
    guard let last = ends.last, last - (ends.count > 1 ? ends[ends.count - 2] : 0) > 1,
      let ending = Plural.ending(before: bytes.bytes[last - 2], last: bytes.bytes[last - 1])
    else { return false }
    guard let suffix = variant == .plural ? ending.suffix : ending.other else { return false }
    bytes.removeLast(ending.dropped)
    append(suffix)
    ends[ends.count - 1] = bytes.count
    return true
  }

  private mutating func append(_ suffix: StaticString) {
    suffix.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
