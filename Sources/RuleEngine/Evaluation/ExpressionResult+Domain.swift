internal import RuleLanguage

extension ExpressionResult {
  /// What an expression may give, as a domain of a fact's type; rounded outwards where a bound is finer than the type,
  /// so that nothing possible is lost (a stored value is never finer: the check of the expression sees to that).
  func domain(of type: ValueType) -> Domain {
    let bounds = Domain.full(of: type, mayBeNone: true)
    switch self {
    case .truth(let truth): return Domain(.booleans(truth.possible))
    case .value(let domain): return domain
    case .date(let span):
      guard span.mayBeDate else { return Domain(.dates(RangeSet(step: 1)), mayBeNone: span.mayBeNone) }
      return Domain(.dates(RangeSet(span.lower, span.upper, step: 1)), mayBeNone: span.mayBeNone)
    case .number(let span):
      guard case .number(let number) = type else { return bounds }
      let empty = RangeSet(step: number.step)
      guard span.mayBeNumber else { return Domain(.numbers(empty), mayBeNone: span.mayBeNone) }
      let step = Int128(number.step)
      func scaled(_ bound: Exact, up: Bool) -> Int64 {
        let (numerator, overflow) = bound.numerator.multipliedReportingOverflow(by: Int128(NumberType.scale))
        if overflow { return bound.numerator < 0 ? -NumberType.limit : NumberType.limit }
        let divisor = bound.denominator * step
        var (quotient, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
        if rest > 0, up { quotient += 1 }
        if rest < 0, !up { quotient -= 1 }
        return Int64(clamping: quotient * step)
      }
      let ranges = RangeSet(scaled(span.lower, up: false), scaled(span.upper, up: true), step: number.step)
      return Domain(.numbers(ranges), mayBeNone: span.mayBeNone)
    }
  }
}
