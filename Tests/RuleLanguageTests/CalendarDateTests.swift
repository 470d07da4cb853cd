import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct CalendarDateTests {
  @Test func datesAgreeWithFoundation() {
    for days in stride(from: CalendarDate.first.days, through: CalendarDate.last.days, by: 37) {
      let date = CalendarDate(days: days)
      #expect(date.parts == FoundationDates.parts(Int(days)))
      #expect(CalendarDate(date.description) == date)
    }
  }

  @Test func theBordersAreThoseOfTheYears() {
    #expect(CalendarDate.first.description == "1800-01-01")
    #expect(CalendarDate.last.description == "2200-12-31")
    let limits = CalendarDate.arithmeticDays
    #expect(CalendarDate(days: Int32(limits.lowerBound)).description == "1000-01-01")
    #expect(CalendarDate(days: Int32(limits.upperBound)).description == "3000-12-31")
  }

  @Test(arguments: CalendarDate.Step.allCases) func movingAgreesWithFoundation(step: CalendarDate.Step) {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let days = Int32.random(in: 0...40_000, using: &generator)
      let count = Int64.random(in: -100...100, using: &generator)
      let moved = CalendarDate(days: days).adding(count, step)
      #expect(moved.map { Int($0.days) } == FoundationDates.moved(Int(days), Int(count), step))
    }
  }

  @Test func timeApartAgreesWithFoundation() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let (one, two) = (Int32.random(in: 0...3_000, using: &generator), Int32.random(in: 0...3_000, using: &generator))
      let (from, until) = (CalendarDate(days: one), CalendarDate(days: two))
      #expect(from.months(until: until) == FoundationDates.months(Int(one), Int(two)))
      #expect(from.age(on: until) == FoundationDates.age(Int(one), Int(two)))
    }
  }

  @Test(arguments: [
    ("2004-02-29", "2022-02-28", 17), ("2004-02-29", "2022-03-01", 18), ("2004-02-29", "2024-02-29", 20),
    ("2004-05-10", "2022-05-09", 17), ("2004-05-10", "2022-05-10", 18), ("2020-05-10", "2020-05-09", -1),
  ])
  func ages(birth: String, day: String, age: Int) throws {
    #expect(try #require(CalendarDate(birth)).age(on: #require(CalendarDate(day))) == age)
  }

  @Test(arguments: [
    "2020-1-01", "2020-02-30", "2019-02-29", "1799-12-31", "2201-01-01", "2020-13-01", "2020-00-10", "20200101", "",
    " 2020-01-01", "2020-01-01 ", "2020-01-0a", "２020-01-01",
  ])
  func otherTextsAreNoDates(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
