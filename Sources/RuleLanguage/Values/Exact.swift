/// An exact fraction on 128 bits, always reduced and with a denominator above zero.
///
/// Arithmetic gives `nil` when the result does not fit; comparison always works.
public struct Exact: Hashable, Sendable {
  /// The number above the line.
  public let numerator: Int128
  /// The number below the line, above zero.
  public let denominator: Int128

  /// Zero.
  public static let zero = Exact(0)
  /// One.
  public static let one = Exact(1)

  /// Creates a whole number.
  public init(_ whole: Int64) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// Creates the number of so many ten-thousandths.
  public init(tenThousandths count: Int64) {
    if count % 10_000 == 0 {
      self.init(count / 10_000)
    } else {
      let divisor = Int64(Exact.commonDivisor(UInt64(count.magnitude), 10_000))
      self.init(reduced: Int128(count / divisor), Int128(10_000 / divisor))
    }
  }

  /// Creates a fraction, or `nil` when the denominator is zero or the fraction does not fit.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Int128(Exact.commonDivisor(numerator.magnitude, denominator.magnitude))
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  private init(reduced numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func commonDivisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
    if one <= UInt128(UInt64.max), other <= UInt128(UInt64.max) {
      return UInt128(commonDivisor(UInt64(one), UInt64(other)))
    }
    var (larger, smaller) = (one, other)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  private static func commonDivisor(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var (larger, smaller) = (one, other)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  /// The number with its sign turned.
  public var negated: Exact { Exact(reduced: -numerator, denominator) }

  /// The distance to zero.
  public var magnitude: Exact { numerator < 0 ? negated : self }

  /// Minus one, zero or one.
  public var sign: Int { numerator.signum() == 0 ? 0 : numerator < 0 ? -1 : 1 }

  /// The sum, or `nil` when it does not fit.
  public func adding(_ other: Exact) -> Exact? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      if overflow { return nil }
      return denominator == 1 ? Exact(reduced: sum, 1) : Exact(sum, over: denominator)
    }
    let (left, over1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, over2) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, over3) = left.addingReportingOverflow(right)
    let (bottom, over4) = denominator.multipliedReportingOverflow(by: other.denominator)
    return over1 || over2 || over3 || over4 ? nil : Exact(sum, over: bottom)
  }

  /// The difference, or `nil` when it does not fit.
  public func subtracting(_ other: Exact) -> Exact? { adding(other.negated) }

  /// The product, or `nil` when it does not fit.
  public func multiplied(by other: Exact) -> Exact? {
    let (top, over1) = numerator.multipliedReportingOverflow(by: other.numerator)
    if denominator == 1, other.denominator == 1 { return over1 ? nil : Exact(reduced: top, 1) }
    let (bottom, over2) = denominator.multipliedReportingOverflow(by: other.denominator)
    return over1 || over2 ? nil : Exact(top, over: bottom)
  }

  /// The quotient, or `nil` when the other is zero or the quotient does not fit.
  public func divided(by other: Exact) -> Exact? {
    let (top, over1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (bottom, over2) = denominator.multipliedReportingOverflow(by: other.numerator)
    return over1 || over2 ? nil : Exact(top, over: bottom)
  }
}

extension Exact: Comparable {
  /// Whether the first number is below the second.
  public static func < (one: Exact, other: Exact) -> Bool {
    if one.denominator == other.denominator { return one.numerator < other.numerator }
    let left = one.numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: one.denominator)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }
}
