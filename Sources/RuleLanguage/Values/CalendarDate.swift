/// A day of the proleptic Gregorian calendar.
///
/// Dates that are read lie in the years 1800 to 2200. Arithmetic may leave that range; what it gives is never stored
/// beyond the years 1000 to 3000, which the checks of an expression see to when it is loaded.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  public let days: Int32

  /// The first date that can be written.
  public static let first = CalendarDate(days: -62_091)
  /// The last date that can be written.
  public static let last = CalendarDate(days: 84_370)
  /// The days between which the results of date arithmetic stay: the years 1000 to 3000.
  public static let arithmeticDays: ClosedRange<Int64> = -354_285...376_564

  /// Creates the date so many days after 1 January 1970.
  public init(days: Int32) {
    self.days = days
  }

  /// Creates a date from its parts, or `nil` when there is no such day in the years 1800 to 2200.
  public init?(year: Int, month: Int, day: Int) {
    guard (1800...2200).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Creates a date from parts that are known to exist.
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the date.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; `month` is 1 to 12.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the first date is before the second.
  public static func < (one: CalendarDate, other: CalendarDate) -> Bool { one.days < other.days }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `yyyy-MM-dd`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
      return (number < 0 ? "-" : "") + zeros + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `yyyy-MM-dd` and nothing else; `nil` when the text is no such date.
  public init?(_ text: String) {
    guard CalendarDate.hasShape(text) else { return nil }
    let numbers = text.utf8.split(separator: UInt8(ascii: "-")).map { part in
      part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Whether a text has the shape of a date: four digits, two, two, joined by hyphens.
  static func hasShape(_ text: String) -> Bool {
    guard text.utf8.count == 10 else { return false }
    for (place, byte) in text.utf8.enumerated() {
      let isFine = place == 4 || place == 7 ? byte == UInt8(ascii: "-") : Spelled.isDigit(byte)
      if !isFine { return false }
    }
    return true
  }
}
