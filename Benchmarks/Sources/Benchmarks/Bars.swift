import Foundation

/// The bars that the project sets itself, each with its figure from this run.
enum Bars {
  /// Decisions a second by the number of cores, for queries that were seen before.
  nonisolated(unsafe) static var batches: [Int: Double] = [:]
  /// Nanoseconds of a query in JSON: seen before, and for the first time; medians over all editions.
  nonisolated(unsafe) static var json: (seen: Double, first: Double)?
  /// Prepared and typed against by hand, by rule set; and names and values as strings against typed.
  nonisolated(unsafe) static var typed: [(name: String, ratio: Double)] = []
  nonisolated(unsafe) static var strings: [(name: String, ratio: Double)] = []
  /// Nanoseconds of a prepared, typed decision on the table of codes.
  nonisolated(unsafe) static var decision: Double?

  /// Bars that are a limit of their own, in the order in which they were measured.
  nonisolated(unsafe) private static var limits: [(what: String, bar: String, figure: String, isMet: Bool)] = []

  /// Notes a figure that has to stay under a limit; a time in nanoseconds unless it is shown otherwise.
  static func within(
    _ what: String, bar: String, _ figure: Double, _ most: Double, shown: (Double) -> String = Figure.time
  ) {
    limits.append((what, bar, shown(figure), figure < most))
  }

  /// The bars as a table of Markdown, with the date and the machine.
  static func table() -> String {
    var rows: [(what: String, bar: String, figure: String, isMet: Bool)] = []
    for (name, ratio) in typed {
      rows.append(("one decision, prepared and typed: \(name)", "at most 3x by hand", Figure.ratio(ratio), ratio <= 3))
    }
    for (name, ratio) in strings {
      rows.append(("names and values as strings: \(name)", "at most 5x typed", Figure.ratio(ratio), ratio <= 5))
    }
    if let json {
      let (seen, first) = (json.seen, json.first)
      rows.append(
        ("JSON in, JSON out with reasons, seen before", "at most 2 µs", Figure.time(seen), seen <= 2_000))
      rows.append(("the same, for the first time", "at most 2 µs", Figure.time(first), first <= 2_000))
    }
    if let small = Sizes.costs.first(where: { $0.rows == 10 })?.time,
      let large = Sizes.costs.first(where: { $0.rows == 10_000 })?.time
    {
      let ratio = large / small
      rows.append(("a table of 10,000 rows", "at most 3x one of 10", Figure.ratio(ratio), ratio <= 3))
    }
    if let width = batches.keys.max(), let rate = batches[width] {
      rows.append(
        ("batch, seen before, \(width) cores", "at least 300,000/s", "\(Int(rate / 1_000)),000/s", rate >= 300_000))
    }
    rows += limits
    var text = "Made on \(Machine.today): \(Machine.description).\n\n"
    text += "| what | bar | figure | |\n| --- | --- | --- | --- |\n"
    for row in rows { text += "| \(row.what) | \(row.bar) | \(row.figure) | \(row.isMet ? "met" : "missed") |\n" }
    return text
  }

  /// Puts a text between two marks in a file; a file without them is left as it is.
  static func put(_ text: String, between mark: String, in path: String) throws {
    let (start, end) = ("<!-- \(mark) -->", "<!-- end of \(mark) -->")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    guard let first = page.range(of: start), let last = page.range(of: end), first.upperBound <= last.lowerBound else {
      return
    }
    let changed = page[..<first.upperBound] + "\n\n" + text + "\n" + page[last.lowerBound...]
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
