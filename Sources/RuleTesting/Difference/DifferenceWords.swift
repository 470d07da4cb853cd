internal import RegionRules
internal import RuleEngine

/// Outcomes of a difference in plain words.
enum DifferenceWords {
  /// Returns what one side decides: `dit past: 46A04`, `dit kan niet: 46B01; vervoer = taxi`.
  static func side(_ side: EditionDifference.Side) -> String {
    var order: [String] = []
    var codes: [String: [String]] = [:]
    for result in side.results {
      let (verdict, code) = split(result)
      if codes[verdict] == nil { order.append(verdict) }
      codes[verdict, default: []] += [code].compactMap { $0 }
    }
    var parts = order.map { verdict in
      let named = codes[verdict] ?? []
      return named.isEmpty ? verdict : "\(verdict): \(named.joined(separator: ", "))"
    }
    // Values by themselves already say that there is an answer.
    if parts.isEmpty, side.values.isEmpty || side.status != .answered { parts.append(side.status.inWords) }
    return (parts + side.values).joined(separator: "; ")
  }

  /// Splits `refer kliniek 45A01` into what is decided, in Dutch, and the code.
  private static func split(_ result: String) -> (verdict: String, code: String?) {
    var words = result.split(separator: " ").map(String.init)
    guard let verdict = words.first else { return (result, nil) }
    words.removeFirst()
    let target = ["refer", "first", "consent"].contains(verdict) && !words.isEmpty ? words.removeFirst() : nil
    let code = words.isEmpty ? nil : words.joined(separator: " ")
    return switch (verdict, target) {
    case ("refer", let target?): ("verwijzing naar \(target)", code)
    case ("first", let target?): ("eerst \(target)", code)
    case ("consent", let target?): ("dit past met toestemming van \(target)", code)
    default: (Outcome(rawValue: verdict)?.inWords ?? verdict, code)
    }
  }
}
