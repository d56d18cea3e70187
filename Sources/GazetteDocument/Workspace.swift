/// The tables of one document, which every step reads and appends to; reused from document to document.
package struct Workspace: ~Copyable {
  /// The document as it came: UTF-8, well formed or not.
  package var bytes: [UInt8] = []
  package var tokens = TokenTable()
  package var sentences = SentenceTable()
  package var matches = MatchTable()
  package var mentions = MentionTable()
  package var groups = GroupTable()
  package var clauses = ClauseTable()
  package var relations = RelationTable()
  /// The words of the lexicons and rules, shared by all documents.
  package let vocabulary: SymbolTable
  /// Words of this document that are not among them.
  package var words: SymbolTable

  package init(vocabulary: SymbolTable) {
    self.vocabulary = vocabulary
    words = SymbolTable(after: vocabulary.count)
  }

  /// Empties all tables for a document, keeps their memory.
  package mutating func begin(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.removeAll()
    sentences.removeAll()
    matches.removeAll()
    mentions.removeAll()
    relations.removeAll()
    groups.removeAll()
    clauses.removeAll()
    words.removeAll()
  }

  /// The symbol of a folded word, made when new.
  @inlinable package mutating func symbol(_ word: UnsafeBufferPointer<UInt8>) -> Symbol {
    let hash = SymbolTable.hash(word)
    return vocabulary.find(word, hash: hash) ?? words.intern(word, hash: hash)
  }

  /// The folded word of a symbol.
  package func string(_ symbol: Symbol) -> String {
    symbol.rawValue < words.firstSymbol ? vocabulary.string(symbol) : words.string(symbol)
  }

  /// The text of a span; what is not UTF-8 becomes U+FFFD.
  package func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
  package func text(_ tokens: Range<Int>) -> String { text(span(tokens)) }

  /// The span of a run of tokens.
  @inlinable package func span(_ range: Range<Int>) -> Span {
    guard !range.isEmpty else { return Span(0, 0) }
    return Span(start: tokens.spans[range.lowerBound].start, end: tokens.spans[range.upperBound - 1].end)
  }
}
