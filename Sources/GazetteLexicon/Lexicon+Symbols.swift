package import GazetteDocument

extension Lexicon {
  /// Fills the tokens' symbols: case folded, without diacritics and apostrophes; a split-off `'s` keeps its apostrophe,
  /// punctuation becomes the ASCII mark of its class.
  package func assignSymbols(_ workspace: inout Workspace) {
    let count = workspace.tokens.count
    workspace.tokens.symbols.removeAll(keepingCapacity: true)
    workspace.tokens.symbols.reserveCapacity(count)
    var folded = ByteBuffer()
    for token in 0..<count {
      let span = workspace.tokens.spans[token].range
      let clitic = workspace.tokens.kinds[token] == .clitic
      folded.removeAll()
      workspace.bytes.withUnsafeBufferPointer {
        _ = WordFolding.fold(UnsafeBufferPointer(rebasing: $0[span]), clitic: clitic, into: &folded)
      }
      let symbol = folded.withBytes { workspace.symbol($0) }
      workspace.tokens.symbols.append(symbol)
    }
  }
}

extension Workspace {
  func withBytes<R>(_ symbol: Symbol, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    symbol.rawValue < words.firstSymbol ? vocabulary.withBytes(symbol, body) : words.withBytes(symbol, body)
  }
}
