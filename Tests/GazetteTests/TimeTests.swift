import Gazette
import Testing

@Suite struct TimeTests {
  /// All against 2017-10-11, a Wednesday.
  @Test(arguments: [
    ("The army advanced on October 10.", "October 10", "2017-10-10"),
    ("The army advanced on December 3.", "December 3", "2016-12-03"),
    ("It began on August 8, 2014.", "August 8, 2014", "2014-08-08"),
    ("They met on 12 February.", "12 February", "2017-02-12"),
    ("In September the strikes fell.", "September", "2017-09"),
    ("The talks began on Monday.", "Monday", "2017-10-09"),
    ("The town fell yesterday.", "yesterday", "2017-10-10"),
    ("The town fell last week.", "last week", "2017-W40"),
    ("The army advanced in March 2015.", "March 2015", "2015-03"),
    ("It began on 08.08.2014.", "08.08.2014", "2014-08-08"),
    ("They fought for three years.", "three years", "P3Y"),
    ("Strikes come several times per day.", "several times per day", "P1D"),
  ])
  func expressionsHaveValues(text: String, expression: String, value: String) throws {
    let result = try Shared.read(text)
    let times = result.times.map { (result.mentions[$0.mention].text, $0.value) }
    #expect(times.contains { $0 == (expression, value) }, "\(times)")
  }

  @Test(arguments: ["They may attack.", "October 45 is no day.", "The second attack failed.", "He will march on."])
  func otherWordsAreNoTimes(text: String) throws {
    #expect(try Shared.read(text).times.isEmpty)
  }

  @Test func theDatelineDatesTheDocument() throws {
    let result = try Shared.extractor.get().extract("11.10.2017, Russia.\n\nThe army advanced yesterday, TASS reports.")
    #expect(result.document.date?.description == "2017-10-11")
    #expect(result.times.contains { $0.value == "2017-10-10" })
  }
}
