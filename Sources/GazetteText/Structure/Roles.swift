internal import GazetteDocument

/// What each paragraph is for.
struct RoleFinder {
  let tokens: TokenView
  let abbreviations: AbbreviationTable
  private var hasBody = false
  private var isFoot = false
  private var headlines = 0

  init(_ tokens: TokenView, _ abbreviations: AbbreviationTable) {
    self.tokens = tokens
    self.abbreviations = abbreviations
  }

  /// The role of the next paragraph; paragraphs are given in order.
  mutating func role(_ range: Range<Int>, isLast: Bool) -> ParagraphRole {
    let phrase = abbreviations.layout.role(tokens, range)
    if isFoot, range.count < 30 || !endsSentence(range) { return phrase == .source ? .source : .foot }
    isFoot = false
    if phrase == .source, range.count <= 40 { return .source }
    if phrase == .foot, hasBody, range.count <= 14, !endsSentence(range) || isRights(range) {
      isFoot = true
      return .foot
    }
    guard !hasBody else { return .body }
    if phrase == .byline, isByline(range) { return .byline }
    if isDateline(range) { return .dateline }
    if !isLast, headlines < 3, isHeadline(range) {
      headlines += 1
      return .headline
    }
    hasBody = true
    return .body
  }

  private func isRights(_ range: Range<Int>) -> Bool { tokens.mark(range.lowerBound) == 0xA9 || range.count <= 8 }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    var last = range.upperBound - 1
    while last > range.lowerBound, isClosing(last) { last -= 1 }
    switch tokens.first(last) {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return tokens.kinds[last] == .punctuation
    default: return tokens.mark(last) == 0x2026 || tokens.mark(last) == 0x3002
    }
  }

  private func isClosing(_ token: Int) -> Bool {
    switch tokens.first(token) {
    case 0x22, 0x27, 0x29, 0x5D: true
    default: tokens.kinds[token] == .punctuation && [0x201D, 0x2019, 0xBB].contains(tokens.mark(token))
    }
  }

  private func isHeadline(_ range: Range<Int>) -> Bool {
    guard range.count <= 40, tokens.kinds[range.lowerBound] != .punctuation || range.count > 2 else { return false }
    if !endsSentence(range) { return true }
    return headlines == 0 && range.count <= 20 && tokens.isSign(range.upperBound - 1, 0x3F)
  }

  /// `By Jane Smith and John Doe`, `By JANE SMITH, Associated Press`.
  private func isByline(_ range: Range<Int>) -> Bool {
    guard range.count <= 16 else { return false }
    return range.dropFirst().allSatisfy { token in
      !tokens.isWord(token) || tokens.isCapital(token) || tokens.spans[token].count <= 3
    }
  }

  /// `11.10.2017, Russia.`, `October 10, 2017`: a date, and nothing but names and signs beside it.
  private func isDateline(_ range: Range<Int>) -> Bool {
    guard range.count <= 10 else { return false }
    var hasDate = false
    for token in range {
      if tokens.kinds[token] == .number {
        hasDate = hasDate || isDate(token) || isBesideMonth(token, range)
      } else if tokens.isWord(token), !tokens.isCapital(token), tokens.spans[token].count > 3,
        tokens.flags[token].rawValue & TokenFlags.hasDigit.rawValue == 0
      {
        return false
      }
    }
    return hasDate
  }

  private func isBesideMonth(_ token: Int, _ range: Range<Int>) -> Bool {
    (token > range.lowerBound && abbreviations.calendarKind(tokens.bytes(token - 1)) == .month)
      || (token + 1 < range.upperBound && abbreviations.calendarKind(tokens.bytes(token + 1)) == .month)
  }

  /// `11.10.2017`.
  func isDate(_ token: Int) -> Bool {
    let bytes = tokens.bytes(token)
    return bytes.count >= 6 && bytes.count <= 10 && bytes.count(where: { $0 == 0x2E }) == 2
  }
}
