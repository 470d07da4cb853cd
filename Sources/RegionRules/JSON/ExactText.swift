internal import RuleLanguage

/// Exact numbers as text for programs: a point, no grouping.
enum ExactText {
  /// The unit of an amount.
  static let moneyUnit = "euro"

  /// Returns an amount in ten-thousandths with at least two decimals: `12000.00`.
  static func money(_ count: Int64) -> String {
    let text = DecimalText.print(count)
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return decimals < 2 ? text + "0" : text
  }

  /// Returns a number of hundredths: `3`, `1.33`.
  static func hundredths(_ count: Int) -> String {
    DecimalText.print(Int64(count) * (NumberType.scale / 100))
  }
}
