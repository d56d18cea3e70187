internal import GazetteDocument

/// Pairs quotation marks within each paragraph, and carries an open quotation into the next.
struct QuotationFinder {
  let tokens: TokenView

  private enum Mark: UInt8 { case double, low, single, angle, straightDouble, straightSingle, corner }
  private struct Open {
    var mark: Mark
    var row: Int
    var token: Int
  }
  private var open: [Open] = []
  /// The mark of a quotation that the paragraph before left open.
  private var carried: Mark?

  init(_ tokens: TokenView) { self.tokens = tokens }

  /// Reads the quotation marks of a paragraph, in order.
  mutating func read(_ marks: ArraySlice<Int>, in paragraph: Range<Int>, into rows: inout [Quotation]) {
    open.removeAll(keepingCapacity: true)
    let first = rows.count
    for token in marks {
      guard let (mark, side) = kind(token, paragraph) else { continue }
      if side == .close || (side == .either && open.contains { $0.mark == mark }) {
        close(mark, token, &rows)
      } else if side != .close {
        // Marks of one kind do not stand inside each other: the first has lost its end.
        if let lost = open.firstIndex(where: { $0.mark == mark }) { lose(from: lost, token, &rows) }
        let continues = token == paragraph.lowerBound && mark == carried
        open.append(Open(mark: mark, row: rows.count, token: token))
        rows.append(Quotation(tokens: token + 1..<token + 1, depth: open.count - 1, continues: continues, isOpen: true))
      }
    }
    carried = nil
    for left in open {
      // An apostrophe that looks like an opening mark is no quotation.
      let isSingle = left.mark == .single || left.mark == .straightSingle
      rows[left.row].tokens = left.token + 1..<(isSingle ? left.token + 1 : paragraph.upperBound)
      if carried == nil, !isSingle { carried = left.mark }
    }
    var kept = first
    for row in first..<rows.count where !(rows[row].tokens.isEmpty && rows[row].isOpen) {
      rows[kept] = rows[row]
      kept += 1
    }
    rows.removeLast(rows.count - kept)
  }

  private mutating func close(_ mark: Mark, _ token: Int, _ rows: inout [Quotation]) {
    guard let index = open.lastIndex(where: { $0.mark == mark }) else { return }
    for inner in open[(index + 1)...] { rows[inner.row].tokens = inner.token + 1..<inner.token + 1 }
    rows[open[index].row].tokens = open[index].token + 1..<token
    rows[open[index].row].isOpen = false
    open.removeLast(open.count - index)
  }

  private mutating func lose(from index: Int, _ token: Int, _ rows: inout [Quotation]) {
    for left in open[index...] { rows[left.row].tokens = left.token + 1..<token }
    open.removeLast(open.count - index)
  }

  private enum Side { case open, close, either }

  private func kind(_ token: Int, _ paragraph: Range<Int>) -> (Mark, Side)? {
    switch tokens.mark(token) {
    case 0x22: (.straightDouble, side(token, paragraph))
    case 0x27: (.straightSingle, side(token, paragraph))
    // German opens low and closes with the mark that opens in English.
    case 0x201C: open.contains { $0.mark == .low } ? (.low, .close) : (.double, .open)
    case 0x201E: (.low, .open)
    case 0x201F: (.double, .open)
    case 0x201D: (.double, .close)
    case 0x2018, 0x201A, 0x201B: (.single, .open)
    case 0x2019: (.single, .close)
    case 0xAB, 0x2039: (.angle, .open)
    case 0xBB, 0x203A: (.angle, .close)
    case 0x300C, 0x300E: (.corner, .open)
    case 0x300D, 0x300F: (.corner, .close)
    default: nil
    }
  }

  /// Which way a straight mark turns: towards the side where no space is.
  private func side(_ token: Int, _ paragraph: Range<Int>) -> Side {
    let before = token == paragraph.lowerBound || tokens.hasSpaceBefore(token)
    let after = token + 1 >= paragraph.upperBound || tokens.hasSpaceBefore(token + 1)
    if before != after { return before ? .open : .close }
    if token > paragraph.lowerBound, !before, tokens.isSign(token - 1, 0x28) || tokens.isSign(token - 1, 0x5B) {
      return .open
    }
    return .either
  }

  /// Marks the tokens of what is said, not those of names and words in quotation marks.
  func flag(_ quotation: Quotation) {
    guard isSpeech(quotation) else { return }
    for token in quotation.tokens { tokens.flags[token].rawValue |= TokenFlags.quoted.rawValue }
  }

  private func isSpeech(_ quotation: Quotation) -> Bool {
    if quotation.tokens.count > 4 { return true }
    guard let last = quotation.tokens.last else { return false }
    return [0x2C, 0x2E, 0x21, 0x3F].contains { tokens.isSign(last, $0) }
  }
}
