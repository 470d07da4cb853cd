/// Numbers as text: strict reading and shortest printing.
public enum DecimalText {
  /// What a text that looks like a number says, before its type is looked at.
  enum Reading: Equatable {
    /// A number in ten-thousandths.
    case number(Int64)
    /// A number that needs more than four decimals.
    case tooFine
    /// A number beyond what is stored.
    case tooLarge
    /// Digits with a decimal comma; the text with a point instead.
    case comma(String)
    /// A number with needless zeros in front; the text without them.
    case leadingZeros(String)
    /// No number.
    case other
  }

  /// The shortest text of a number of ten-thousandths: no needless zeros, a point before the decimals.
  public static func print(_ count: Int64) -> String {
    let magnitude = count.magnitude
    let whole = magnitude / 10_000
    var rest = magnitude % 10_000
    let sign = count < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var width = 4
    while rest % 10 == 0 {
      rest /= 10
      width -= 1
    }
    let digits = String(rest)
    return "\(sign)\(whole).\(String(repeating: "0", count: width - digits.utf8.count))\(digits)"
  }

  /// An amount of ten-thousandths with at least two decimals: `12000.00`.
  public static func money(_ count: Int64) -> String {
    let text = print(count)
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return decimals < 2 ? text + "0" : text
  }

  /// Reads the whole text as a number: an optional minus, digits, and optionally a point with digits.
  static func read(_ text: String) -> Reading {
    var digits = Array(text.utf8)
    let negative = digits.first == UInt8(ascii: "-")
    if negative { digits.removeFirst() }
    guard let point = digits.firstIndex(where: { !Spelled.isDigit($0) }) else {
      return assemble(text, whole: digits[...], decimals: [], negative: negative)
    }
    let whole = digits[..<point]
    let decimals = digits[(point + 1)...]
    guard !whole.isEmpty, !decimals.isEmpty, decimals.allSatisfy(Spelled.isDigit) else { return .other }
    if digits[point] == UInt8(ascii: ",") {
      return .comma(String(text.map { $0 == "," ? "." : $0 }))
    }
    guard digits[point] == UInt8(ascii: ".") else { return .other }
    return assemble(text, whole: whole, decimals: decimals, negative: negative)
  }

  private static func assemble(
    _ text: String, whole: ArraySlice<UInt8>, decimals: ArraySlice<UInt8>, negative: Bool
  ) -> Reading {
    guard let first = whole.first else { return .other }
    if first == UInt8(ascii: "0"), whole.count > 1 {
      let kept = whole.dropLast().drop { $0 == UInt8(ascii: "0") } + whole.suffix(1)
      let tail = decimals.isEmpty ? "" : "." + String(decoding: decimals, as: UTF8.self)
      return .leadingZeros((negative ? "-" : "") + String(decoding: kept, as: UTF8.self) + tail)
    }
    var decimals = decimals
    while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
    guard decimals.count <= 4 else { return .tooFine }
    var count: Int64 = 0
    let padding = repeatElement(UInt8(ascii: "0"), count: 4 - decimals.count)
    for byte in Array(whole) + Array(decimals) + Array(padding) {
      let (shifted, overflow) = count.multipliedReportingOverflow(by: 10)
      let (added, carry) = shifted.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if overflow || carry { return .tooLarge }
      count = added
    }
    guard count <= NumberType.limit else { return .tooLarge }
    return .number(negative ? -count : count)
  }
}
