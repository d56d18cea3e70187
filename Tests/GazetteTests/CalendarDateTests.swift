import Testing

@testable import Gazette

@Suite struct CalendarDateTests {
  @Test func readsOnlyRealDays() {
    #expect(CalendarDate("2016-02-29")?.description == "2016-02-29")
    for bad in ["2017-02-29", "2017-13-01", "2017-1-1", "11.10.2017", "", "2017-10-11x"] {
      #expect(CalendarDate(bad) == nil)
    }
  }

  @Test func dayNumbersGoThereAndBack() {
    for day in stride(from: -800_000, through: 800_000, by: 997) {
      #expect(CalendarDate(dayNumber: day).dayNumber == day)
    }
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
  }

  @Test(arguments: [("2017-10-11", 3, "2017-W41"), ("2016-01-01", 5, "2015-W53"), ("2018-12-31", 1, "2019-W01")])
  func weeksAreISO(day: String, weekday: Int, week: String) {
    #expect(CalendarDate(day)?.weekday == weekday)
    #expect(CalendarDate(day)?.weekText == week)
  }

  @Test func monthsEndWhereTheyEnd() {
    #expect(CalendarDate("2016-03-31")?.adding(months: -1).description == "2016-02-29")
    #expect(CalendarDate("2017-01-15")?.adding(months: -13).description == "2015-12-15")
  }
}
