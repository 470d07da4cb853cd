/// A number between two bounds, none, or either of them.
public struct NumberSpan: Hashable, Sendable {
  /// The smallest number.
  public internal(set) var lower: Exact
  /// The greatest number.
  public internal(set) var upper: Exact
  /// Whether there may be a number at all.
  public internal(set) var mayBeNumber: Bool
  /// Whether it may be none.
  public internal(set) var mayBeNone: Bool

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - lower: The smallest number.
  ///   - upper: The greatest number.
  ///   - mayBeNone: Whether it may be none as well.
  public init(_ lower: Exact, _ upper: Exact, mayBeNone: Bool = false) {
    self.lower = lower
    self.upper = upper
    self.mayBeNumber = lower <= upper
    self.mayBeNone = mayBeNone
  }

  /// None alone.
  public static let none = NumberSpan(.one, .zero, mayBeNone: true)

  /// Every number that may come up.
  static let unbounded = NumberSpan(NumberFacts.limit.negated, NumberFacts.limit)

  /// The bounds of a domain of numbers.
  init(_ domain: Domain) {
    guard case .numbers(let ranges) = domain.shape, let bounds = ranges.bounds else {
      self = .none
      mayBeNone = domain.mayBeNone
      return
    }
    let lower = Exact(tenThousandths: bounds.lower)
    let upper = bounds.lower == bounds.upper ? lower : Exact(tenThousandths: bounds.upper)
    self.init(lower, upper, mayBeNone: domain.mayBeNone)
  }

  /// The number, when there is only one and it is not none.
  public var single: Exact? { mayBeNumber && !mayBeNone && lower == upper ? lower : nil }

  /// What holds for one or the other.
  func joined(_ other: NumberSpan) -> NumberSpan {
    var result = mayBeNumber ? self : other
    if mayBeNumber, other.mayBeNumber {
      result = NumberSpan(min(lower, other.lower), max(upper, other.upper))
    }
    result.mayBeNone = mayBeNone || other.mayBeNone
    return result
  }

  /// The span with other bounds; without bounds it is everything that may come up.
  func mapped(_ change: (Exact, Exact) -> (Exact, Exact)?) -> NumberSpan {
    guard mayBeNumber else { return self }
    let (lower, upper) = change(lower, upper) ?? (NumberSpan.unbounded.lower, NumberSpan.unbounded.upper)
    return NumberSpan(lower, upper, mayBeNone: mayBeNone)
  }

  /// The sum, difference, product or quotient; none when one of them is none.
  func combined(_ sign: Syntax.Arithmetic, _ other: NumberSpan) -> NumberSpan {
    let mayBeNone = mayBeNone || other.mayBeNone
    guard mayBeNumber, other.mayBeNumber else {
      var result = NumberSpan.none
      result.mayBeNone = mayBeNone
      return result
    }
    let bounds: (Exact, Exact)? =
      switch sign {
      case .plus: NumberSpan.pair(lower.adding(other.lower), upper.adding(other.upper))
      case .minus: NumberSpan.pair(lower.subtracting(other.upper), upper.subtracting(other.lower))
      case .times: corners(other) { $0.multiplied(by: $1) }
      case .over:
        other.lower.sign > 0 || other.upper.sign < 0 ? corners(other) { $0.divided(by: $1) } : nil
      }
    let (lower, upper) = bounds ?? (NumberSpan.unbounded.lower, NumberSpan.unbounded.upper)
    return NumberSpan(lower, upper, mayBeNone: mayBeNone)
  }

  private static func pair(_ lower: Exact?, _ upper: Exact?) -> (Exact, Exact)? {
    if let lower, let upper { (lower, upper) } else { nil }
  }

  private func corners(_ other: NumberSpan, _ combine: (Exact, Exact) -> Exact?) -> (Exact, Exact)? {
    guard let first = combine(lower, other.lower) else { return nil }
    if lower == upper, other.lower == other.upper { return (first, first) }
    guard let second = combine(lower, other.upper), let third = combine(upper, other.lower),
      let fourth = combine(upper, other.upper)
    else { return nil }
    return (min(min(first, second), min(third, fourth)), max(max(first, second), max(third, fourth)))
  }

  /// How two numbers compare; no when one of them is none.
  func compared(_ comparison: Comparison, _ other: NumberSpan) -> Kleene {
    guard mayBeNumber, other.mayBeNumber else { return .no }
    let answer = Kleene.comparing(comparison, lower, upper, other.lower, other.upper)
    return answer == .yes && (mayBeNone || other.mayBeNone) ? .unknown : answer
  }
}

extension Kleene {
  /// How something between two bounds compares with something between two other bounds.
  static func comparing<Bound: Comparable>(
    _ comparison: Comparison, _ lower: Bound, _ upper: Bound, _ otherLower: Bound, _ otherUpper: Bound
  ) -> Kleene {
    switch comparison {
    case .less: upper < otherLower ? .yes : lower >= otherUpper ? .no : .unknown
    case .lessOrEqual: upper <= otherLower ? .yes : lower > otherUpper ? .no : .unknown
    case .greater: comparing(.less, otherLower, otherUpper, lower, upper)
    case .greaterOrEqual: comparing(.lessOrEqual, otherLower, otherUpper, lower, upper)
    case .notEqual: comparing(.equal, lower, upper, otherLower, otherUpper).not
    case .equal:
      upper < otherLower || otherUpper < lower
        ? .no : lower == upper && otherLower == otherUpper ? .yes : .unknown
    }
  }
}
