internal import RuleLanguage
internal import RuleModel

/// Which plain values a fact can have.
struct ValueBounds: BitwiseCopyable, Sendable {
  /// What kind of value it is.
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case truth, word, number, days, words, other
  }

  var kind: Kind
  var mayBeNone: Bool
  /// How many words there are.
  var count: Int32 = 0
  var least: Int64 = 0
  var greatest: Int64 = 0
  var step: Int64 = 1

  init(_ fact: Fact) {
    mayBeNone = fact.mayBeNone
    count = Int32(fact.type.symbols?.count ?? 0)
    switch fact.type {
    case .boolean: kind = .truth
    case .symbol, .consent: kind = .word
    case .number(let number):
      kind = .number
      (least, greatest, step) = (number.least, number.greatest, number.step)
    case .date:
      kind = .days
      (least, greatest) = (Int64(CalendarDate.first.days), Int64(CalendarDate.last.days))
    case .set: kind = count <= Layout.mostWords ? .words : .other
    case .text: kind = .other
    }
  }

  /// Whether a plain value is one that the fact can have.
  func accepts(_ value: FactValue) -> Bool {
    switch value {
    case .unknown: true
    case .none: mayBeNone
    case .truth: kind == .truth
    case .word(let index): kind == .word && index >= 0 && index < count
    case .number(let number): kind == .number && number >= least && number <= greatest && number % step == 0
    case .days(let days): kind == .days && Int64(days) >= least && Int64(days) <= greatest
    case .words(let mask): kind == .words && mask >> UInt64(count) == 0
    case .other: false
    }
  }
}
