/// What is known about a number before anything is evaluated: its unit, bounds and fineness.
struct NumberFacts: Hashable, Sendable {
  var unit: Unit
  var lower: Exact
  var upper: Exact
  /// How many decimals are always enough; `nil` when no number of them is.
  var decimals: Int?
  /// The greatest denominator its fraction may have.
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
    self.init(
      unit: .none, lower: constant, upper: constant, decimals: constant.decimals, denominator: constant.denominator)
  }

  /// Whole numbers between two bounds.
  init(whole lower: Int64, _ upper: Int64) {
    self.init(unit: .none, lower: Exact(lower), upper: Exact(upper), decimals: 0, denominator: 1)
  }

  /// Whether arithmetic and comparison with such numbers stays within 128 bits.
  var fits: Bool {
    guard magnitude <= NumberFacts.limit, denominator > 0, denominator <= NumberFacts.widestDenominator else {
      return false
    }
    return true
  }

  /// Denominators up to here leave room for a comparison: 2^50 * 2^36 * 2^36 < 2^127.
  static let widestDenominator: Int128 = 1 << 36
}
