internal import RuleLanguage

/// What the rules say, in plain numbers: no texts, nothing that has to be freed.
///
/// Texts, missing facts and assumptions come with the full answer, for which ``PreparedQuestion/answer(_:on:)`` asks.
public struct CompactAnswer: Hashable, Sendable, BitwiseCopyable {
  /// The rule that decided.
  public enum Rule: Hashable, Sendable, BitwiseCopyable {
    /// Nothing in particular, or several.
    case none
    /// A row of a table; indices into `Edition.tables` and its rows.
    case row(table: Int, row: Int)
    /// What a table says when no row matches.
    case otherwise(table: Int)
    /// Index into `Edition.exclusions`.
    case exclusion(Int)
    /// Index into `Edition.combinations`.
    case combination(Int)
    /// Index into `Edition.eligibility`, and the need in it.
    case eligibility(Int, need: Int)
    /// A limit of a code.
    case limit(code: Int, need: Int)

    init(_ reference: RuleReference?) {
      switch reference {
      case .row(let table, let row): self = .row(table: table, row: row)
      case .otherwise(let table): self = .otherwise(table: table)
      case .exclusion(let index): self = .exclusion(index)
      case .combination(let index): self = .combination(index)
      case .eligibility(let index, let need): self = .eligibility(index, need: need ?? 0)
      case .limit(let code, let need): self = .limit(code: code, need: need)
      case .derived, .derivedRow, .derivedOtherwise, nil: self = .none
      }
    }
  }

  /// The outcome of the decision.
  public var outcome: Outcome
  /// The best candidate: index into `Edition.codes`; `nil` when there is no code.
  public var code: Int?
  /// The rule that stands in its way, else the row that gave it.
  public var rule: Rule
  /// The first value that counts, in a decision that gives values.
  public var value: FactValue
  /// How many candidates there are.
  public var candidates: Int
  /// Whether something was taken for granted.
  public var isAssumed: Bool

  init(
    outcome: Outcome, code: Int? = nil, rule: Rule = .none, value: FactValue = .unknown, candidates: Int = 0,
    isAssumed: Bool = false
  ) {
    self.outcome = outcome
    self.code = code
    self.rule = rule
    self.value = value
    self.candidates = candidates
    self.isAssumed = isAssumed
  }
}

extension Outcome: BitwiseCopyable {}

extension CompactAnswer {
  /// What a compiled evaluation left in its workspace.
  init(_ outcome: Outcome, in space: Workspace) {
    self.init(outcome: outcome, value: space.state.pointee.value)
    candidates = Int(space.state.pointee.candidates)
    isAssumed = space.state.pointee.assumptions > 0
    var best: FlatCandidate?
    for place in 0..<candidates {
      let candidate = space.candidates[place]
      if best.map({ (candidate.verdict?.strength ?? 0) < ($0.verdict?.strength ?? 0) }) ?? true { best = candidate }
    }
    guard let best else { return }
    if best.code >= 0 { code = Int(best.code) }
    if best.verdicts.count > 0 {
      rule = Rule(space.verdicts[Int(best.verdicts.first)].rule)
    } else if best.table >= 0 {
      rule = best.row < 0 ? .otherwise(table: Int(best.table)) : .row(table: Int(best.table), row: Int(best.row))
    } else if space.state.pointee.rows > 0 {
      let row = space.rows[0]
      rule = row.row < 0 ? .otherwise(table: Int(row.table)) : .row(table: Int(row.table), row: Int(row.row))
    }
  }

  /// What a search found; the same as a compiled evaluation finds where it can.
  init(_ assembler: Assembler) {
    guard assembler.isDefinite, let finding = assembler.leaves.first?.finding else {
      self.init(outcome: assembler.pending)
      return
    }
    self.init(outcome: finding.key.outcome)
    candidates = finding.candidates.count
    isAssumed = assembler.leaves.contains { !$0.finding.assumptions.isEmpty }
    for entry in finding.key.values {
      guard case .unknown = value, case .value(let found) = entry.value else { continue }
      value = assembler.plain(found, of: entry.name)
    }
    guard
      let best = finding.candidates.enumerated().min(by: {
        ($0.element.verdict?.strength ?? 0, $0.offset) < ($1.element.verdict?.strength ?? 0, $1.offset)
      })?.element
    else { return }
    code = best.code
    rule = Rule(best.verdicts.first?.rule ?? best.origin.first ?? CompactAnswer.row(of: finding))
  }

  private static func row(of finding: Finding) -> RuleReference? {
    finding.valueOrigin.first { reference in
      switch reference {
      case .row, .otherwise: true
      default: false
      }
    }
  }
}

extension Assembler {
  /// A value of an output in plain numbers.
  fileprivate func plain(_ value: Value, of name: String) -> FactValue {
    guard let type = output(named: name).0 else {
      if case .symbol(let id) = value, let code = program.codeByName[id] { return .word(Int32(code)) }
      return .other
    }
    return FactValue(value, of: type)
  }
}
