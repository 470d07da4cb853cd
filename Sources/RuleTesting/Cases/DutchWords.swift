/// Words as a Dutch sentence lists them.
enum DutchWords {
  /// Returns words in backticks: `a`, `b` en `c`; `niets` for none.
  static func list(_ words: [String]) -> String {
    var seen: Set<String> = []
    let quoted = words.filter { seen.insert($0).inserted }.map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "niets" }
    return quoted.dropLast().joined(separator: ", ") + " en " + last
  }
}
