internal import RuleLanguage
internal import RuleModel

/// Where a day lies with respect to the period of an edition.
enum Standing: Hashable {
  /// The source states no period: the edition answers for any day.
  case unstated
  /// Within the stated period.
  case certain
  /// After the last day that is certain, and not after the last day that is possible.
  case possible(firmUntil: CalendarDate)
  /// Before the first day.
  case before(CalendarDate)
  /// After the last day.
  case after(CalendarDate)
  /// Another edition took its place on this day.
  case superseded(from: CalendarDate)

  /// How well the edition answers for the day; `nil` when it does not.
  var rank: Int? {
    switch self {
    case .certain: 2
    case .possible: 1
    case .unstated: 0
    case .before, .after, .superseded: nil
    }
  }
}

extension Edition.Validity {
  /// Whether the source gives no date at all.
  var isUnstated: Bool {
    from.date == nil && until.date == nil && firmUntil == nil && possibleUntil == nil
  }

  /// The last day on which the edition can hold, as far as the source says.
  var lastDay: CalendarDate? {
    let stated = [until.date, possibleUntil].compactMap { $0 }.max()
    guard let supersededFrom else { return stated }
    let dayBefore = CalendarDate(days: supersededFrom.days - 1)
    return stated.map { min($0, dayBefore) } ?? dayBefore
  }

  /// Returns where a day lies.
  ///
  /// - Parameter day: The reference date of a query.
  func standing(on day: CalendarDate) -> Standing {
    if let supersededFrom, day >= supersededFrom { return .superseded(from: supersededFrom) }
    if isUnstated { return .unstated }
    if let first = from.date, day < first { return .before(first) }
    if let lastDay, day > lastDay { return .after(lastDay) }
    if let firm = firmUntil ?? until.date, day > firm { return .possible(firmUntil: firm) }
    return .certain
  }

  /// The period as a Dutch sentence part: `van 1 januari 2018 tot en met 31 december 2022`.
  var periodText: String {
    switch (from.date, lastDay) {
    case (let first?, let last?): "van \(DutchText.date(first)) tot en met \(DutchText.date(last))"
    case (let first?, nil): "vanaf \(DutchText.date(first))"
    case (nil, let last?): "tot en met \(DutchText.date(last))"
    case (nil, nil): "zonder datum in de bron"
    }
  }
}
