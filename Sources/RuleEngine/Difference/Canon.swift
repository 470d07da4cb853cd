internal import RuleLanguage
internal import RuleModel

/// The meaning of parts of an edition as text in which only names stand: equal texts mean the same.
///
/// Places, sentences and citations do not count.
struct Canon {
  let edition: Edition
  /// Which codes are in which group: a question about lines depends on it.
  private let membership: String

  init(_ edition: Edition) {
    self.edition = edition
    membership = edition.codes.map { "\($0.id):\($0.groups.sorted().joined(separator: ","))" }.sorted()
      .joined(separator: ";")
  }

  func text(_ expression: TypedExpression) -> String {
    expression.lineKinds.isEmpty ? expression.description : "\(expression.description)<\(membership)>"
  }

  func text(_ verdict: Verdict) -> String {
    func word(_ terms: [Edition.Term], _ index: Int) -> String {
      terms.indices.contains(index) ? terms[index].word : "?"
    }
    return switch verdict {
    case .notEligible: "not-eligible"
    case .excluded: "excluded"
    case .consent(let party): "consent \(word(edition.parties, party))"
    case .first(let step): "first \(word(edition.steps, step))"
    case .refer(let referral): "refer \(word(edition.referrals, referral))"
    case .open: "open"
    case .notInSource: "not-in-source"
    }
  }

  private func name(_ slot: Int) -> String { edition.facts.indices.contains(slot) ? edition.facts[slot].name : "?" }

  func text(_ need: Need) -> String {
    var condition: String
    switch need.condition {
    case .expression(let expression): condition = text(expression)
    case .consent(let slot): condition = "consent(\(name(slot)))"
    }
    if let slot = need.consentSlot { condition += " by \(name(slot))" }
    return "\(condition) else \(text(need.otherwise))"
  }

  func text(_ valid: Period?) -> String {
    valid.map { "\($0.from.map(\.description) ?? "")..\($0.until.map(\.description) ?? "")" } ?? ""
  }

  func text(_ rule: BarRule) -> String {
    let unless = rule.unless.map { "[" + $0.map(text).joined(separator: "; ") + "]" }.joined()
    return "\(rule.form.rawValue) \(rule.when.map(text) ?? "") : \(text(rule.condition)) unless \(unless) "
      + "\(text(rule.otherwise)) \(text(rule.head.valid))"
  }

  func text(_ rule: EligibilityRule) -> String {
    "\(rule.when.map(text) ?? "") : \(rule.requires.map(text).joined(separator: "; ")) \(text(rule.head.valid))"
  }

  func text(_ cell: DecisionTable.OutputCell) -> String {
    switch cell {
    case .code(let code): edition.codes.indices.contains(code) ? edition.codes[code].id : "?"
    case .value(let value): value.description
    case .verdict(let verdict): "!\(text(verdict))"
    case .nothing: ""
    }
  }

  func text(_ table: DecisionTable) -> String {
    var policy = "\(table.hitPolicy)"
    if case .choose(let slot) = table.hitPolicy { policy = "choose \(name(slot))" }
    let rows = table.rows.map { row in
      (table.hitPolicy == .unique || table.hitPolicy == .first || table.hitPolicy == .collect ? "" : row.id) + text(row)
    }
    return "\(policy) \(table.inputs.map(name)) \(table.outputs.map(\.name)) \(rows.joined(separator: "\n")) "
      + "otherwise \(table.otherwise.map { $0.outputs.map(text).joined(separator: "|") } ?? "") \(text(table.head.valid))"
  }

  func text(_ row: DecisionTable.Row) -> String {
    "|" + row.cells.map(Self.text).joined(separator: "|") + "=>" + row.outputs.map(text).joined(separator: "|")
  }

  private static func text(_ cell: CellTest) -> String {
    cell.isAny ? "-" : cell.isBlank ? "?" : cell.boxes.map(\.description).joined(separator: " or ")
  }

  /// What a fact is, without what it rests on.
  func text(fact: Fact) -> String {
    let type = Self.text(fact.type) + (fact.mayBeNone ? "?" : "")
    switch fact.origin {
    case .given: return "given \(type)"
    case .referenceDate: return "date"
    case .expression(let expression): return "\(type) = \(text(expression))"
    case .table(let table): return "\(type) = \(text(table))"
    case .reading(let reading): return "reading \(type) \(reading.settled ?? "")"
    }
  }

  static func text(_ type: ValueType) -> String {
    switch type {
    case .boolean, .date, .consent, .text: type.schemaName
    case .symbol(let symbols), .set(let symbols): "\(type.schemaName)(\(symbols.words.joined(separator: ",")))"
    case .number(let number):
      "\(number.kind.rawValue)(\(number.unit ?? ""),\(number.least),\(number.greatest),\(number.step))"
    }
  }
}
