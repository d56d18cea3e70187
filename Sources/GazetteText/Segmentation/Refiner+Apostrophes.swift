internal import GazetteDocument

/// Clitics, possessives and single quotation marks.
extension Refiner {
  /// The contracted words of English, without their apostrophe. The list is closed.
  private static let clitics: [[UInt8]] = ["s", "d", "m", "re", "ve", "ll"].map { Array($0.utf8) }

  /// Where the clitic of a word begins (`ISIL|’s`, `did|n't`), nil when it has none.
  func cliticStart(_ start: Int, _ end: Int) -> Int? {
    // The apostrophe stands at most two letters before the end.
    for length in 1...2 where end - length > start {
      guard let apostrophe = apostropheStart(end - length, after: start) else { continue }
      let isClitic = Self.clitics.contains { clitic in
        clitic.count == length && clitic.indices.allSatisfy { bytes[end - length + $0] | 0x20 == clitic[$0] }
      }
      if isClitic { return apostrophe }
      let isNot = length == 1 && bytes[end - 1] | 0x20 == 0x74 && bytes[apostrophe - 1] | 0x20 == 0x6E
      return isNot && apostrophe - 1 > start ? apostrophe - 1 : nil
    }
    return nil
  }

  /// Where the apostrophe that ends at `end` begins, when there is one and something before it.
  private func apostropheStart(_ end: Int, after start: Int) -> Int? {
    if bytes[end - 1] == 0x27 { return end - 1 > start ? end - 1 : nil }
    guard end - 3 > start, bytes[end - 1] == 0x99, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 else { return nil }
    return end - 3
  }

  /// An apostrophe that is no part of a word: a clitic's, a bare possessive, or a quotation mark.
  mutating func apostrophe(_ index: Int) -> Int {
    let start = segments[index].start
    let end = segmentEnd(index)
    let next = byte(end)
    if pending.rawValue == 0, let last = adjacentToken(start) {
      if next | 0x20 == 0x73, index + 1 < segmentCount, segmentEnd(index + 1) == end + 1,
        stage.kinds[last] != .clitic
      {
        append(start, end + 1, .clitic, .lower, TokenFlags(rawValue: 0))
        return index + 2
      }
      if !isSingleOpen, bytes[start - 1] | 0x20 == 0x73, isWordLike(stage.kinds[last]), !isAlphanumeric(next) {
        append(start, end, .clitic, .none, TokenFlags(rawValue: 0))
        return index + 1
      }
    }
    let opens = pending.rawValue != 0 || adjacentToken(start).map(isOpening) ?? true
    isSingleOpen = opens && isAlphanumeric(next) && !(0x30...0x39).contains(next)
    outline.quotes.append(base + stage.count)
    appendSign(index, .punctuation)
    return index + 1
  }

  private func isWordLike(_ kind: TokenKind) -> Bool { kind == .word || kind == .abbreviation }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3 && byte != 0xE2
  }

  /// Whether a token is a bracket or quotation mark, after which another may open.
  private func isOpening(_ token: Int) -> Bool {
    let first = bytes[Int(stage.spans[token].start)]
    return first == 0x28 || first == 0x5B || first == 0x22 || (first == 0xE2 && stage.kinds[token] == .punctuation)
  }
}
