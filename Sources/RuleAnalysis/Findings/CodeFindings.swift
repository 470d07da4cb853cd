internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Codes that tables give and that rules then always take away again.
struct CodeFindings {
  private let context: AnalysisContext
  private var edition: Edition { context.edition }

  init(_ context: AnalysisContext) { self.context = context }

  func findings() -> [AnalysisFinding] {
    edition.codes.indices.compactMap(finding)
  }

  private func finding(_ code: Int) -> AnalysisFinding? {
    var rows: [(decision: Int, table: DecisionTable, row: DecisionTable.Row)] = []
    for (number, decision) in edition.decisions.enumerated() {
      for case .table(let index) in decision.outputs where edition.tables.indices.contains(index) {
        let table = edition.tables[index]
        guard let column = table.codeColumn else { continue }
        if table.otherwise?.outputs[column] == .code(code) { return nil }
        for row in table.rows where row.outputs[column] == .code(code) { rows.append((number, table, row)) }
      }
    }
    guard let first = rows.first else { return nil }
    var demands: [Int: [Claim]] = [:]
    let isDead = rows.allSatisfy { entry in
      // A blank cell never matches by itself, but may be what is left.
      guard !entry.row.cells.contains(where: \.isBlank) else { return false }
      let asked = demands[entry.decision] ?? self.demands(code, in: entry.decision)
      demands[entry.decision] = asked
      return context.isImpossible([.matches(entry.row, of: entry.table)] + asked)
    }
    guard isDead else { return nil }
    let item = edition.codes[code]
    return context.warning(
      "code-never-applies", item.head,
      "De code `\(item.id)` kan nooit worden toegekend: wat de tabel vraagt, sluiten andere regels uit.",
      notes: [Diagnostics.Note("Deze rij geeft de code.", at: first.row.at)] + blockers(of: code, first),
      help: "Verbeter de rij, de uitsluiting of de voorwaarde; of haal de code weg.")
  }

  /// What has to hold for a code to be granted once it is selected; consent and open questions do not take it away.
  private func demands(_ code: Int, in decision: Int) -> [Claim] {
    bars(code, in: decision).map { .not(.strikes($0)) } + needs(code, in: decision).map(\.claim)
  }

  private func bars(_ code: Int, in decision: Int) -> [BarRule] {
    (edition.exclusions + edition.combinations).filter { rule in
      let holds = rule.applies.holds(decision: decision) || rule.applies.holds(decision: decision, code: code)
      return holds && rule.head.valid == nil
        && (rule.unless.joined().map(\.otherwise) + [rule.otherwise]).allSatisfy(\.takesAway)
    }
  }

  private func needs(_ code: Int, in decision: Int) -> [(need: Need, claim: Claim)] {
    var found: [(need: Need, claim: Claim)] = edition.codes[code].limits.map { ($0, .met($0)) }
    for rule in edition.eligibility where rule.head.valid == nil {
      guard rule.applies.holds(decision: decision) || rule.applies.holds(decision: decision, code: code) else {
        continue
      }
      for need in rule.requires {
        found.append((need, rule.when.map { .any([.not(.holds($0)), .met(need)]) } ?? .met(need)))
      }
    }
    return found.filter { $0.need.otherwise.takesAway && $0.need.consentSlot == nil }
  }

  /// The rules that alone stand in the way of a row.
  private func blockers(
    of code: Int, _ entry: (decision: Int, table: DecisionTable, row: DecisionTable.Row)
  ) -> [Diagnostics.Note] {
    let matches = Claim.matches(entry.row, of: entry.table)
    let bars = bars(code, in: entry.decision).filter { context.isImpossible([matches, .not(.strikes($0))]) }
    let needs = needs(code, in: entry.decision).filter { context.isImpossible([matches, $0.claim]) }
    return bars.prefix(2).map { Diagnostics.Note("`\($0.head.path)` sluit haar dan uit.", at: $0.head.at) }
      + needs.prefix(2).map { Diagnostics.Note("Aan deze voorwaarde is dan niet te voldoen.", at: $0.need.at) }
  }
}

extension Verdict {
  /// Whether a code with this verdict is not granted.
  fileprivate var takesAway: Bool {
    switch self {
    case .notEligible, .excluded: true
    case .consent, .first, .refer, .open, .notInSource: false
    }
  }
}
