public import RuleEngine

/// Writes every rule that was looked at, with what came of it and the values of the facts.
public enum ConsideredText {
  /// Returns the tree of considered rules.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - library: The library that gave it.
  ///   - emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public static func render(_ answer: Answer, in library: RuleLibrary, emphasis: Emphasis = .none) -> String {
    var lines = ["", emphasis.heading("Alle regels die zijn bekeken")]
    for result in answer.results {
      if let code = result.code { lines.append("\(code): \(StatusText.short(result.status))") }
      for entry in result.considered { lines.append("  \(word(entry.result)) \(entry.rule)") }
    }
    for assumption in answer.assumptions {
      lines.append("  aangenomen \(assumption.rule) (hangt af van \(assumption.facts.joined(separator: ", ")))")
    }
    for fact in answer.missing { lines.append("  onbekend \(fact.fact)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func word(_ result: Candidate.Considered.Result) -> String {
    switch result {
    case .decided: "besliste "
    case .struck: "hield tegen "
    case .passed: "hield niet tegen "
    case .assumed: "aangenomen "
    }
  }
}
