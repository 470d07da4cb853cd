internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension AnswerText {
  /// The answer itself.
  mutating func head() {
    if let question = answer.question { lines.append(emphasis.faint(question)) }
    let coded = answer.results.filter { $0.code != nil }
    let speaksForItself = answer.outcome == .answered && !answer.values.isEmpty
    if !speaksForItself, coded.isEmpty || answer.outcome != coded.map(\.status).min(by: { $0.strength < $1.strength }) {
      lines.append(decorated(answer.outcome, StatusText.sentence(answer.outcome, answer.results.first, party)))
    }
    for result in coded { head(of: result, alone: coded.count == 1) }
    values()
    let period = edition.map { " Regels: \($0.title)." } ?? ""
    lines.append(emphasis.faint("Datum van toewijzing: \(DutchText.date(answer.referenceDate)).\(period)"))
  }

  private mutating func head(of result: Candidate, alone: Bool) {
    let line = hasSeveralLines ? "Regel \(result.line + 1): " : ""
    let title = [result.code, result.name].compactMap { $0 }.joined(separator: " ")
    lines.append(line + emphasis.heading(title))
    detail(decorated(result.status, StatusText.sentence(result.status, result, party)))
    if let instead = result.instead { detail("Dit valt onder: \(instead).") }
    for text in price(of: result) { detail(text) }
    for text in result.limits { detail("Grens: \(text)") }
    for text in result.inform { detail(text.text) }
    if !result.gaps.isEmpty {
      detail("Staat niet in de bron: \(DutchText.list(result.gaps.map(StatusText.gap))).")
    }
  }

  private func price(of result: Candidate) -> [String] {
    var texts: [String] = []
    if let tariff = result.tariff { texts.append("Tarief: \(DutchText.money(tariff)).") }
    guard let budget = result.budget else { return texts }
    var parts: [String] = []
    if let amount = budget.amount { parts.append(DutchText.money(amount)) }
    if let period = budget.period { parts.append(StatusText.period(period)) }
    let name = [budget.kind.map(StatusText.output), budget.number.map(String.init)].compactMap { $0 }
    let title = name.isEmpty ? "Budget" : name.joined(separator: " ")
    if !parts.isEmpty { texts.append("\(title): \(parts.joined(separator: " ")).") }
    if let calculated = budget.calculated {
      let formula = budget.formula.map { " (\($0))" } ?? ""
      texts.append("Berekend: \(DutchText.money(calculated))\(formula).")
    }
    return texts
  }

  private mutating func values() {
    for output in answer.values {
      if output.name == "answer", case .text(let text)? = output.value {
        lines.append(emphasis.heading(text))
        continue
      }
      let name = StatusText.output(output.name)
      if let value = output.value {
        lines.append("\(name): \(emphasis.heading(output.label ?? ValueText.text(value, unit: output.unit)))")
      } else {
        lines.append("\(name): \(StatusText.unsettled(output.status))")
      }
    }
  }

  private func decorated(_ outcome: Outcome, _ text: String) -> String {
    switch outcome {
    case .applies, .answered: emphasis.good(text)
    case .excluded, .notEligible, .conflict, .notInForce: emphasis.bad(text)
    default: emphasis.alert(text)
    }
  }
}
