/// Dates, amounts, numbers and lists as a Dutch reader writes them.
public enum DutchText {
  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]

  private static let plurals = [
    "maand": "maanden", "week": "weken", "dag": "dagen", "etmaal": "etmalen", "dagdeel": "dagdelen",
    "minuut": "minuten", "nacht": "nachten", "kind": "kinderen", "contactmoment": "contactmomenten", "teken": "tekens",
  ]

  /// Returns a date as `1 mei 2019`.
  public static func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.parts
    let name = months.indices.contains(month - 1) ? months[month - 1] : String(month)
    return "\(day) \(name) \(year)"
  }

  /// Returns an amount in ten-thousandths of a euro as `€ 12.000,00`.
  public static func money(_ count: Int64) -> String {
    let text = grouped(DecimalText.money(count))
    return text.hasPrefix("-") ? "-€ " + text.dropFirst() : "€ " + text
  }

  /// Returns a number in ten-thousandths as `1.234,5`.
  public static func number(_ count: Int64) -> String {
    grouped(DecimalText.print(count))
  }

  /// Returns a unit as it stands after a number in ten-thousandths: `1 week`, `2 weken`, `3 uur per week`.
  ///
  /// - Parameters:
  ///   - unit: A unit of a number type.
  ///   - count: The number; more than one when `nil`.
  public static func unit(_ unit: String, of count: Int64? = nil) -> String {
    var parts = unit.split(separator: "/").map(String.init)
    if count != NumberType.scale, let first = parts.first { parts[0] = plurals[first] ?? first }
    return parts.joined(separator: " per ")
  }

  /// Returns a count with its noun: `1 regel`, `3 regels`.
  public static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(String(count))) \(count == 1 ? one : many)"
  }

  /// Returns words as a sentence lists them: `a, b en c`.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - last: What stands before the last of them.
  public static func list(_ words: [String], joined last: String = "en") -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }

  /// Returns a text that begins with a capital.
  public static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Replaces the point by a comma and groups the whole part by three.
  private static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = Array(parts.first ?? "0")
    var result = isNegative ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result.append(".") }
      result.append(digit)
    }
    if parts.count > 1 { result += "," + parts[1] }
    return result
  }
}
