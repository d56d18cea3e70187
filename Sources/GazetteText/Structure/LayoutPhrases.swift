internal import GazetteDocument

/// The phrases with which bylines, source lines and foot matter begin, from `Lexicons/english/layout.tsv`.
struct LayoutPhrases: Sendable {
  private struct Phrase: Sendable {
    var words: [[UInt8]]
    var role: ParagraphRole
  }

  private var phrases: [Phrase] = []
  /// First words; the phrases that begin with each.
  private var firstWords = SymbolTable()
  private var rows: [[Int]] = [[]]

  /// False when the role is none that a phrase can give.
  mutating func add(_ phrase: [UInt8], role: String) -> Bool {
    let roles: [String: ParagraphRole] = ["byline": .byline, "source": .source, "foot": .foot]
    guard let role = roles[role] else { return false }
    let words = phrase.split(separator: 0x20).map { $0.map(Self.small) }
    guard let first = words.first else { return false }
    let symbol = first.withUnsafeBufferPointer { firstWords.intern($0) }
    if symbol.index == rows.count { rows.append([]) }
    rows[symbol.index].append(phrases.count)
    phrases.append(Phrase(words: words, role: role))
    return true
  }

  @inline(__always) private static func small(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// The role of the longest phrase with which the tokens begin.
  func role(_ tokens: TokenView, _ range: Range<Int>) -> ParagraphRole? {
    guard let first = range.first, tokens.spans[first].count <= 16 else { return nil }
    let word = tokens.bytes(first)
    let found = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { buffer in
      for (index, byte) in word.enumerated() { buffer[index] = Self.small(byte) }
      return firstWords.find(UnsafeBufferPointer(rebasing: buffer[0..<word.count]))
    }
    guard let found, !word.isEmpty else { return nil }
    var best: Phrase?
    for row in rows[found.index] {
      let phrase = phrases[row]
      guard phrase.words.count <= range.count, phrase.words.count > best?.words.count ?? 0 else { continue }
      let matches = phrase.words.indices.allSatisfy { index in
        tokens.bytes(range.lowerBound + index).lazy.map(Self.small).elementsEqual(phrase.words[index])
      }
      if matches { best = phrase }
    }
    return best?.role
  }
}
