/// A plain fraction, for the reference evaluator.
struct Fraction: Equatable {
  var top: Int128
  var bottom: Int128

  init(_ top: Int128, _ bottom: Int128 = 1) {
    var (larger, smaller) = (top.magnitude, bottom.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    let divisor = Int128(larger) * (bottom < 0 ? -1 : 1)
    self.top = top / divisor
    self.bottom = bottom / divisor
  }

  static func == (one: Fraction, other: Fraction) -> Bool { one.top * other.bottom == other.top * one.bottom }
  static func < (one: Fraction, other: Fraction) -> Bool { one.top * other.bottom < other.top * one.bottom }
  static func + (one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom)
  }
  static func - (one: Fraction, other: Fraction) -> Fraction { one + Fraction(-other.top, other.bottom) }
  static func * (one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.top * other.top, one.bottom * other.bottom)
  }
  static func / (one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.top * other.bottom, one.bottom * other.top)
  }

  /// The greatest whole number that is not above it.
  var floor: Int128 {
    var whole = top / bottom
    if whole * bottom > top { whole -= 1 }
    return whole
  }
}
