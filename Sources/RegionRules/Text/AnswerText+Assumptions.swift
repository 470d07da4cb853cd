internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension AnswerText {
  /// Most values that are told one by one.
  private static let mostValues = 4
  /// Most rules that are told with their own sentence; more are told together by what they would lead to.
  private static let mostRules = 3
  /// Most facts in one line.
  private static let mostFacts = 10

  /// What the rules take for granted, in a handful of lines: values one by one, rules together by what they lead to.
  mutating func assumptions() {
    guard !answer.assumptions.isEmpty else { return }
    section("Aangenomen tot u anders zegt")
    let values = answer.assumptions.filter(\.takesValue)
    for assumption in values.prefix(Self.mostValues) {
      let other = otherwise(assumption).map { " Anders: \($0)." } ?? ""
      item(DutchText.sentence(trimmed(assumption.text)) + "." + other)
    }
    if values.count > Self.mostValues {
      let more = values.dropFirst(Self.mostValues).map { trimmed($0.text) }
      item("En ook: \(DutchText.list(shortened(more))).")
    }
    let rules = answer.assumptions.filter { !$0.takesValue }
    guard rules.count > Self.mostRules else {
      for assumption in rules { tell(assumption) }
      return
    }
    for outcome in Outcome.allCases where rules.contains(where: { $0.elseOutcome == outcome }) {
      tell(rules.filter { $0.elseOutcome == outcome }, StatusText.absence(of: outcome))
    }
    let others = rules.filter { $0.elseOutcome == nil }
    if !others.isEmpty { tell(others, "Niets anders staat in de weg.") }
  }

  /// A rule that is told by itself.
  private mutating func tell(_ assumption: Assumption) {
    item("Dit staat niet in de weg: \(assumption.text)")
    let facts = assumption.facts.map(StatusText.spokenFact)
    var parts = facts.isEmpty ? [] : ["Hangt af van: \(DutchText.list(facts))."]
    if let other = otherwise(assumption) { parts.append("Anders: \(other).") }
    if !parts.isEmpty { detail(parts.joined(separator: " ")) }
  }

  /// Rules that would lead to the same.
  private mutating func tell(_ assumptions: [Assumption], _ sentence: String) {
    var facts: [String] = []
    for fact in assumptions.flatMap(\.facts).map(StatusText.spokenFact) where !facts.contains(fact) {
      facts.append(fact)
    }
    item(sentence + (facts.isEmpty ? "" : " Dat hangt af van: \(DutchText.list(shortened(facts)))."))
  }

  private func shortened(_ words: [String]) -> [String] {
    guard words.count > Self.mostFacts + 1 else { return words }
    return words.prefix(Self.mostFacts) + ["nog \(words.count - Self.mostFacts)"]
  }

  private func otherwise(_ assumption: Assumption) -> String? {
    let outcome = assumption.elseOutcome.map(StatusText.short)
    let values = assumption.elseValue?.split(separator: ",").map { StatusText.possible(String($0.drop { $0 == " " })) }
    switch (values.map { DutchText.list($0, joined: "of") }, outcome) {
    case (let value?, _) where assumption.takesValue || assumption.elseOutcome == .informationNeeded: return value
    case (let value?, let outcome?): return "\(value): \(outcome)"
    case (let value?, nil): return value
    case (nil, let outcome?): return outcome
    case (nil, nil): return nil
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == "." || text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Assumption {
  /// A table takes a value for granted; any other rule, that it does not stand in the way.
  fileprivate var takesValue: Bool {
    switch RulePath.kind(of: rule) {
    case "selection", "derived": true
    default: false
    }
  }
}
