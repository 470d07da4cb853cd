import Diagnostics
import RuleLanguage
import YAMLSource

extension Faults {
  /// The date that a scalar holds; anything else is reported.
  func date(_ node: YAMLNode) -> CalendarDate? {
    guard let text = text(node) else { return nil }
    switch Value.parse(text, as: .date) {
    case .success(.date(let date)): return date
    case .success:
      report(
        "value-not-a-date", "`\(text)` is geen datum.", at: node.range,
        help: "Schrijf jaar-maand-dag, zoals `2020-01-31`.")
    case .failure(let fault): report(fault.code, fault.message, at: node.range, help: fault.help)
    }
    return nil
  }

  /// The value of a type that a scalar holds; anything else is reported.
  func value(_ node: YAMLNode, as type: ValueType, mayBeNone: Bool) -> Value? {
    guard let text = text(node) else { return nil }
    return value(text, as: type, mayBeNone: mayBeNone, at: node.range)
  }

  /// The value of a type that a text holds; anything else is reported at the place.
  func value(_ text: String, as type: ValueType, mayBeNone: Bool, at place: SourceRange) -> Value? {
    switch Value.parse(text, as: type) {
    case .success(.none) where !mayBeNone:
      report(
        "none-not-allowed", "`none` kan hier niet: dit is altijd bekend of onbekend.", at: place,
        help: "Schrijf een waarde, of zet `none: allowed` bij het feit.")
      return nil
    case .success(let value): return value
    case .failure(let fault):
      report(fault.code, fault.message, at: place, help: fault.help)
      return nil
    }
  }
}

extension Block {
  /// The first and last day of a period; the last may not come before the first.
  func period(from: String = "from", until: String = "until") -> Period {
    let first = value(from).flatMap { faults.date($0) }
    let last = value(until).flatMap { faults.date($0) }
    faults.checkOrder(first, last, at: value(until)?.range ?? anchor)
    return Period(from: first, until: last)
  }
}

extension Faults {
  /// Reports a period that ends before it begins.
  func checkOrder(_ first: CalendarDate?, _ last: CalendarDate?, at place: SourceRange) {
    guard let first, let last, last < first else { return }
    report(
      "period-reversed", "De periode eindigt op `\(last)`, voordat zij op `\(first)` begint.", at: place,
      help: "Wissel de datums om, of verbeter er een.")
  }
}
