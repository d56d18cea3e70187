internal import GazetteDocument

/// Reads the opening of a dispatch: `DAMASCUS, Oct. 11 (Reuters) -`, `KYIV, Ukraine (AP) —`, `MOSCOW, March 3. /TASS/.`,
/// or a paragraph of its own: `11.10.2017, Russia.`
struct DatelineFinder {
  let tokens: TokenView
  let abbreviations: AbbreviationTable

  private static let longest = 24

  /// The dateline with which a paragraph of the text begins.
  func opening(_ range: Range<Int>) -> Dateline? {
    var token = range.lowerBound
    let limit = min(range.upperBound, token + Self.longest)
    var agency: Range<Int>?
    var bodyEnd: Int?
    while token < limit {
      if isDash(token), tokens.hasSpaceBefore(token) || (token + 1 < limit && tokens.hasSpaceBefore(token + 1)) {
        return finish(range.lowerBound, bodyEnd ?? token, agency, end: token + 1, range)
      }
      if tokens.isSign(token, 0x28), agency == nil, let close = closing(token, 0x29, limit) {
        agency = token + 1..<close
        bodyEnd = token
        token = close
      } else if tokens.isSign(token, 0x2F), agency == nil, let close = closing(token, 0x2F, limit) {
        agency = token + 1..<close
        let end = close + 1 < range.upperBound && tokens.isSign(close + 1, 0x2E) ? close + 2 : close + 1
        return finish(range.lowerBound, token, agency, end: end, range)
      } else if !isNamePart(token, range.lowerBound) {
        return nil
      }
      token += 1
    }
    return nil
  }

  /// A paragraph that is nothing else.
  func paragraph(_ range: Range<Int>) -> Dateline {
    let (place, date) = parts(range.lowerBound, range.upperBound)
    return Dateline(tokens: range, place: place, date: date, agency: nil)
  }

  private func finish(
    _ start: Int, _ bodyEnd: Int, _ agency: Range<Int>?, end: Int, _ range: Range<Int>
  ) -> Dateline? {
    guard end < range.upperBound else { return nil }
    let (place, date) = parts(start, bodyEnd)
    if agency == nil {
      // A word in capitals before a dash may be any name: the text must begin anew after it.
      guard place != nil, tokens.shapes[start] == .upper, tokens.spans[start].count > 3, tokens.isCapital(end) else {
        return nil
      }
    }
    guard agency != nil || place != nil || date != nil else { return nil }
    return Dateline(tokens: start..<end, place: place, date: date, agency: agency)
  }

  private func isDash(_ token: Int) -> Bool {
    guard tokens.kinds[token] == .punctuation else { return false }
    return tokens.first(token) == 0x2D || (0x2012...0x2015).contains(tokens.mark(token))
  }

  private func closing(_ token: Int, _ byte: UInt8, _ limit: Int) -> Int? {
    var close = token + 1
    while close < limit, close - token <= 6 {
      if tokens.isSign(close, byte) { return close > token + 1 ? close : nil }
      close += 1
    }
    return nil
  }

  /// What a place or date is made of.
  private func isNamePart(_ token: Int, _ start: Int) -> Bool {
    switch tokens.kinds[token] {
    case .word, .abbreviation:
      tokens.isCapital(token)
        || (token > start && tokens.spans[token].count <= 3
          && tokens.flags[token].rawValue & TokenFlags.hasDigit.rawValue == 0)
    case .number: true
    case .punctuation:
      tokens.isSign(token, 0x2C) || tokens.isSign(token, 0x2D)
        || (tokens.isSign(token, 0x2E) && token > start && tokens.kinds[token - 1] == .number)
    case .clitic: true
    default: false
    }
  }

  /// The place and the date of the tokens before the agency.
  private func parts(_ start: Int, _ end: Int) -> (place: Range<Int>?, date: Range<Int>?) {
    func isDatePart(_ token: Int) -> Bool {
      tokens.kinds[token] == .number || abbreviations.calendarKind(tokens.bytes(token)) != nil
    }
    let firstDate = (start..<end).first(where: isDatePart)
    guard let firstDate else { return (trimmed(start, end), nil) }
    var dateEnd = firstDate
    for token in firstDate..<end where isDatePart(token) { dateEnd = token + 1 }
    let place = trimmed(start, firstDate) ?? trimmed(dateEnd, end)
    return (place, firstDate..<dateEnd)
  }

  /// Without signs at either end.
  private func trimmed(_ start: Int, _ end: Int) -> Range<Int>? {
    var start = start
    var end = end
    while start < end, !tokens.isWord(start) { start += 1 }
    while start < end, !tokens.isWord(end - 1) { end -= 1 }
    return start < end ? start..<end : nil
  }
}
