package import GazetteDocument

extension Lexicon {
  /// Fills the tokens' symbols and hashes: case folded, without diacritics and apostrophes; a split-off `'s` keeps its
  /// apostrophe, punctuation becomes the ASCII mark of its class.
  package func assignSymbols(_ workspace: inout Workspace) {
    let count = workspace.tokens.count
    var folder = TokenFolder()
    var symbols = workspace.tokens.symbols
    var hashes = workspace.tokens.hashes
    workspace.tokens.symbols = []
    workspace.tokens.hashes = []
    symbols.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    symbols.reserveCapacity(count)
    hashes.reserveCapacity(count)
    let bytes = workspace.bytes
    bytes.withUnsafeBufferPointer { bytes in
      for token in 0..<count {
        let span = workspace.tokens.spans[token]
        let word = folder.fold(
          UnsafeBufferPointer(rebasing: bytes[span.range]), clitic: workspace.tokens.kinds[token] == .clitic)
        symbols.append(
          workspace.vocabulary.find(word.bytes, hash: word.hash) ?? workspace.words.intern(word.bytes, hash: word.hash))
        hashes.append(word.hash)
      }
    }
    workspace.tokens.symbols = symbols
    workspace.tokens.hashes = hashes
  }
}

/// Folds tokens, ASCII words eight bytes at a time.
struct TokenFolder: ~Copyable {
  private let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
  private let classes = ASCIIWords.classes
  private var slow = ByteBuffer()

  deinit { scratch.deallocate() }

  /// The folded word, until the next call, and its hash.
  @inline(__always)
  mutating func fold(
    _ word: UnsafeBufferPointer<UInt8>, clitic: Bool
  ) -> (bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) {
    if let base = word.baseAddress, word.count <= 56, isPlain(base, word.count) {
      let raw = UnsafeRawPointer(base)
      let out = UnsafeMutableRawPointer(scratch)
      var hash: UInt64 = 0
      var offset = 0
      while word.count &- offset > 8 {
        let chunk = ASCIIWords.lowered(SymbolTable.load8(raw + offset))
        (out + offset).storeBytes(of: chunk.littleEndian, as: UInt64.self)
        hash = SymbolTable.mix(hash, chunk)
        offset &+= 8
      }
      let last = ASCIIWords.lowered(SymbolTable.loadLast(raw, word.count))
      if word.count >= 8 {
        (out + (word.count &- 8)).storeBytes(of: last.littleEndian, as: UInt64.self)
      } else {
        for index in 0..<word.count { scratch[index] = ASCIIWords.small(base[index]) }
      }
      let finished = SymbolTable.finish(SymbolTable.mix(hash, last, length: word.count))
      return (UnsafeBufferPointer(start: scratch, count: word.count), finished)
    }
    return foldSlowly(word, clitic: clitic)
  }

  /// Whether the word is ASCII without an apostrophe.
  @inline(__always) private func isPlain(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for offset in 0..<count where classes[Int(base[offset])] & 1 == 0 { return false }
    return true
  }

  private mutating func foldSlowly(
    _ word: UnsafeBufferPointer<UInt8>, clitic: Bool
  ) -> (bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) {
    slow.removeAll()
    WordFolding.fold(word, clitic: clitic, into: &slow)
    let copy = slow.buffer
    return (copy, SymbolTable.hash(copy))
  }
}
