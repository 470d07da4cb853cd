internal import RuleEngine
internal import RuleLanguage

/// Values as cases write them, so that `12`, `12.0` and `12.00` are the same.
enum CaseValue {
  /// Returns a number in ten-thousandths as a case would write it.
  static func number(_ count: Int64) -> String { DecimalText.print(count) }

  /// Returns a text without what makes no difference: zeros behind the point of a number.
  static func plain(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, var decimals = parts.last,
      Int(whole) != nil, !decimals.isEmpty, decimals.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return text }
    while decimals.last == "0" { decimals = decimals.dropLast() }
    return decimals.isEmpty ? String(whole) : "\(whole).\(decimals)"
  }

  /// Returns the words of an output: its value, or its status while it has none.
  static func words(_ output: OutputValue) -> [String] {
    switch output.value {
    case nil: [output.status]
    case .some(.none): ["none"]
    case .boolean(let truth): [truth ? "true" : "false"]
    case .symbol(let word), .text(let word): [word]
    case .number(let count): [number(count)]
    case .date(let date): [date.description]
    case .set(let words): words
    }
  }
}
