internal import RuleLanguage

/// Writes what a replay found.
public enum ReplayText {
  /// Returns a replay as Dutch text: whether the decision itself is the same, then the differences that matter most.
  ///
  /// - Parameters:
  ///   - replay: The replay.
  ///   - name: What the receipt is called.
  ///   - limit: Most differences that are told; the others are counted by where they are. All when `nil`.
  /// - Returns: Text that ends with a line break.
  public static func render(_ replay: Replay, name: String, limit: Int? = 12) -> String {
    var lines: [String] = []
    let rules = replay.hasSameRules ? "met dezelfde regels" : "met andere regels"
    if replay.isEqual {
      lines.append("\(name): gelijk, \(rules).")
    } else {
      let count = DutchText.count(replay.differences.count, "verschil", "verschillen")
      lines.append("\(name): \(count), \(rules)" + (replay.edition.map { " (\($0))." } ?? "."))
      let deciding = replay.differences.filter { decides($0.path) }
      lines.append(
        deciding.isEmpty ? "  De beslissing is gelijk; wat eromheen staat niet." : "  De beslissing is anders.")
      let ordered = deciding + replay.differences.filter { !decides($0.path) }
      let shown = limit.map { Array(ordered.prefix($0)) } ?? ordered
      for difference in shown {
        lines.append("  \(difference.path): was \(difference.then ?? "er niet"), is nu \(difference.now ?? "er niet")")
      }
      if shown.count < ordered.count { lines.append("  " + counted(Array(ordered.dropFirst(shown.count)))) }
    }
    if !replay.hasSameEngine { lines.append("  Het bewijs is gemaakt met een andere versie van het programma.") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether a place of an answer is part of what was decided: outcome, code, status, budget, values.
  private static func decides(_ path: String) -> Bool {
    if path == "outcome" || path.hasPrefix("values") || path.hasPrefix("outputs") { return true }
    guard path.hasPrefix("results["), let dot = path.firstIndex(of: ".") else { return path.hasPrefix("results[") }
    let key = path[path.index(after: dot)...].prefix { $0.isLetter }
    return ["code", "status", "budget", "values", "target"].contains(String(key))
  }

  /// How many differences are left, by the part of the answer they are in.
  private static func counted(_ differences: [Replay.Difference]) -> String {
    var parts: [(name: String, count: Int)] = []
    for difference in differences {
      let name = String(difference.path.prefix { $0.isLetter })
      if let index = parts.firstIndex(where: { $0.name == name }) {
        parts[index].count += 1
      } else {
        parts.append((name, 1))
      }
    }
    let words = parts.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
    return "En nog \(differences.count): \(words). Met --all ziet u ze alle."
  }
}
