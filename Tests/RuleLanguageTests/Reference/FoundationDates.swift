import Foundation

@testable import RuleLanguage

/// Date arithmetic by Foundation's calendar, to compare with.
enum FoundationDates {
  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    return calendar
  }()

  static func date(_ days: Int) -> Date { Date(timeIntervalSince1970: Double(days) * 86_400) }

  static func days(_ date: Date) -> Int { Int((date.timeIntervalSince1970 / 86_400).rounded(.down)) }

  /// Months by parts: Foundation's own addition sometimes ends a leap February on the 28th.
  static func moved(_ days: Int, _ count: Int, _ step: CalendarDate.Step) -> Int {
    switch step {
    case .days: return days + count
    case .weeks: return days + 7 * count
    case .months, .years:
      let (year, month, day) = parts(days)
      let index = year * 12 + month - 1 + (step == .years ? 12 * count : count)
      let first = calendar.date(from: DateComponents(year: index / 12, month: index % 12 + 1, day: 1)) ?? .distantPast
      let length = calendar.range(of: .day, in: .month, for: first)?.count ?? 0
      return self.days(first) + min(day, length) - 1
    }
  }

  static func parts(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let parts = calendar.dateComponents([.year, .month, .day], from: date(days))
    return (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  /// The greatest number of months that can be added without passing the other date.
  static func months(_ from: Int, _ until: Int) -> Int {
    let (one, two) = (parts(from), parts(until))
    var count = (two.year - one.year) * 12 + two.month - one.month + 2
    while moved(from, count, .months) > until { count -= 1 }
    return count
  }

  static func age(_ birth: Int, _ day: Int) -> Int {
    let (one, two) = (parts(birth), parts(day))
    let isBefore = two.month < one.month || (two.month == one.month && two.day < one.day)
    return two.year - one.year - (isBefore ? 1 : 0)
  }
}
