internal import GazetteDocument
internal import GazetteLexicon

/// A time's meaning: a TIMEX3 value and its kind.
struct TimeValue: Hashable {
  var value: String
  var kind: TimeExpression.Kind
}

/// What time expressions mean against the document's date, by the calendar words of `Lexicons/english/calendar.tsv`.
///
/// News speaks of what has been: a day or month without a year is the last one before the document's date, a weekday
/// the last such day, unless `next` or the like says otherwise.
struct TimeNormalizer {
  let lexicon: Lexicon
  let calendar: TypeID?
  let numberWord: TypeID?
  private let form: Symbol?

  init(lexicon: Lexicon, vocabulary: SymbolTable) {
    form = vocabulary.find("form")
    self.lexicon = lexicon
    calendar = lexicon.types.find("calendar")
    numberWord = lexicon.types.find("number_word")
  }

  /// The value of a mention, nil when it is none (`October 45`), or not a full date where the rule says `form = "date"`.
  func value(of row: Int, in workspace: borrowing Workspace, on date: CalendarDate?) -> TimeValue? {
    let value = value(of: workspace.mentions.rows[row].tokens, in: workspace, on: date)
    guard let form, workspace.mentions.attribute(form, of: row) != nil else { return value }
    return value.flatMap { CalendarDate($0.value) } == nil ? nil : value
  }

  func value(of tokens: Range<Int>, in workspace: borrowing Workspace, on date: CalendarDate?) -> TimeValue? {
    var parts = TimeParts()
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      token = read(token, within: tokens, workspace, &parts)
    }
    return parts.value(on: date)
  }

  private func read(_ token: Int, within tokens: Range<Int>, _ workspace: borrowing Workspace, _ parts: inout TimeParts)
    -> Int
  {
    for row in workspace.matches.rows(at: token) {
      let match = workspace.matches.rows[row]
      guard match.tokens.upperBound <= tokens.upperBound else { continue }
      if match.type == calendar, let kind = lexicon.attribute("kind", of: match.entry) {
        parts.add(word: kind, value: lexicon.attribute("value", of: match.entry) ?? "")
        return match.tokens.upperBound
      }
      if match.type == numberWord, let value = lexicon.attribute("value", of: match.entry).flatMap({ Double($0) }) {
        parts.numbers.append(Int(value))
        return match.tokens.upperBound
      }
    }
    parts.add(text: workspace.text(workspace.tokens.spans[token]))
    return token + 1
  }
}

/// The parts of one expression, in the order in which they stand.
private struct TimeParts {
  var numbers: [Int] = []
  var month: Int?
  var weekday: Int?
  var unit: (count: Int, code: String)?
  var deictic: String?
  var direction: String?
  var partOfDay: String?
  var season: String?
  var fullDate: CalendarDate?
  var clock: String?
  var isSet = false
  var isBad = false

  mutating func add(word kind: String, value: String) {
    switch kind {
    case "month": month = Int(value)
    case "weekday": weekday = Int(value)
    case "deictic": deictic = value
    case "direction": direction = value
    case "part_of_day": partOfDay = value
    case "season": season = value
    case "ordinal": if let number = Int(value) { numbers.append(number) }
    case "unit":
      let letters = value.drop { $0.isNumber }
      unit = (Int(value.prefix { $0.isNumber }) ?? 1, String(letters))
    default: break
    }
  }

  mutating func add(text: String) {
    if let number = Int(text) {
      numbers.append(number)
      if text.count <= 2 || number > 31 { return }
      return
    }
    let digits = text.filter(\.isNumber)
    if text.contains(":"), digits.count >= 3 {
      clock = text
    } else if text.contains("."), digits.count >= 5 {
      readNumericDate(text.split(separator: ".").compactMap { Int($0) })
    } else if let ordinal = Int(digits), text.count == digits.count + 2, ordinal <= 31 {
      numbers.append(ordinal)
    } else if text == "times" {
      isSet = true
    }
  }

  private mutating func readNumericDate(_ numbers: [Int]) {
    guard numbers.count == 3 else { return }
    if numbers[0] > 31 {
      fullDate = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    } else {
      let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
      fullDate =
        CalendarDate(year: year, month: numbers[1], day: numbers[0])
        ?? CalendarDate(year: year, month: numbers[0], day: numbers[1])
    }
    isBad = fullDate == nil
  }

  // MARK: Values

  func value(on date: CalendarDate?) -> TimeValue? {
    if isBad { return nil }
    if isSet, let unit { return TimeValue(value: "P1\(unit.code)", kind: .set) }
    if let fullDate { return TimeValue(value: fullDate.description, kind: .date) }
    if let month { return monthValue(month, on: date) }
    if let weekday { return weekdayValue(weekday, on: date) }
    if let deictic { return deicticValue(deictic, on: date) }
    if let season { return seasonValue(season, on: date) }
    if let unit { return unitValue(unit.count, unit.code, on: date) }
    if numbers.count == 3 { return numericValue() }
    if let clock { return TimeValue(value: "\(date?.description ?? "XXXX-XX-XX")T\(clock)", kind: .time) }
    if let year = numbers.first, numbers.count == 1, (1000...2999).contains(year) {
      return TimeValue(value: CalendarDate.padded(year, 4), kind: .date)
    }
    if partOfDay != nil, let date { return TimeValue(value: date.description, kind: .date) }
    return nil
  }

  private func numericValue() -> TimeValue? {
    var parts = self
    parts.readNumericDate(numbers)
    return parts.fullDate.map { TimeValue(value: $0.description, kind: .date) }
  }

  private func monthValue(_ month: Int, on date: CalendarDate?) -> TimeValue? {
    let year = numbers.first { $0 > 31 }
    let day = numbers.first { (1...31).contains($0) }
    if let bad = numbers.first(where: { $0 > 31 && !(1000...2999).contains($0) }) {
      _ = bad
      return nil
    }
    if let day, CalendarDate(year: year ?? 2000, month: month, day: day) == nil { return nil }
    let monthText = CalendarDate.padded(month, 2)
    let tail = day.map { "\(monthText)-\(CalendarDate.padded($0, 2))" } ?? monthText
    if let year { return TimeValue(value: "\(CalendarDate.padded(year, 4))-\(tail)", kind: .date) }
    guard let date else { return TimeValue(value: "XXXX-\(tail)", kind: .date) }
    let isLater = (month, day ?? 1) > (date.month, day == nil ? 1 : date.day + 1)
    let shift = isForward ? (isLater || (month, day ?? 31) >= (date.month, date.day) ? 0 : 1) : (isLater ? -1 : 0)
    return TimeValue(value: "\(CalendarDate.padded(date.year + shift, 4))-\(tail)", kind: .date)
  }

  private func weekdayValue(_ weekday: Int, on date: CalendarDate?) -> TimeValue? {
    guard let date else { return TimeValue(value: "XXXX-WXX-\(weekday)", kind: .date) }
    let back = (date.weekday - weekday + 7) % 7
    let days = isForward ? (back == 0 ? 7 : 7 - back) : direction == "-1" && back == 0 ? -7 : -back
    return TimeValue(value: date.adding(days: days).description, kind: .date)
  }

  private func deicticValue(_ deictic: String, on date: CalendarDate?) -> TimeValue? {
    let first = deictic.split(separator: " ").first.map(String.init) ?? deictic
    let digits = first.prefix { $0 == "-" || $0 == "+" || $0.isNumber }
    let code = first.dropFirst(digits.count)
    guard let count = Int(digits), let date else {
      return deictic.contains("0D") ? nil : date == nil ? TimeValue(value: "XXXX-XX-XX", kind: .date) : nil
    }
    return "DWMY".contains(code) ? shifted(date, by: count, code: String(code)) : nil
  }

  private func seasonValue(_ season: String, on date: CalendarDate?) -> TimeValue? {
    let code = season.hasPrefix("03") ? "SP" : season.hasPrefix("06") ? "SU" : season.hasPrefix("09") ? "FA" : "WI"
    let year = numbers.first { $0 > 31 } ?? date.map { $0.year + (Int(direction ?? "") ?? 0) }
    return TimeValue(value: "\(year.map { CalendarDate.padded($0, 4) } ?? "XXXX")-\(code)", kind: .date)
  }

  private func unitValue(_ factor: Int, _ code: String, on date: CalendarDate?) -> TimeValue? {
    if let direction, numbers.isEmpty, let date, let step = Int(direction) {
      return shifted(date, by: step * factor, code: code)
    }
    let count = numbers.first
    if let direction, direction == "-" || direction == "R-", let date, let count {
      return shifted(date, by: -count * factor, code: code)
    }
    let prefix = ["H", "MIN", "S"].contains(code) ? "PT" : "P"
    let letter = code == "MIN" ? "M" : code
    return TimeValue(value: "\(prefix)\(count.map { String($0 * factor) } ?? "X")\(letter)", kind: .duration)
  }

  /// A date some units away, as exact as the unit.
  private func shifted(_ date: CalendarDate, by count: Int, code: String) -> TimeValue? {
    let text: String
    switch code {
    case "D": text = date.adding(days: count).description
    case "W": text = date.adding(days: 7 * count).weekText
    case "M": text = date.adding(months: count).monthText
    case "Y": text = date.adding(months: 12 * count).yearText
    case "H", "MIN", "S": text = date.description
    default: return nil
    }
    return TimeValue(value: text, kind: .date)
  }

  private var isForward: Bool { direction == "+1" || direction == "+" }
}
