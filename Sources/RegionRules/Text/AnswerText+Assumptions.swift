internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension AnswerText {
  /// Most values that are told one by one.
  private static let mostValues = 4
  /// Most rules that are told with their own sentence; more are told together by what they would lead to.
  private static let mostRules = 3
  /// Most values that may come out else.
  private static let mostOthers = 4
  /// What the engine writes for values that it has no room for.
  private static let more = "…"
  /// Most facts in one line.
  private static let mostFacts = 10

  /// What the rules take for granted, in a handful of lines: values one by one, rules together by what they lead to.
  mutating func assumptions() {
    guard !answer.assumptions.isEmpty else { return }
    section("Aangenomen tot u anders zegt")
    tellValues(answer.assumptions.filter(\.takesValue))
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

  /// Values that tables take for granted; what several tables take in the same way is told once.
  private mutating func tellValues(_ assumptions: [Assumption]) {
    var texts: [String] = []
    for text in assumptions.map({ trimmed($0.text) }) where !texts.contains(text) { texts.append(text) }
    for text in texts.prefix(Self.mostValues) {
      var others: [String] = []
      for other in assumptions.filter({ trimmed($0.text) == text }).flatMap(otherValues) where !others.contains(other) {
        others.append(other)
      }
      item(DutchText.sentence(text) + "." + (others.isEmpty ? "" : " Anders: \(list(others))."))
    }
    let more = texts.dropFirst(Self.mostValues)
    if !more.isEmpty { item("En ook: \(DutchText.list(shortened(Array(more)))).") }
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
    let values = otherValues(assumption)
    guard !values.isEmpty else { return outcome }
    guard let outcome, assumption.elseOutcome != .informationNeeded else { return list(values) }
    return "\(list(values)): \(outcome)"
  }

  /// What would come out else; `…` stands for more than there is room for.
  private func otherValues(_ assumption: Assumption) -> [String] {
    guard let values = assumption.elseValue else {
      return assumption.takesValue ? [assumption.elseOutcome.map(StatusText.short)].compactMap { $0 } : []
    }
    return values.split(separator: ",").map { StatusText.possible(String($0.drop { $0 == " " })) }
  }

  private func list(_ values: [String]) -> String {
    let named = values.filter { $0 != Self.more }
    let isLong = named.count > Self.mostOthers || named.count < values.count
    return DutchText.list(Array(named.prefix(Self.mostOthers)) + (isLong ? ["nog iets anders"] : []), joined: "of")
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
