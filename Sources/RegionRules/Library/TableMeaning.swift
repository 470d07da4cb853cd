internal import Crypto
internal import RuleLanguage
internal import RuleModel

/// All that a compiled table says, by names instead of numbers, so that tables of two editions can be compared.
struct TableMeaning {
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
    case .first(let index): "first \(edition.steps[index].word) \(edition.steps[index].text)"
    case .refer(let index): "refer \(edition.referrals[index].word) \(edition.referrals[index].text)"
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

extension LoadedEdition {
  /// The fingerprint of what a table means: equal when a table of another edition has the same columns and types, and
  /// gives the same in each row, with the same reasons and citations.
  ///
  /// - Parameter path: The path of the table, such as `selection/NAME` or `derived/NAME`.
  /// - Returns: `sha256:` and 64 hexadecimal digits; `nil` when there is no such table.
  /// - Complexity: Linear in the size of the table; worked out each time.
  public func meaning(ofTable path: String) -> String? {
    guard let table = tables.first(where: { $0.head.path == path }) else { return nil }
    let text = TableMeaning(edition: edition, table: table).text
    return "sha256:" + RuleDigest.hex(SHA256.hash(data: Array(text.utf8)))
  }

  /// The paths of all tables, those of decisions first, then those of derived facts.
  public var tablePaths: [String] { tables.map(\.head.path) }

  private var tables: [DecisionTable] {
    edition.tables
      + edition.facts.compactMap { fact in
        if case .table(let table) = fact.origin { table } else { nil }
      }
  }
}
