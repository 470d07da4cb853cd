import RuleLanguage
import RuleModel

/// What a cell asks, in words for a Dutch reader.
struct CellText {
  let fact: Fact
  let cell: CellTest

  /// The words; Markdown.
  var text: String {
    if cell.isBlank { return "leeg in de bron" }
    guard let domain = cell.domain, !domain.isEmpty else { return "`\(cell)`" }
    var parts: [String]
    switch domain.shape {
    case .symbols(let set, let symbols): parts = set.compactMap { symbols[$0] }.map { fact.labels[$0] ?? $0 }
    case .booleans(let set): parts = (set.contains(.yes) ? ["ja"] : []) + (set.contains(.no) ? ["nee"] : [])
    case .numbers(let ranges): parts = ranges.spans.map { span($0, number) }
    case .dates(let ranges):
      parts = ranges.spans.map { span($0) { DutchText.date(CalendarDate(days: Int32(clamping: $0))) } }
    case .members, .texts: return "`\(cell)`"
    }
    if domain.mayBeNone { parts.append("geen") }
    return DutchText.list(parts, joined: "of")
  }

  private func number(_ count: Int64) -> String {
    guard case .number(let type) = fact.type else { return DutchText.number(count) }
    if type.kind == .money { return DutchText.money(count) }
    return DutchText.number(count) + (type.unit.map { " " + DutchText.unit($0, of: count) } ?? "")
  }

  private func span(_ span: RangeSet.Span, _ print: (Int64) -> String) -> String {
    if span.lower == span.upper { return print(span.lower) }
    let bounds: RangeSet.Span? =
      switch Domain.full(of: fact.type, mayBeNone: false).shape {
      case .numbers(let ranges), .dates(let ranges): ranges.bounds
      case .symbols, .booleans, .members, .texts: nil
      }
    switch (span.lower == bounds?.lower, span.upper == bounds?.upper) {
    case (true, true): return "elke waarde"
    case (true, false): return "tot en met \(print(span.upper))"
    case (false, true): return "vanaf \(print(span.lower))"
    case (false, false): return "\(print(span.lower)) tot en met \(print(span.upper))"
    }
  }
}
