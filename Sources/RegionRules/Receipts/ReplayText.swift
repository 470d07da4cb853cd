/// Writes what a replay found.
public enum ReplayText {
  /// Returns a replay as Dutch text.
  ///
  /// - Parameters:
  ///   - replay: The replay.
  ///   - name: What the receipt is called.
  /// - Returns: Text that ends with a line break.
  public static func render(_ replay: Replay, name: String) -> String {
    var lines: [String] = []
    let rules = replay.hasSameRules ? "met dezelfde regels" : "met andere regels"
    if replay.isEqual {
      lines.append("\(name): gelijk, \(rules).")
    } else {
      let count = replay.differences.count
      lines.append(
        "\(name): \(count == 1 ? "1 verschil" : "\(count) verschillen"), \(rules)"
          + (replay.edition.map { " (\($0))." } ?? "."))
      for difference in replay.differences {
        lines.append("  \(difference.path): was \(difference.then ?? "er niet"), is nu \(difference.now ?? "er niet")")
      }
    }
    if !replay.hasSameEngine { lines.append("  Het bewijs is gemaakt met een andere versie van het programma.") }
    return lines.joined(separator: "\n") + "\n"
  }
}
