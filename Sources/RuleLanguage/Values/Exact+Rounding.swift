extension Exact {
  /// The greatest whole number that is not above this one.
  public var floor: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number that is not below this one.
  public var ceiling: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The number rounded to a multiple of a step.
  ///
  /// - Parameters:
  ///   - rounding: Which way to go.
  ///   - step: The step, above zero.
  /// - Returns: The multiple, or `nil` when it does not fit or the step is not above zero.
  public func rounded(_ rounding: Rounding, to step: Exact) -> Exact? {
    guard step.sign > 0, let steps = magnitude.divided(by: step) else { return nil }
    let whole: Int128
    switch rounding {
    case .up: whole = steps.ceiling
    case .down: whole = steps.floor
    case .halfUp:
      guard let half = Exact(1, over: 2), let moved = steps.adding(half) else { return nil }
      whole = moved.floor
    }
    guard let count = Exact(sign < 0 ? -whole : whole, over: 1) else { return nil }
    return count.multiplied(by: step)
  }

  /// The number in ten-thousandths when it is exactly so many and can be stored, else `nil`.
  public var tenThousandths: Int64? {
    guard let scaled = multiplied(by: Exact(NumberType.scale)), scaled.denominator == 1 else { return nil }
    guard let count = Int64(exactly: scaled.numerator) else { return nil }
    return count.magnitude <= NumberType.limit.magnitude ? count : nil
  }

  /// How many decimals the number needs, or `nil` when no number of decimals is enough.
  public var decimals: Int? {
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest % 2 == 0 {
      rest /= 2
      twos += 1
    }
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    return rest == 1 ? max(twos, fives) : nil
  }
}

extension Exact: CustomStringConvertible {
  /// The number with its decimals where they end, else as a fraction such as `1/3`.
  public var description: String {
    if let count = tenThousandths { return DecimalText.print(count) }
    return denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
