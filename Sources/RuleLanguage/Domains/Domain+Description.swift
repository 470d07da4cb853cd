extension Domain: CustomStringConvertible {
  /// The domain for a reader: words, ranges in the notation of cells, `none` where it is possible.
  public var description: String {
    var parts: [String] =
      switch shape {
      case .symbols(let set, let symbols): set.compactMap { symbols[$0] }.map(Spelled.word)
      case .booleans(let set): (set.contains(.yes) ? ["true"] : []) + (set.contains(.no) ? ["false"] : [])
      case .numbers(let ranges): ranges.spans.map { Domain.printed($0, DecimalText.print) }
      case .dates(let ranges):
        ranges.spans.map { Domain.printed($0) { CalendarDate(days: Int32(clamping: $0)).description } }
      case .members(let family, let symbols): Domain.printed(family, symbols)
      case .texts(let texts): Domain.printed(texts)
      }
    if mayBeNone { parts.append("none") }
    return parts.joined(separator: ", ")
  }

  private static func printed(_ span: RangeSet.Span, _ print: (Int64) -> String) -> String {
    span.lower == span.upper ? print(span.lower) : "[\(print(span.lower))..\(print(span.upper))]"
  }

  private static func printed(_ family: MemberRange, _ symbols: Symbols) -> [String] {
    if family.isEmpty { return [] }
    if let set = family.single { return [Value.set(of: set.compactMap { symbols[$0] }).description] }
    let must = family.must.compactMap { symbols[$0] }.map(Spelled.word)
    let may = family.may.subtracting(family.must).compactMap { symbols[$0] }.map { Spelled.word($0) + "?" }
    var text = "(" + (must + may).joined(separator: ", ") + ")"
    if family.least > family.must.count || family.greatest < family.may.count {
      text += " [\(family.least)..\(family.greatest)]"
    }
    return [text]
  }

  private static func printed(_ texts: TextSet) -> [String] {
    let quoted = texts.texts.map(Spelled.quoted)
    guard texts.isOpen else { return quoted }
    return [quoted.isEmpty ? "-" : "not(\(quoted.joined(separator: ", ")))"]
  }
}
