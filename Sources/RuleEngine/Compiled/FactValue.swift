public import RuleLanguage

/// A value of a fact in plain numbers, for callers that decide much.
///
/// ```swift
/// let values: [FactValue] = [.number(of: 12), question.word("licht", of: "intensiteit"), .unknown]
/// ```
public enum FactValue: Hashable, Sendable, BitwiseCopyable {
  /// Not given.
  case unknown
  /// Known not to be there.
  case none
  /// True or false.
  case truth(Bool)
  /// A word, by its position among the words of the fact.
  case word(Int32)
  /// A number in ten-thousandths.
  case number(Int64)
  /// A date in days since 1970.
  case days(Int32)
  /// A complete set of words, as bits by their positions.
  case words(UInt64)
  /// In answers: a text or a large set, which only the full answer tells.
  case other

  /// A whole number.
  public static func number(of whole: Int64) -> FactValue {
    let (product, overflow) = whole.multipliedReportingOverflow(by: NumberType.scale)
    return .number(overflow ? (whole < 0 ? .min : .max) : product)
  }

  /// A date.
  public static func date(_ date: CalendarDate) -> FactValue { .days(date.days) }

  init(_ value: Value, of type: ValueType) {
    switch value {
    case .none: self = .none
    case .boolean(let truth): self = .truth(truth)
    case .number(let number): self = .number(number)
    case .date(let date): self = .days(date.days)
    case .symbol(let word): self = type.symbols?.index(of: word).map { .word(Int32($0)) } ?? .other
    case .set(let words):
      guard let symbols = type.symbols, symbols.count <= Layout.mostWords else {
        self = .other
        return
      }
      self = .words(words.compactMap(symbols.index).reduce(0) { $0 | 1 << UInt64($1) })
    case .text: self = .other
    }
  }
}
