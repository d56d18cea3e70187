package import GazetteDocument

extension Lexicon {
  /// Fills the tokens' symbols and hashes: case folded, without diacritics and apostrophes; a split-off `'s` keeps its
  /// apostrophe, punctuation becomes the ASCII mark of its class. O(bytes of the tokens).
  package func assignSymbols(_ workspace: inout Workspace) {
    let count = workspace.tokens.count
    var folder = TokenFolder()
    var symbols = workspace.tokens.symbols
    var hashes = workspace.tokens.hashes
    var words = SymbolTable(after: 0)
    swap(&words, &workspace.words)
    workspace.tokens.symbols = []
    workspace.tokens.hashes = []
    symbols.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    symbols.reserveCapacity(count)
    hashes.reserveCapacity(count)
    workspace.withTokenTexts { bytes, spans, kinds in
      workspace.vocabulary.withView { vocabulary in
        for token in 0..<count {
          let span = spans[token]
          let text = UnsafeBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.end)])
          let word = folder.fold(text, clitic: kinds[token] == .clitic)
          symbols.append(vocabulary.find(word.bytes, hash: word.hash) ?? words.intern(word.bytes, hash: word.hash))
          hashes.append(word.hash)
        }
      }
    }
    swap(&words, &workspace.words)
    workspace.tokens.symbols = symbols
    workspace.tokens.hashes = hashes
  }
}

extension Workspace {
  fileprivate func withTokenTexts(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Span>, UnsafeBufferPointer<TokenKind>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.spans.withUnsafeBufferPointer { spans in
        tokens.kinds.withUnsafeBufferPointer { kinds in body(bytes, spans, kinds) }
      }
    }
  }
}

/// Folds tokens, ASCII words eight bytes at a time.
struct TokenFolder: ~Copyable {
  private let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
  private var slow = ByteBuffer()

  deinit { scratch.deallocate() }

  /// The folded word, until the next call, and its hash.
  @inline(__always)
  mutating func fold(
    _ word: UnsafeBufferPointer<UInt8>, clitic: Bool
  ) -> (bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) {
    guard let base = word.baseAddress, word.count <= 56 else { return foldSlowly(word, clitic: clitic) }
    let count = word.count
    let raw = UnsafeRawPointer(base)
    let out = UnsafeMutableRawPointer(scratch)
    var hash: UInt64 = 0
    var unusual: UInt64 = 0
    var offset = 0
    while count &- offset > 8 {
      let chunk = SymbolTable.load8(raw + offset)
      unusual |= Self.unusual(chunk)
      let lowered = ASCIIWords.lowered(chunk)
      (out + offset).storeBytes(of: lowered.littleEndian, as: UInt64.self)
      hash = SymbolTable.mix(hash, lowered)
      offset &+= 8
    }
    let last = SymbolTable.loadLast(raw, count)
    unusual |= Self.unusual(last)
    guard unusual == 0 else { return foldSlowly(word, clitic: clitic) }
    let lowered = ASCIIWords.lowered(last)
    Self.storeLast(lowered, out, count)
    let finished = SymbolTable.finish(SymbolTable.mix(hash, lowered, length: count))
    return (UnsafeBufferPointer(start: scratch, count: count), finished)
  }

  /// The reverse of `SymbolTable.loadLast`.
  @inline(__always) private static func storeLast(_ chunk: UInt64, _ out: UnsafeMutableRawPointer, _ count: Int) {
    if count >= 8 {
      (out + (count &- 8)).storeBytes(of: chunk.littleEndian, as: UInt64.self)
    } else if count >= 4 {
      out.storeBytes(of: UInt32(truncatingIfNeeded: chunk).littleEndian, as: UInt32.self)
      (out + (count &- 4)).storeBytes(of: UInt32(truncatingIfNeeded: chunk >> 32).littleEndian, as: UInt32.self)
    } else if count > 0 {
      out.storeBytes(of: UInt8(truncatingIfNeeded: chunk), as: UInt8.self)
      (out + count / 2).storeBytes(of: UInt8(truncatingIfNeeded: chunk >> 8), as: UInt8.self)
      (out + (count &- 1)).storeBytes(of: UInt8(truncatingIfNeeded: chunk >> 16), as: UInt8.self)
    }
  }

  /// Not 0 when one of the bytes is not ASCII or is an apostrophe or backtick.
  @inline(__always) private static func unusual(_ chunk: UInt64) -> UInt64 {
    let apostrophe = chunk ^ 0x2727_2727_2727_2727
    let backtick = chunk ^ 0x6060_6060_6060_6060
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (chunk | ((apostrophe &- ones) & ~apostrophe) | ((backtick &- ones) & ~backtick)) & 0x8080_8080_8080_8080
  }

  private mutating func foldSlowly(
    _ word: UnsafeBufferPointer<UInt8>, clitic: Bool
  ) -> (bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) {
    slow.removeAll()
    WordFolding.fold(word, clitic: clitic, into: &slow)
    return (slow.buffer, SymbolTable.hash(slow.buffer))
  }
}
