internal import GazetteDocument

/// Decides where sentences end: ICU's boundary stands unless something here takes it back or forces one.
struct SentenceBreaks {
  let tokens: TokenView
  let abbreviations: AbbreviationTable

  /// A place where a sentence may end.
  struct Place {
    var terminator: Int
    /// The first token after the terminator and the closing marks that belong to it.
    var next: Int
    /// First token of the sentence so far.
    var sentence: Int
    var paragraph: Range<Int>
    /// UAX #29 has a boundary here.
    var isRaw: Bool
  }

  /// The first token after closing quotation marks, brackets, further terminators and note numbers (`[12]`).
  func afterClosing(_ terminator: Int, _ end: Int) -> Int {
    var next = terminator + 1
    while next < end {
      // French sets a space before its closing mark.
      if tokens.hasSpaceBefore(next) {
        guard tokens.mark(next) == 0xBB else { break }
        next += 1
      } else if isClosing(next) || isLowClosing(next, end) {
        next += 1
      } else if tokens.isSign(next, 0x5B), next + 2 < end, tokens.kinds[next + 1] == .number,
        tokens.isSign(next + 2, 0x5D)
      {
        next += 3
      } else {
        break
      }
    }
    return next
  }

  private func isClosing(_ token: Int) -> Bool {
    guard tokens.kinds[token] == .punctuation || tokens.kinds[token] == .clitic else { return false }
    switch tokens.first(token) {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2E, 0x21, 0x3F: return true
    case 0..<0x80: return false
    default:
      let mark = tokens.mark(token)
      return mark == 0x201D || mark == 0x2019 || mark == 0xBB || mark == 0x2026 || mark == 0x300D || mark == 0x300F
        || mark == 0xFF09 || mark == 0xFF01 || mark == 0xFF1F
    }
  }

  /// `“` closes in German.
  private func isLowClosing(_ token: Int, _ end: Int) -> Bool {
    tokens.mark(token) == 0x201C && (token + 1 == end || tokens.hasSpaceBefore(token + 1))
  }

  private func isOpening(_ token: Int) -> Bool {
    guard tokens.kinds[token] == .punctuation else { return false }
    switch tokens.first(token) {
    case 0x22, 0x27, 0x28, 0x5B: return true
    case 0..<0x80: return false
    default:
      let mark = tokens.mark(token)
      return mark == 0x201C || mark == 0x2018 || mark == 0xAB || mark == 0x201E
    }
  }

  /// Whether a sentence ends there.
  func isBreak(_ place: Place) -> Bool {
    let terminator = place.terminator
    guard tokens.hasSpaceBefore(place.next) else { return place.isRaw && tokens.first(terminator) >= 0x80 }
    if isListMarker(place) || isLead(place) { return false }
    var word = place.next
    while word < place.paragraph.upperBound - 1, word - place.next < 3, isOpening(word) { word += 1 }
    if tokens.kinds[word] == .number || tokens.kinds[word] == .symbol {
      return tokens.kinds[terminator] != .abbreviation && !isEllipsis(terminator)
    }
    guard tokens.shapes[word] != .none else { return place.isRaw && tokens.kinds[terminator] != .abbreviation }
    if tokens.startsSmall(word) {
      return tokens.kinds[terminator] != .abbreviation && isHyphenatedName(word, place.paragraph.upperBound)
    }
    guard tokens.isCapital(word) else { return place.isRaw }
    return tokens.kinds[terminator] != .abbreviation || endsSentence(place, before: word)
  }

  /// `1. The forces`, and a stop that is a bullet.
  private func isListMarker(_ place: Place) -> Bool {
    let first = place.paragraph.lowerBound
    if place.terminator == first { return tokens.kinds[first] != .abbreviation && !isEllipsis(first) || place.isRaw }
    return place.terminator == first + 1 && place.next == first + 2 && tokens.kinds[first] == .number
      && tokens.spans[first].count <= 3
  }

  /// An ellipsis with which a sentence begins.
  private func isLead(_ place: Place) -> Bool { place.terminator == place.sentence && isEllipsis(place.terminator) }

  private func isEllipsis(_ token: Int) -> Bool {
    tokens.first(token) == 0x2E ? tokens.spans[token].count > 1 : tokens.mark(token) == 0x2026
  }

  /// `al-Nusra`, `el-Sisi`: a small letter, and yet the beginning of a name.
  private func isHyphenatedName(_ token: Int, _ end: Int) -> Bool {
    token + 2 < end && tokens.spans[token].count <= 3 && tokens.isSign(token + 1, 0x2D)
      && !tokens.hasSpaceBefore(token + 1) && !tokens.hasSpaceBefore(token + 2) && tokens.isCapital(token + 2)
  }

  /// Whether a sentence ends with an abbreviation before a word with a capital.
  private func endsSentence(_ place: Place, before word: Int) -> Bool {
    let form = tokens.bytes(place.terminator)
    let opens = abbreviations.isOpener(tokens.bytes(word)) && (tokens.shapes[word] == .title)
    guard form.count > 2, let kind = abbreviations.find(form) else { return opens }
    let calendar = abbreviations.calendarKind(tokens.bytes(word)) != nil
    switch kind {
    // `Wall St.` is no saint.
    case .title: return opens && abbreviations.hasSeveralClasses(form)
    case .number: return false
    case .latin: return opens && !form.dropLast().contains(0x2E)
    case .month: return !calendar
    case .weekday: return opens
    case .unit: return !calendar && tokens.shapes[word] != .upper
    case .time:
      if calendar || tokens.shapes[word] == .upper { return false }
      return opens || (place.terminator - place.sentence > 4 && !isTimeZone(word, place.paragraph.upperBound))
    case .country, .organization, .address, .company, .degree, .general: return opens
    }
  }

  /// `Damascus time`.
  private func isTimeZone(_ word: Int, _ end: Int) -> Bool {
    word + 1 < end && tokens.bytes(word + 1).elementsEqual("time".utf8)
  }
}
