/// What is known about a number before anything is evaluated: its unit, bounds and fineness.
struct NumberFacts: Hashable, Sendable {
  var unit: Unit
  var lower: Exact
  var upper: Exact
  /// How many decimals are always enough; `nil` when no number of them is.
  var decimals: Int?
  /// A power of ten that is a multiple of every denominator when the decimals end, else the greatest denominator.
  var denominator: Int128

  /// The magnitude beyond which no number may come.
  static let limit = Exact(900_000_000_000_000)

  var magnitude: Exact { max(lower.magnitude, upper.magnitude) }

  init(unit: Unit, lower: Exact, upper: Exact, decimals: Int?, denominator: Int128) {
    self.unit = unit
    self.lower = lower
    self.upper = upper
    self.decimals = decimals
    self.denominator = denominator
  }

  /// What a type says about its values.
  init(_ type: NumberType) {
    self.init(
      unit: Unit(type.unit), lower: Exact(tenThousandths: type.least), upper: Exact(tenThousandths: type.greatest),
      decimals: type.decimals, denominator: Int128(NumberType.scale / type.step))
  }

  /// A constant.
  init(_ constant: Exact) {
    let decimals = constant.decimals
    self.init(
      unit: .none, lower: constant, upper: constant, decimals: decimals,
      denominator: decimals.flatMap(NumberFacts.power) ?? constant.denominator)
  }

  /// Whole numbers between two bounds.
  init(whole lower: Int64, _ upper: Int64) {
    self.init(unit: .none, lower: Exact(lower), upper: Exact(upper), decimals: 0, denominator: 1)
  }

  /// Whether the number can have no other value.
  var single: Exact? { lower == upper ? lower : nil }

  /// Whether numbers up to a magnitude stay within 128 bits when they are brought to a product of denominators.
  private static func fits(_ magnitude: Exact, _ factors: Int128...) -> Bool {
    guard magnitude <= limit else { return false }
    var product = magnitude.ceiling + 1
    for factor in factors {
      let (next, overflow) = product.multipliedReportingOverflow(by: factor)
      if overflow { return false }
      product = next
    }
    return product < Int128.max / 4
  }

  /// The sum or difference, or `nil` when it may grow too large or too fine.
  func adding(_ other: NumberFacts, unit: Unit, minus: Bool) -> NumberFacts? {
    guard let sum = magnitude.adding(other.magnitude), NumberFacts.fits(sum, denominator, other.denominator),
      let lower = minus ? lower.subtracting(other.upper) : lower.adding(other.lower),
      let upper = minus ? upper.subtracting(other.lower) : upper.adding(other.upper)
    else { return nil }
    let decimals = decimals.flatMap { one in other.decimals.map { max(one, $0) } }
    let common =
      decimals == nil ? denominator * other.denominator : max(denominator, other.denominator)
    return NumberFacts(unit: unit, lower: lower, upper: upper, decimals: decimals, denominator: common)
  }

  /// The product, or `nil` when it may grow too large or too fine.
  func times(_ other: NumberFacts) -> NumberFacts? {
    guard let most = magnitude.multiplied(by: other.magnitude),
      NumberFacts.fits(most, denominator, other.denominator)
    else { return nil }
    let decimals = decimals.flatMap { one in other.decimals.map { one + $0 } }
    return corners(
      unit.times(other.unit), decimals, denominator * other.denominator,
      [
        lower.multiplied(by: other.lower), lower.multiplied(by: other.upper), upper.multiplied(by: other.lower),
        upper.multiplied(by: other.upper),
      ])
  }

  /// The quotient, or `nil` when it may grow too large or too fine; the divisor's bounds must not include zero.
  func over(_ other: NumberFacts) -> NumberFacts? {
    let numerators = other.magnitude.multiplied(by: Exact(Int64(clamping: other.denominator)))?.ceiling
    guard let numerators, Int128(Int64(clamping: other.denominator)) == other.denominator,
      let least = [other.lower.magnitude, other.upper.magnitude].min(), let most = magnitude.divided(by: least),
      NumberFacts.fits(most, denominator, numerators), NumberFacts.fits(magnitude, denominator, other.denominator)
    else { return nil }
    let extra = other.single.flatMap { Exact.one.divided(by: $0)?.decimals }
    let decimals = decimals.flatMap { one in extra.map { one + $0 } }
    guard let common = decimals.map(NumberFacts.power) ?? denominator * numerators else { return nil }
    return corners(
      unit.over(other.unit), decimals, common,
      [
        lower.divided(by: other.lower), lower.divided(by: other.upper), upper.divided(by: other.lower),
        upper.divided(by: other.upper),
      ])
  }

  private func corners(
    _ unit: Unit, _ decimals: Int?, _ denominator: Int128, _ values: [Exact?]
  ) -> NumberFacts? {
    let known = values.compactMap { $0 }
    guard known.count == values.count, let lower = known.min(), let upper = known.max() else { return nil }
    return NumberFacts(unit: unit, lower: lower, upper: upper, decimals: decimals, denominator: denominator)
  }

  /// The number rounded to a step with a fixed number of decimals, or `nil` when it may grow too large.
  func rounded(_ rounding: Rounding, to step: Exact) -> NumberFacts? {
    guard NumberFacts.fits(magnitude, denominator, step.numerator, step.denominator, 4),
      let lower = lower.rounded(rounding, to: step), let upper = upper.rounded(rounding, to: step),
      let decimals = step.decimals, let power = NumberFacts.power(decimals)
    else { return nil }
    return NumberFacts(unit: unit, lower: lower, upper: upper, decimals: decimals, denominator: power)
  }

  /// The number with its sign turned.
  var negated: NumberFacts {
    NumberFacts(
      unit: unit, lower: upper.negated, upper: lower.negated, decimals: decimals, denominator: denominator)
  }

  /// What holds for one or the other.
  func joined(_ other: NumberFacts, unit: Unit) -> NumberFacts {
    NumberFacts(
      unit: unit, lower: min(lower, other.lower), upper: max(upper, other.upper),
      decimals: decimals.flatMap { one in other.decimals.map { max(one, $0) } },
      denominator: max(denominator, other.denominator))
  }

  /// The added number of up to so many terms, or `nil` when it may grow too large, or too fine: the decimals must end.
  func summed(upTo count: Int64) -> NumberFacts? {
    guard decimals != nil, let total = times(NumberFacts(whole: 0, count)),
      NumberFacts.fits(total.magnitude, denominator, denominator)
    else { return nil }
    return NumberFacts(
      unit: unit, lower: total.lower, upper: total.upper, decimals: decimals, denominator: denominator)
  }

  /// Ten to a power, or `nil` when it does not fit.
  static func power(_ decimals: Int) -> Int128? {
    guard decimals <= 36 else { return nil }
    return (0..<max(decimals, 0)).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
