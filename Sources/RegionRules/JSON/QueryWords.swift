public import RuleEngine

/// Reads parts of a query as they are typed on a command line.
public enum QueryWords {
  /// Reads `fact=value`.
  ///
  /// - Parameter text: The words.
  /// - Returns: The name and the value, or `nil` when there is no `=` or nothing before it.
  public static func assignment(_ text: String) -> (name: String, value: RawValue)? {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
    let value = String(text[text.index(after: sign)...])
    return (String(text[..<sign]), value == "none" ? .none : .text(value))
  }

  /// Reads a line of care: `code=CODE,from=2020-01-01,provider=NAAM`.
  ///
  /// A comma inside a value is kept: what follows a comma and has no `=` belongs to the value before it.
  ///
  /// - Parameter text: The words.
  /// - Returns: The line, or `nil` when it does not begin with a name and `=`.
  public static func line(_ text: String) -> QueryLine? {
    var parts: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      if piece.contains("=") || parts.isEmpty {
        parts.append(String(piece))
      } else {
        parts[parts.count - 1] += "," + piece
      }
    }
    var entries: [String: RawValue] = [:]
    for part in parts {
      guard let (name, value) = assignment(part) else { return nil }
      entries[name] = value
    }
    return QueryLine(entries)
  }

  /// Puts facts together; one that is given more than once becomes a list.
  ///
  /// - Parameters:
  ///   - assignments: Names and values in the order in which they were given.
  ///   - base: Facts that were given otherwise; an assignment goes before them.
  public static func facts(
    _ assignments: [(name: String, value: RawValue)], over base: [String: RawValue] = [:]
  ) -> [String: RawValue] {
    var facts = base
    for (name, all) in Dictionary(grouping: assignments, by: \.name) {
      facts[name] = all.count == 1 ? all.first?.value : .list(all.map(\.value))
    }
    return facts
  }
}
