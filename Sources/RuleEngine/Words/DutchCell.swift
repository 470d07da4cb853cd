package import RuleLanguage
package import RuleModel

/// Cells of decision tables as a Dutch reader sees them.
package enum DutchCell {
  /// Returns a test: `≥ 18`, `1 t/m 6`, `Licht of Midden`, `–` for anything.
  package static func text(_ test: CellTest, of fact: Fact) -> String {
    switch test.form {
    case .any: "–"
    case .blank: "leeg in de bron"
    case .tests(let tests): DutchText.list(tests.map { text($0, fact.labels) }, joined: "of")
    case .except(let tests): "niet " + DutchText.list(tests.map { text($0, fact.labels) }, joined: "of")
    }
  }

  private static func text(_ test: UnaryTest, _ labels: [String: String]) -> String {
    switch test {
    case .none: return "geen"
    case .value(let value): return text(value, labels)
    case .comparison(let comparison, let value): return "\(sign(comparison)) \(text(value, labels))"
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      let start = (lowerIsOpen ? "meer dan " : "") + text(lower, labels)
      return "\(start) \(upperIsOpen ? "tot" : "t/m") \(text(upper, labels))"
    case .contains(let word): return "bevat \(labels[word] ?? word)"
    }
  }

  /// Returns a value: a label, a number with a comma, a date in words.
  package static func text(_ value: Value, _ labels: [String: String]) -> String {
    switch value {
    case .none: "geen"
    case .boolean(let truth): truth ? "ja" : "nee"
    case .symbol(let word): labels[word] ?? word
    case .text(let text): text
    case .number(let count): DutchText.number(count)
    case .date(let date): DutchText.date(date)
    case .set(let words): words.isEmpty ? "geen" : DutchText.list(words.map { labels[$0] ?? $0 })
    }
  }

  private static func sign(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }
}
