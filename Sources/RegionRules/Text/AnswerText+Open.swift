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
