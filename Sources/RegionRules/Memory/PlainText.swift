internal import RuleLanguage

/// Reads values that are written in the plainest way; what is written otherwise is left to the general reader.
enum PlainText {
  /// A date in quotes: `"2019-05-01"`.
  static func date(_ text: Span<UInt8>, _ part: QueryScan.Part) -> CalendarDate? {
    let start = Int(part.start)
    guard part.end - part.start == 12, text[start] == UInt8(ascii: "\""), text[start + 5] == UInt8(ascii: "-"),
      text[start + 8] == UInt8(ascii: "-"), let year = digits(text, start + 1..<start + 5),
      let month = digits(text, start + 6..<start + 8), let day = digits(text, start + 9..<start + 11)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A number without quotes or exponent, in ten-thousandths: `12`, `0.5`.
  static func number(_ text: Span<UInt8>, _ part: QueryScan.Part) -> Int64? {
    let range = part.range
    var point = range.lowerBound
    while point < range.upperBound, text[point] != UInt8(ascii: ".") { point += 1 }
    guard point > range.lowerBound, point - range.lowerBound <= 12, let whole = digits(text, range.lowerBound..<point)
    else { return nil }
    if text[range.lowerBound] == UInt8(ascii: "0"), point > range.lowerBound + 1 { return nil }
    guard point < range.upperBound else { return Int64(whole) * NumberType.scale }
    let decimals = range.upperBound - point - 1
    guard (1...4).contains(decimals), var fraction = digits(text, point + 1..<range.upperBound) else { return nil }
    for _ in decimals..<4 { fraction *= 10 }
    return Int64(whole) * NumberType.scale + Int64(fraction)
  }

  /// Whether a string in quotes holds nothing but visible ASCII without escapes, so that it is written as it was read.
  static func isPlain(_ text: Span<UInt8>, _ part: QueryScan.Part) -> Bool {
    guard part.end - part.start >= 2, text[Int(part.start)] == UInt8(ascii: "\"") else { return false }
    for index in part.inside where text[index] &- 0x20 >= 0x5F || text[index] == UInt8(ascii: "\\") { return false }
    return true
  }

  /// Whether a part is this word.
  static func equals(_ text: Span<UInt8>, _ part: QueryScan.Part, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard word.count == Int(part.end - part.start) else { return false }
      for offset in 0..<word.count where word[offset] != text[Int(part.start) + offset] { return false }
      return true
    }
  }

  private static func digits(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
