/// Words as a Dutch sentence lists them.
enum DutchWords {
  /// Returns words in backticks: `a`, `b` en `c`; `niets` for none.
  static func list(_ words: [String]) -> String {
    var seen: Set<String> = []
    let quoted = words.filter { seen.insert($0).inserted }.map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "niets" }
    return quoted.dropLast().joined(separator: ", ") + " en " + last
  }

  /// Returns a text that begins with a capital.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Returns a count with its noun.
  static func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
