extension Evaluation {
  /// What a number can be.
  func number(_ node: TypedNode) -> NumberSpan {
    switch node.form {
    case .number(let exact): return NumberSpan(exact, exact)
    case .read(let place, _): return domain(of: place).map(NumberSpan.init) ?? .unbounded
    case .arithmetic(let sign, let left, let right): return number(left).combined(sign, number(right))
    case .negate(let part): return number(part).mapped { ($1.negated, $0.negated) }
    case .magnitude(let part):
      return number(part).mapped { lower, upper in
        if lower.sign >= 0 { return (lower, upper) }
        return upper.sign <= 0 ? (upper.negated, lower.negated) : (.zero, max(lower.negated, upper))
      }
    case .rounded(let rounding, let part, let step):
      return number(part).mapped { lower, upper in
        guard let first = lower.rounded(rounding, to: step), let last = upper.rounded(rounding, to: step) else {
          return nil
        }
        return (first, last)
      }
    case .least(let parts): return extreme(parts) { min($0, $1) }
    case .greatest(let parts): return extreme(parts) { max($0, $1) }
    case .daysBetween(let from, let until): return apart(.daysBetween, date(from), date(until))
    case .monthsBetween(let from, let until): return apart(.monthsBetween, date(from), date(until))
    case .age(let birth, let day): return apart(.ageAt, date(birth), date(day))
    case .count(let set): return count(value(set))
    case .choose(let test, let first, let second):
      switch truth(test) {
      case .yes: return number(first)
      case .no: return number(second)
      case .unknown: return number(first).joined(number(second))
      }
    case .lines(.count, _, let kinds, let condition): return countLines(kinds, condition)
    case .lines(.sum, let summand?, let kinds, let condition): return sumLines(summand, kinds, condition)
    case .constant: return .none
    default: return .unbounded
    }
  }

  private func extreme(_ parts: [TypedNode], _ pick: (Exact, Exact) -> Exact) -> NumberSpan {
    var result: NumberSpan?
    for part in parts {
      let span = number(part)
      guard let held = result else {
        result = span
        continue
      }
      result =
        held.mayBeNumber && span.mayBeNumber
        ? NumberSpan(
          pick(held.lower, span.lower), pick(held.upper, span.upper), mayBeNone: held.mayBeNone || span.mayBeNone)
        : NumberSpan.none
    }
    return result ?? .none
  }

  private func apart(_ function: Syntax.Function, _ from: DateSpan, _ until: DateSpan) -> NumberSpan {
    guard from.mayBeDate, until.mayBeDate else { return .none }
    let nearest = TypedNode.apart(function, from.upper, until.lower)
    let farthest = TypedNode.apart(function, from.lower, until.upper)
    return NumberSpan(Exact(nearest), Exact(farthest), mayBeNone: from.mayBeNone || until.mayBeNone)
  }

  private func count(_ set: Domain) -> NumberSpan {
    guard case .members(let family, _) = set.shape else { return .unbounded }
    if family.isEmpty { return .none }
    return NumberSpan(Exact(Int64(family.least)), Exact(Int64(family.greatest)), mayBeNone: set.mayBeNone)
  }

  /// What a date can be.
  func date(_ node: TypedNode) -> DateSpan {
    switch node.form {
    case .constant(.date(let date), _): return DateSpan(Int64(date.days), Int64(date.days))
    case .read(let place, _): return domain(of: place).map(DateSpan.init) ?? .unbounded
    case .moved(let start, by: let amount, let step, let backward):
      let (from, count) = (date(start), number(amount))
      guard from.mayBeDate, count.mayBeNumber else { return .none }
      let least = backward ? count.upper.negated : count.lower
      let most = backward ? count.lower.negated : count.upper
      return DateSpan(
        moved(from.lower, least.ceiling, step), moved(from.upper, most.floor, step),
        mayBeNone: from.mayBeNone || count.mayBeNone)
    case .least(let parts): return extremeDate(parts) { min($0, $1) }
    case .greatest(let parts): return extremeDate(parts) { max($0, $1) }
    case .choose(let test, let first, let second):
      switch truth(test) {
      case .yes: return date(first)
      case .no: return date(second)
      case .unknown: return date(first).joined(date(second))
      }
    case .constant: return .none
    default: return .unbounded
    }
  }

  /// A day moved by steps; stays within the days of date arithmetic, as the checks promise.
  private func moved(_ day: Int64, _ count: Int128, _ step: CalendarDate.Step) -> Int64 {
    let date = CalendarDate(days: Int32(clamping: day)).adding(Int64(clamping: count), step)
    let limits = CalendarDate.arithmeticDays
    return date.map { Int64($0.days) } ?? (count < 0 ? limits.lowerBound : limits.upperBound)
  }

  private func extremeDate(_ parts: [TypedNode], _ pick: (Int64, Int64) -> Int64) -> DateSpan {
    var result: DateSpan?
    for part in parts {
      let span = date(part)
      guard let held = result else {
        result = span
        continue
      }
      if held.mayBeDate, span.mayBeDate {
        result = DateSpan(
          pick(held.lower, span.lower), pick(held.upper, span.upper), mayBeNone: held.mayBeNone || span.mayBeNone)
      } else {
        result = DateSpan.none
      }
    }
    return result ?? .none
  }
}
