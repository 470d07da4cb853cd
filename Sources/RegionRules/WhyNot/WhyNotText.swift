public import RuleEngine

/// Writes a why-not as a note: what stops the code, and what would let it through.
public enum WhyNotText {
  /// Returns a why-not as Dutch text.
  ///
  /// - Parameters:
  ///   - answer: The why-not.
  ///   - emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public static func render(_ answer: WhyNotAnswer, emphasis: Emphasis = .none) -> String {
    var lines = [emphasis.heading("Waarom niet \(answer.code), \(answer.name)?")]
    if let status = answer.status, status == .applies || status == .appliesWithConsent {
      lines.append(
        "  " + emphasis.good("Deze code komt er wel uit") + (status == .applies ? "." : ", met toestemming."))
      return lines.joined(separator: "\n") + "\n"
    }
    if answer.stops.isEmpty {
      lines.append("- Er zijn nog te weinig gegevens: de code is niet uitgesloten, maar ook niet zeker.")
    }
    for reason in answer.stops {
      let sources = reason.sources.map(CitationText.short).joined(separator: "; ")
      lines.append("- " + reason.text + (sources.isEmpty ? "" : " " + emphasis.faint("(\(sources))")))
      lines.append("  " + emphasis.faint("\(reason.rule) [\(reason.at)]"))
    }
    lines.append("")
    if let changes = answer.changes {
      lines.append(emphasis.heading("Wat er anders moet zijn"))
      for change in changes {
        let now = change.from.map { "nu \($0)" } ?? "nu onbekend"
        let fixed = change.isFixed ? "; dit kan niemand veranderen" : ""
        lines.append("- \(change.question) [\(change.fact)]: \(change.to) (\(now)\(fixed)).")
      }
      let after = answer.outcome == .appliesWithConsent ? "Dan past de code, met toestemming." : "Dan past de code."
      lines.append(after)
    } else if answer.isNever {
      lines.append("Bij deze datum en deze lopende hulp leidt geen enkele combinatie van gegevens tot deze code.")
    } else {
      lines.append("Met hoogstens drie andere gegevens komt deze code er niet uit.")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
