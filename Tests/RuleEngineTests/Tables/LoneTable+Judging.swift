import RuleLanguage
import RuleModel

extension LoneTable {
  /// What a table says about a case, in words that can be compared.
  struct Saying: Hashable {
    /// The codes, or what stands instead of one; empty for a table without codes.
    var codes: [String]
    /// The value or verdict per output.
    var values: [String: [String]]

    /// Whether nothing is given, so that values beside the codes do not count.
    var isRefused: Bool {
      !codes.isEmpty
        && codes.allSatisfy { $0 == "excluded" || $0 == "not-eligible" || $0.hasPrefix("refer ") }
    }

    /// What makes two answers the same.
    var counted: Saying { isRefused ? Saying(codes: codes, values: [:]) : self }
  }

  /// Judges a complete case: looks at one row after another.
  func judge(_ facts: Case) -> Saying {
    let hits = rowsThatHit(facts)
    if let fact {
      let cell = hits.first.map { table.rows[$0].outputs.last } ?? table.otherwise?.outputs.last
      return Saying(codes: [], values: [edition.facts[fact].name: [cell.flatMap { word($0) } ?? "none"]])
    }
    let givesCodes = table.codeColumn != nil
    let outputs = hits.isEmpty ? [table.otherwise?.outputs ?? []] : hits.map { table.rows[$0].outputs }
    var saying = Saying(codes: [], values: [:])
    for cells in outputs {
      for (output, cell) in zip(table.outputs, cells) {
        if output.type == nil {
          if let code = word(cell), !isCode(cell) || !saying.codes.contains(code) { saying.codes.append(code) }
        } else if let word = word(cell) {
          if case .verdict = cell, givesCodes { continue }
          if !saying.values[output.name, default: []].contains(word) {
            saying.values[output.name, default: []].append(word)
          }
        }
      }
    }
    if givesCodes, saying.codes.isEmpty { saying.codes = ["not-in-source"] }
    return saying
  }

  /// The rows that count for a complete case.
  func rowsThatHit(_ facts: Case) -> [Int] {
    var hits = table.rows.indices.filter { matches($0, facts, blanksMatch: false) }
    if hits.isEmpty { hits = table.rows.indices.filter { matches($0, facts, blanksMatch: true) } }
    switch table.hitPolicy {
    case .unique, .first: return Array(hits.prefix(1))
    case .collect: return hits
    case .choose(let slot):
      guard hits.count > 1 else { return hits }
      return hits.filter { facts[slot] == .symbol(table.rows[$0].id) }
    }
  }

  private func matches(_ row: Int, _ facts: Case, blanksMatch: Bool) -> Bool {
    zip(table.inputs, table.rows[row].cells).allSatisfy { slot, cell in
      if cell.isBlank { return blanksMatch }
      return facts[slot].map(cell.matches) ?? false
    }
  }

  private func isCode(_ cell: DecisionTable.OutputCell) -> Bool { if case .code = cell { true } else { false } }

  private func word(_ cell: DecisionTable.OutputCell) -> String? {
    switch cell {
    case .code(let code): edition.codes[code].code.value ?? edition.codes[code].id
    case .value(.symbol(let word)): word
    case .value(let value): value.description
    case .verdict(let verdict): word(verdict)
    case .nothing: nil
    }
  }

  private func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .notEligible: "not-eligible"
    case .excluded: "excluded"
    case .consent(let party): "consent \(edition.parties[party].word)"
    case .first(let step): "first \(edition.steps[step].word)"
    case .refer(let referral): "refer \(edition.referrals[referral].word)"
    case .open: "open"
    case .notInSource: "not-in-source"
    }
  }

  // MARK: Unknown facts

  /// A case with what the table takes for granted while it is unknown; consent that was not asked is not given yet.
  func completed(_ known: Case, strict: Bool) -> Case {
    var known = known
    for column in columns where known[column.slot] == nil {
      if case .consent = column.fact.type { known[column.slot] = .symbol("not-yet") }
      if !strict, let entry = table.assume.first(where: { $0.slot == column.slot }) {
        known[column.slot] = entry.value
      }
    }
    return known
  }

  /// Every way to complete a case, one value of each class; `nil` when there are more than a number.
  func completions(of known: Case, atMost limit: Int) -> [Case]? {
    var cases: [Case] = [known]
    for column in columns where known[column.slot] == nil {
      guard cases.count * column.classes.count <= limit else { return nil }
      cases = cases.flatMap { one in
        column.classes.compactMap(\.first).map { value in
          var next = one
          next[column.slot] = value
          return next
        }
      }
    }
    return cases
  }

  /// The facts for which two completions that differ in that fact alone are answered differently, with how many answers
  /// may be left once it is known.
  func deciding(_ completions: [(facts: Case, saying: Saying)]) -> [(slot: Int, worst: Int)] {
    columns.compactMap { column -> (Int, Int)? in
      let values = Set(completions.map { $0.facts[column.slot] })
      guard values.count > 1 else { return nil }
      var byRest: [Case: Saying] = [:]
      var decides = false
      for one in completions {
        var rest = one.facts
        rest[column.slot] = nil
        if let other = byRest[rest], other != one.saying {
          decides = true
          break
        }
        byRest[rest] = one.saying
      }
      guard decides else { return nil }
      let groups = Dictionary(grouping: completions) { $0.facts[column.slot] }
      return (column.slot, groups.values.map { Set($0.map(\.saying)).count }.max() ?? 0)
    }.sorted { $0.0 < $1.0 }
  }
}
