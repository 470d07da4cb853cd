/// What an expression can come to.
public enum ExpressionResult: Hashable, Sendable {
  /// A condition.
  case truth(Kleene)
  /// A number, none, or either.
  case number(NumberSpan)
  /// A date, none, or either.
  case date(DateSpan)
  /// A word, a set or a text, none, or either.
  case value(Domain)

  /// The condition, when it is one.
  public var truth: Kleene? {
    if case .truth(let truth) = self { truth } else { nil }
  }

  /// The outcome as the domain of a fact that holds it.
  ///
  /// - Parameter type: The type of the fact, which the expression was checked against.
  /// - Returns: Every value of the type that the expression can come to.
  public func domain(as type: ValueType) -> Domain {
    switch self {
    case .truth(let truth): return Domain(.booleans(truth.possible))
    case .value(let domain): return Domain.empty(of: type).union(domain)
    case .date(let span):
      let days = span.mayBeDate ? RangeSet(span.lower, span.upper, step: 1) : RangeSet(step: 1)
      return Domain(.dates(days), mayBeNone: span.mayBeNone)
    case .number(let span):
      guard case .number(let number) = type, span.mayBeNumber,
        let lower = span.lower.multiplied(by: Exact(NumberType.scale)),
        let upper = span.upper.multiplied(by: Exact(NumberType.scale))
      else { return Domain(Domain.empty(of: type).shape, mayBeNone: span.mayBeNone) }
      let limit = Int128(NumberType.limit)
      let first = Int64(clamping: max(lower.ceiling, -limit))
      let last = Int64(clamping: min(upper.floor, limit))
      return Domain(.numbers(RangeSet(first, last, step: number.step)), mayBeNone: span.mayBeNone)
    }
  }
}
