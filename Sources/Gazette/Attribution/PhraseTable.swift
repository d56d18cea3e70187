internal import GazetteDocument

/// Phrases of one or several words with a value each, found by their lemmas.
struct PhraseTable<Value: Sendable>: Sendable {
  private var entries: [Symbol: [(words: [Symbol], value: Value)]] = [:]
  /// By symbol: whether a phrase begins with it.
  private var begins: [Bool] = []

  mutating func insert(_ phrase: String, _ value: Value, symbols: inout SymbolTable) {
    let words = phrase.split(separator: " ").map { symbols.intern(String($0)) }
    guard let first = words.first else { return }
    while begins.count <= first.index { begins.append(false) }
    begins[first.index] = true
    entries[first, default: []].append((words, value))
    entries[first]?.sort { $0.words.count > $1.words.count }
  }

  /// The longest phrase that begins at a token and ends before `end`, its values in the order of the table.
  func match(at token: Int, before end: Int, _ workspace: borrowing Workspace) -> (tokens: Range<Int>, values: [Value])?
  {
    let lemma = workspace.tokens.lemmas[token]
    let symbol = workspace.tokens.symbols[token]
    for first in lemma == symbol ? [lemma] : [symbol, lemma] where first.index < begins.count && begins[first.index] {
      var found: (tokens: Range<Int>, values: [Value])?
      for (words, value) in entries[first] ?? [] where token + words.count <= end {
        if let length = found?.tokens.count, words.count < length { break }
        let isSame = words.indices.dropFirst().allSatisfy {
          workspace.tokens.lemmas[token + $0] == words[$0] || workspace.tokens.symbols[token + $0] == words[$0]
        }
        guard isSame else { continue }
        found = (token..<token + words.count, (found?.values ?? []) + [value])
      }
      if let found { return found }
    }
    return nil
  }
}
