internal import GazetteDocument

/// Finds paragraphs: an empty line ends one, a line end does unless the text is hard-wrapped there.
///
/// In hard-wrapped text a line is broken because the next word would not have fitted; a line after which that word would have
/// fitted was broken on purpose. The width is that of the document's longest line, as long as lines are short enough to have
/// been wrapped at all.
struct ParagraphFinder {
  let tokens: TokenView
  let lines: [Outline.Line]

  private static let widths = 40...120

  /// Gives each paragraph's tokens, in order.
  func forEach(_ body: (Range<Int>) -> Void) {
    let width = wrapWidth()
    var first = 0
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      guard line.firstToken < tokens.spans.count else { break }
      if !line.isApart, let width, isWrapped(index, width) { continue }
      if line.firstToken > first { body(first..<line.firstToken) }
      first = line.firstToken
    }
    if first < tokens.spans.count { body(first..<tokens.spans.count) }
  }

  private func length(_ line: Int) -> Int { lines[line].end - lines[line].start }

  /// The width at which the document is wrapped, nil when it is not.
  private func wrapWidth() -> Int? {
    guard lines.count > 1 else { return nil }
    var width = 0
    var long = 0
    for index in lines.indices {
      if length(index) > Self.widths.upperBound { long += 1 } else { width = max(width, length(index)) }
    }
    guard Self.widths.contains(width), long * 10 <= lines.count else { return nil }
    var breaks = 0
    var wrapped = 0
    for index in lines.indices.dropFirst() where !lines[index].isApart && lines[index].firstToken < tokens.spans.count {
      breaks += 1
      if fills(index, width) { wrapped += 1 }
    }
    // One full line alone may be chance; a small letter after it says that it is not.
    guard wrapped * 10 >= breaks * 6, wrapped > 0 else { return nil }
    return wrapped > 1 || goesOnSmall() ? width : nil
  }

  private func goesOnSmall() -> Bool {
    lines.dropFirst().contains {
      !$0.isApart && $0.firstToken < tokens.spans.count && tokens.startsSmall($0.firstToken)
    }
  }

  /// Whether the line's first word would not have fitted into the line before.
  private func fills(_ line: Int, _ width: Int) -> Bool {
    var word = lines[line].firstToken
    let start = Int(tokens.spans[word].start)
    while word + 1 < tokens.spans.count, !tokens.hasSpaceBefore(word + 1) { word += 1 }
    return length(line - 1) + 1 + Int(tokens.spans[word].end) - start > width
  }

  private func isWrapped(_ line: Int, _ width: Int) -> Bool {
    fills(line, width) && !isListItem(lines[line].firstToken)
  }

  private func isListItem(_ token: Int) -> Bool {
    let first = tokens.first(token)
    guard token + 1 < tokens.spans.count else { return false }
    if first == 0x2A || first == 0x2D || tokens.mark(token) == 0x2022 { return tokens.hasSpaceBefore(token + 1) }
    let isNumber = tokens.kinds[token] == .number && tokens.spans[token].count <= 2
    return isNumber && (tokens.isSign(token + 1, 0x2E) || tokens.isSign(token + 1, 0x29))
  }
}
