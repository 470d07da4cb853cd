internal import RuleLanguage
internal import RuleModel

/// Days on which two editions are compared: the same days where their periods share some, else one day of each.
struct DayWindow {
  let old: ClosedRange<CalendarDate>
  let new: ClosedRange<CalendarDate>

  /// Whether both are asked about the same day.
  var isShared: Bool { old == new }

  var oldDomain: Domain { Self.domain(old) }
  var newDomain: Domain { Self.domain(new) }

  private static func domain(_ days: ClosedRange<CalendarDate>) -> Domain {
    Domain(.dates(RangeSet(Int64(days.lowerBound.days), Int64(days.upperBound.days), step: 1)))
  }

  /// The days of this window on which a question holds on both sides; `nil` when there are none.
  ///
  /// - Parameters:
  ///   - old: When the question holds under the old rules; always when `nil`.
  ///   - new: When it holds under the new rules.
  func within(_ old: Period?, _ new: Period?) -> DayWindow? {
    guard isShared else {
      return DayWindow(old: Self.nearest(self.old, old), new: Self.nearest(self.new, new))
    }
    let first = [self.old.lowerBound, old?.from, new?.from].compactMap { $0 }.max() ?? self.old.lowerBound
    let last = [self.old.upperBound, old?.until, new?.until].compactMap { $0 }.min() ?? self.old.upperBound
    return first <= last ? DayWindow(old: first...last, new: first...last) : nil
  }

  private static func nearest(_ day: ClosedRange<CalendarDate>, _ period: Period?) -> ClosedRange<CalendarDate> {
    if let from = period?.from, day.lowerBound < from { return from...from }
    if let until = period?.until, day.upperBound > until { return until...until }
    return day
  }

  /// The windows that tell all days apart on which rules of one of both begin or end.
  static func windows(_ old: Edition, _ new: Edition) -> [DayWindow] {
    let (before, after) = (days(of: old), days(of: new))
    let first = max(before.lowerBound, after.lowerBound)
    let last = min(before.upperBound, after.upperBound)
    guard first <= last else {
      return [DayWindow(old: before.upperBound...before.upperBound, new: after.lowerBound...after.lowerBound)]
    }
    var starts: Set<CalendarDate> = [first]
    for period in old.periods + new.periods {
      if let from = period.from, from > first, from <= last { starts.insert(from) }
      if let until = period.until, until >= first, until < last { starts.insert(CalendarDate(days: until.days + 1)) }
    }
    let sorted = starts.sorted()
    return sorted.indices.map { index in
      let end = index + 1 < sorted.count ? CalendarDate(days: sorted[index + 1].days - 1) : last
      return DayWindow(old: sorted[index]...end, new: sorted[index]...end)
    }
  }

  private static func days(of edition: Edition) -> ClosedRange<CalendarDate> {
    let first = edition.validity.from.date ?? .first
    let last = edition.validity.possibleUntil ?? edition.validity.until.date ?? .last
    return first <= last ? first...last : first...first
  }

  /// As a reader sees it: `2018-01-01 t/m 2018-12-31`.
  static func text(_ windows: [ClosedRange<CalendarDate>]) -> String {
    guard let first = windows.first?.lowerBound, let last = windows.last?.upperBound else { return "" }
    if first == last { return first.description }
    if first == .first, last == .last { return "alle dagen" }
    if first == .first { return "tot en met \(last)" }
    return last == .last ? "vanaf \(first)" : "\(first) t/m \(last)"
  }
}

extension Edition {
  /// Periods that narrow rules that decide something.
  fileprivate var periods: [Period] {
    (tables.map(\.head) + exclusions.map(\.head) + combinations.map(\.head) + eligibility.map(\.head)).compactMap(
      \.valid)
  }
}
