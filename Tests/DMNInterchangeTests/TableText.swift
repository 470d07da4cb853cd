import RuleLanguage
import RuleModel

/// All that a compiled table says, by names instead of numbers, so that tables of two editions can be compared.
struct TableText {
  let edition: Edition
  let table: DecisionTable

  var text: String {
    var lines = [table.head.path, policy, "eliminate \(table.eliminates)"]
    lines += table.inputs.map { "input " + fact($0) }
    lines += table.outputs.map { "output \($0.name) " + ($0.type.map { type($0, false) } ?? "code") }
    lines += table.assume.map { "assume \(edition.facts[$0.slot].name) \($0.value)" }
    for row in table.rows {
      lines.append("row \(row.id)")
      lines.append("  " + row.cells.map(\.description).joined(separator: " | "))
      lines.append(
        "  boxes " + row.cells.map { $0.boxes.map(\.description).joined(separator: ";") }.joined(separator: " | "))
      lines.append("  " + row.outputs.map(cell).joined(separator: " | "))
      lines.append("  \(row.sources) \(row.reason.map(template) ?? "-") \(row.caveat ?? "-")")
    }
    if let otherwise = table.otherwise {
      lines.append("otherwise " + otherwise.outputs.map(cell).joined(separator: " | "))
      lines.append("  \(otherwise.reason.map(template) ?? "-")")
    }
    lines.append("\(table.head.sources) \(table.head.reason.map(template) ?? "-") \(table.head.caveat ?? "-")")
    lines.append("\(String(describing: table.head.valid))")
    return lines.joined(separator: "\n")
  }

  private var policy: String {
    if case .choose(let slot) = table.hitPolicy { "choose \(edition.facts[slot].name)" } else { "\(table.hitPolicy)" }
  }

  private func fact(_ slot: Int) -> String {
    let fact = edition.facts[slot]
    return "\(fact.name) \(type(fact.type, fact.mayBeNone))"
  }

  private func type(_ type: ValueType, _ mayBeNone: Bool) -> String {
    var text = "\(type.schemaName) \(Domain.full(of: type, mayBeNone: mayBeNone))"
    if case .number(let number) = type { text += " \(number.unit ?? "") \(number.decimals)" }
    return text + " \(type.symbols?.words ?? [])"
  }

  private func cell(_ cell: DecisionTable.OutputCell) -> String {
    switch cell {
    case .code(let code): "code \(edition.codes[code].id)"
    case .value(let value): "value \(value)"
    case .verdict(let verdict): self.verdict(verdict)
    case .nothing: "nothing"
    }
  }

  private func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .consent(let index): "consent \(edition.parties[index].word)"
    case .first(let index): "first \(edition.steps[index])"
    case .refer(let index): "refer \(edition.referrals[index])"
    case .notEligible, .excluded, .open, .notInSource: "\(verdict)"
    }
  }

  private func template(_ template: Template) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let slot): "{\(edition.facts[slot].name)}"
      }
    }.joined()
  }
}

extension Edition {
  /// Every table, of decisions and of derived facts, by its path.
  var allTables: [String: DecisionTable] {
    var all: [String: DecisionTable] = [:]
    for table in tables { all[table.head.path] = table }
    for fact in facts {
      if case .table(let table) = fact.origin { all["fact " + fact.name] = table }
    }
    return all
  }
}
