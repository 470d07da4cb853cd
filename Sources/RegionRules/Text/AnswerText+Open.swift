internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension AnswerText {
  /// What is still needed: the question to ask now, what may count after it, and what can still come out.
  mutating func needed() {
    guard !answer.missing.isEmpty || !answer.possible.isEmpty else { return }
    section(answer.missing.isEmpty ? "Wat nog mogelijk is" : "Nog nodig")
    let first = answer.missing.first { $0.fact == answer.ask } ?? answer.missing.first
    if let first { ask(first) }
    let others = answer.missing.filter { $0.fact != first?.fact }.map { StatusText.fact($0.fact) }
    if !others.isEmpty { item("Daarna telt misschien ook: \(shortened(others, to: 12)).") }
    for possible in answer.possible where !possible.values.isEmpty {
      let name = possible.output == "code" ? "" : " bij \(StatusText.output(possible.output).lowercased())"
      item("Mogelijk is nog\(name): \(shortened(possible.values.map(StatusText.possible), to: 12, joined: "of")).")
    }
  }

  private mutating func ask(_ fact: MissingFact) {
    item("\(emphasis.heading(fact.question)) " + emphasis.faint("[\(fact.fact)]"))
    if let values = fact.values {
      let words = values.map { $0.text == $0.word ? $0.word : "\($0.word) (\($0.text))" }
      let line = "Kies uit: \(words.joined(separator: ", "))."
      if line.count <= 110 {
        detail(line)
      } else {
        detail("Kies uit:")
        for word in words { detail("  " + word) }
      }
    } else {
      detail(kind(of: fact))
    }
    if let others = fact.oneOf, !others.isEmpty { detail("Of geef: \(DutchText.list(others)).") }
  }

  /// The first words of a list, and how many more there are.
  private func shortened(_ words: [String], to count: Int, joined last: String = "en") -> String {
    guard words.count > count + 1 else { return DutchText.list(words, joined: last) }
    return words.prefix(count).joined(separator: ", ") + " en nog \(words.count - count)"
  }

  private func kind(of fact: MissingFact) -> String {
    let unit = fact.unit.map { " in \(DutchText.unit($0))" } ?? ""
    switch fact.type {
    case "boolean": return "Ja of nee: true of false."
    case "integer": return "Een heel getal\(unit)."
    case "decimal": return "Een getal\(unit)."
    case "money": return "Een bedrag in euro's."
    case "date": return "Een datum: jjjj-mm-dd."
    default: return "Een tekst."
    }
  }

  /// What the rules take for granted.
  mutating func assumptions() {
    guard !answer.assumptions.isEmpty else { return }
    section("Aannames")
    // While the answer is open, most of them belong to codes that will drop out.
    let shown = answer.missing.isEmpty ? 10 : 3
    for assumption in answer.assumptions.prefix(shown) {
      item(taken(assumption))
      var parts: [String] = []
      if !assumption.facts.isEmpty {
        parts.append("Hangt af van: \(DutchText.list(assumption.facts.map(StatusText.fact))).")
      }
      if let other = otherwise(assumption) { parts.append("Is het anders, dan: \(other).") }
      if !parts.isEmpty { detail(parts.joined(separator: " ")) }
    }
    let more = answer.assumptions.count - shown
    if more > 0 { item("En nog \(DutchText.count(more, "aanname", "aannames")).") }
  }

  /// A table takes a value for granted; any other rule, that it does not stand in the way.
  private func taken(_ assumption: Assumption) -> String {
    switch RulePath.kind(of: assumption.rule) {
    case "selection", "derived": "Aangenomen: \(trimmed(assumption.text)), want niet anders bekend."
    default: "Aangenomen dat dit niet in de weg staat, want niet anders bekend: \(assumption.text)"
    }
  }

  private func otherwise(_ assumption: Assumption) -> String? {
    let outcome = assumption.elseOutcome.map(StatusText.short)
    let values = assumption.elseValue?.split(separator: ",").map { StatusText.possible(String($0.drop { $0 == " " })) }
    switch (values.map { DutchText.list($0, joined: "of") }, outcome) {
    case (let value?, _) where assumption.elseOutcome == .informationNeeded: return value
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

  /// Readings of the source on which the answer rests or hangs.
  mutating func readings() {
    guard !answer.readings.isEmpty else { return }
    section("De bron kan op meer manieren worden gelezen")
    for reading in answer.readings {
      item(reading.question)
      for option in reading.options {
        let chosen = option.word == reading.settled ? " Zo leest de regio het." : ""
        let result = option.result.map { " Dan: \(Outcome(rawValue: $0).map(StatusText.short) ?? $0)." } ?? ""
        detail("\(option.word): \(option.text)\(result)\(chosen)")
      }
    }
  }
}
