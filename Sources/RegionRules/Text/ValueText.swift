internal import RuleLanguage

/// Values as a Dutch reader writes them.
enum ValueText {
  /// Returns a value with its unit: `75 uur`, `€ 12,50`, `1 mei 2019`, `ja`.
  static func text(_ value: Value, unit: String? = nil) -> String {
    switch value {
    case .none: return "geen"
    case .boolean(let truth): return truth ? "ja" : "nee"
    case .symbol(let word), .text(let word): return word
    case .number(let count):
      guard let unit else { return DutchText.number(count) }
      if unit == "euro" { return DutchText.money(count) }
      return "\(DutchText.number(count)) \(DutchText.unit(unit, of: count))"
    case .date(let date): return DutchText.date(date)
    case .set(let words): return words.isEmpty ? "geen" : DutchText.list(words)
    }
  }
}
