/// A day of the proleptic Gregorian calendar. Own arithmetic: no clock, locale or time zone is ever asked.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Astronomical year.
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  /// The day, nil when there is none such (`2017-02-30`).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year), (-9999...9999).contains(year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2017-10-11`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day a number of days after 1970-01-01. Method: H. Hinnant, "chrono-compatible low-level date algorithms".
  init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// ISO weekday, Monday 1 to Sunday 7.
  var weekday: Int {
    let shifted = (dayNumber + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// ISO week and the year it belongs to.
  var isoWeek: (year: Int, week: Int) {
    let thursday = CalendarDate(dayNumber: dayNumber + 4 - weekday)
    let first = CalendarDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? dayNumber
    return (thursday.year, (thursday.dayNumber - first) / 7 + 1)
  }

  func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day some months later, or the last day of a shorter month.
  func adding(months: Int) -> CalendarDate {
    let total = year * 12 + month - 1 + months
    var moved = self
    moved.year = total >= 0 ? total / 12 : (total - 11) / 12
    moved.month = total - moved.year * 12 + 1
    moved.day = min(day, Self.days(inMonth: moved.month, of: moved.year))
    return moved
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// In the order of time.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// `2017-10-11`
  public var description: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }
  var monthText: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))" }
  var yearText: String { Self.padded(year, 4) }
  var weekText: String { "\(Self.padded(isoWeek.year, 4))-W\(Self.padded(isoWeek.week, 2))" }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
