/// A number between two bounds, none, or either of them.
public struct NumberSpan: Hashable, Sendable {
  /// The smallest number.
  public var lower: Exact
  /// The greatest number.
  public var upper: Exact
  /// Whether there may be a number at all.
  public var mayBeNumber: Bool
  /// Whether it may be none.
  public var mayBeNone: Bool

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
}
