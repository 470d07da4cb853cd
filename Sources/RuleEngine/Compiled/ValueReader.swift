internal import RuleLanguage
internal import RuleModel

/// Reads the values of one fact from text or plain numbers, as far as they are right; what is not is left to the binder.
final class ValueReader: Sendable {
  let type: ValueType
  let mayBeNone: Bool
  let isAskable: Bool
  private let words: ByteTable?

  init(_ fact: Fact) {
    type = fact.type
    mayBeNone = fact.mayBeNone
    isAskable = fact.isAskable
    var entries: [(String, Int32)] = []
    switch fact.type {
    case .symbol, .set, .consent:
      let symbols = fact.type.symbols ?? Symbols([])
      // An alias goes before a word, as in the binder.
      for (alias, word) in fact.aliases {
        if let index = symbols.index(of: word) { entries.append((alias, Int32(index))) }
      }
      entries += symbols.words.enumerated().map { ($1, Int32($0)) }
    case .boolean:
      if fact.aliases.isEmpty { entries = [("true", 1), ("false", 0), ("ja", 1), ("nee", 0)] }
    case .number, .date, .text: break
    }
    words = entries.isEmpty ? nil : ByteTable(entries)
  }

  /// A value from its text; `nil` when it is not simply right.
  func read(_ text: UnsafeBufferPointer<UInt8>, isNumber: Bool = false) -> FactValue? {
    switch type {
    case .symbol, .consent:
      return words?.find(text).map { .word($0) }
    case .boolean:
      return isNumber ? nil : words?.find(text).map { .truth($0 == 1) }
    case .number(let number):
      guard let count = ValueReader.tenThousandths(text) else { return nil }
      return count >= number.least && count <= number.greatest && count % number.step == 0 ? .number(count) : nil
    case .date: return isNumber ? nil : ValueReader.days(text)
    case .set, .text: return nil
    }
  }

  /// The position of a word of a set.
  func position(_ word: UnsafeBufferPointer<UInt8>) -> Int32? { words?.find(word) }

  /// A short plain number: an optional minus, digits without a leading zero, optionally a point and up to four decimals.
  private static func tenThousandths(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    var place = 0
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { place = 1 }
    let start = place
    var whole: Int64 = 0
    while place < text.count, place - start < 14, text[place] &- UInt8(ascii: "0") < 10 {
      whole = whole * 10 + Int64(text[place] &- UInt8(ascii: "0"))
      place += 1
    }
    let digits = place - start
    guard digits > 0, digits < 14, digits == 1 || text[start] != UInt8(ascii: "0") else { return nil }
    whole *= NumberType.scale
    if place < text.count {
      guard text[place] == UInt8(ascii: "."), place + 1 < text.count, text.count - place <= 5 else { return nil }
      place += 1
      var unit = NumberType.scale / 10
      while place < text.count {
        let digit = text[place] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        whole += Int64(digit) * unit
        unit /= 10
        place += 1
      }
    }
    return isNegative ? -whole : whole
  }

  /// A date as `yyyy-MM-dd`.
  static func days(_ text: UnsafeBufferPointer<UInt8>) -> FactValue? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var result = 0
      for place in range {
        let digit = text[place] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        result = result * 10 + Int(digit)
      }
      return result
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return .days(date.days)
  }
}
