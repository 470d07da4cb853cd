extension CalendarDate {
  /// A unit in which a date is moved.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    /// One day.
    case days
    /// Seven days.
    case weeks
    /// To the same day of another month, or its last day when that month is shorter.
    case months
    /// Twelve months.
    case years
  }

  /// The date moved by a number of steps; a day that the month lacks becomes the last day of that month.
  ///
  /// - Parameters:
  ///   - count: How many steps; negative goes back.
  ///   - step: The unit to move in.
  /// - Returns: The date, or `nil` when it lies outside the years 1000 to 3000.
  public func adding(_ count: Int64, _ step: Step) -> CalendarDate? {
    guard count.magnitude < 1_000_000 else { return nil }
    let moved: Int64
    switch step {
    case .days: moved = Int64(days) + count
    case .weeks: moved = Int64(days) + 7 * count
    case .months: moved = Int64(days(movedByMonths: Int(count)))
    case .years: moved = Int64(days(movedByMonths: 12 * Int(count)))
    }
    guard CalendarDate.arithmeticDays.contains(moved) else { return nil }
    return CalendarDate(days: Int32(clamping: moved))
  }

  private func days(movedByMonths count: Int) -> Int32 {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + count
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let newDay = min(day, CalendarDate.length(ofMonth: newMonth, year: newYear))
    return CalendarDate(unchecked: newYear, newMonth, newDay).days
  }

  /// The age in completed years on a day of someone born on this date.
  ///
  /// Who was born on 29 February turns a year older on 1 March in a year without one. Before birth the age is negative.
  public func age(on day: CalendarDate) -> Int {
    let (birthYear, birthMonth, birthDay) = parts
    let (year, month, dayOfMonth) = day.parts
    return year - birthYear - ((month, dayOfMonth) < (birthMonth, birthDay) ? 1 : 0)
  }

  /// The completed months from this date to another: the greatest number that can be added without passing it.
  ///
  /// From 31 January to 28 February is one month in a common year. Negative when the other date lies earlier.
  public func months(until other: CalendarDate) -> Int {
    let (year, month, _) = parts
    let (otherYear, otherMonth, _) = other.parts
    let apart = (otherYear - year) * 12 + otherMonth - month
    return days(movedByMonths: apart) <= other.days ? apart : apart - 1
  }
}
