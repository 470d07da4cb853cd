internal import RuleLanguage
internal import RuleModel

/// Judges a decision in a box: what it comes to, or what has to be known first.
struct Judge {
  /// What a box comes to.
  enum Judgement {
    case decided(Finding)
    case undecided(Split)
    /// The facts of the box can't occur together.
    case impossible
  }

  let box: Box
  let program: Program
  let decision: Int
  /// Whether findings say what they were derived from and what was taken for granted.
  let tellsWhy: Bool
  private var rules: DecisionProgram { program.decisions[decision] }

  init(_ box: Box, tellsWhy: Bool = true) {
    self.box = box
    self.tellsWhy = tellsWhy
    program = box.program
    decision = box.subject.decision
  }

  /// Names that count for the answer; `nil` is all.
  var wanted: Set<String>? {
    if !box.subject.want.isEmpty { return Set(box.subject.want) }
    return program.edition.decisions[decision].want.map(Set.init)
  }

  func judge() -> Judgement {
    box.turn(to: Box.Context())
    for rule in program.edition.impossibilities where box.truth(rule.when) == .yes { return .impossible }
    if box.hasEmptyDomain { return .impossible }

    let whole: Ruling = weigh(
      rules.wholeExclusions.compactMap { state(of: program.edition.exclusions[$0], .exclusion($0)) }
        + rules.wholeCombinations.compactMap { state(of: program.edition.combinations[$0], .combination($0)) }
        + rules.wholeEligibility.flatMap { states(of: program.edition.eligibility[$0], index: $0) })
    guard case .decided(let verdicts, let passed, var assumptions) = whole else {
      if case .undecided(let split) = whole { return .undecided(split) }
      return .impossible
    }
    if let first = verdicts.first, first.verdict.endsDecision {
      let candidate = CandidateFinding(line: 0, verdict: first.verdict, verdicts: verdicts, passed: passed)
      return .decided(finding(outcome: first.verdict.outcome, [candidate], [], [], assumptions))
    }

    var candidates: [CandidateFinding] = []
    if !rules.codeTables.isEmpty {
      let wantsCode = wanted?.contains("code") ?? true
      let lines = box.subject.mode == .judged ? Array(box.subject.requested.indices) : [0]
      for line in lines {
        switch judge(line: line, inherited: verdicts) {
        case .decided(let found, let used):
          candidates += found
          assumptions += used.filter { !assumptions.contains($0) }
        case .undecided(let split):
          if wantsCode { return .undecided(split) }
        }
      }
    }

    let refused = isRefused(candidates)
    var values: [(name: String, value: ValueFinding)] = []
    var origin: [RuleReference] = []
    box.turn(to: Box.Context())
    if box.subject.mode != .judged {
      for index in rules.codeTables { values += valuesBesideCode(of: index) }
    }
    for index in rules.valueTables {
      switch self.values(of: index) {
      case .decided(let found, let from, let used):
        values += found
        origin += from
        assumptions += used.filter { !assumptions.contains($0) }
      case .undecided(let split):
        let names = program.edition.tables[index].outputs.map(\.name)
        if !refused, wanted.map({ !$0.isDisjoint(with: names) }) ?? true { return .undecided(split) }
        values += names.map { ($0, .unsettled) }
      }
    }
    for slot in rules.valueFacts {
      let fact = program.edition.facts[slot]
      let domain = box.domain(of: slot)
      if let value = domain.singleValue {
        values.append((fact.name, .value(value)))
        origin += derivation(of: slot)
      } else {
        if !refused, wanted?.contains(fact.name) ?? true, let split = box.blame(slot), box.canSplit(split) {
          return .undecided(split)
        }
        values.append((fact.name, .unsettled))
      }
    }

    if rules.codeTables.isEmpty {
      let candidate = CandidateFinding(
        line: 0, verdict: verdicts.first?.verdict, verdicts: verdicts, passed: passed)
      candidates = [candidate]
    } else {
      for index in candidates.indices { candidates[index].passed += passed }
    }
    let outcome = outcome(of: candidates, values, blocked: verdicts.first?.verdict)
    return .decided(finding(outcome: outcome, candidates, values, origin, assumptions))
  }

  /// Whether every candidate is refused: then no plain value is asked for any more.
  private func isRefused(_ candidates: [CandidateFinding]) -> Bool {
    !rules.codeTables.isEmpty && !candidates.isEmpty && (wanted?.contains("code") ?? true)
      && candidates.allSatisfy { $0.verdict?.refuses ?? false }
  }

  private func outcome(
    of candidates: [CandidateFinding], _ values: [(name: String, value: ValueFinding)], blocked: Verdict?
  ) -> Outcome {
    let wanted = wanted
    if !rules.codeTables.isEmpty, wanted?.contains("code") ?? true {
      let statuses = candidates.map { $0.verdict?.outcome ?? .applies }
      if box.subject.mode == .judged {
        // The worst line; within a line the best candidate.
        let perLine = Dictionary(grouping: candidates, by: \.line).values.compactMap { line in
          line.map { $0.verdict?.outcome ?? .applies }.min { $0.strength < $1.strength }
        }
        return perLine.max { $0.strength < $1.strength } ?? .notInSource
      }
      return statuses.min { $0.strength < $1.strength } ?? .notInSource
    }
    if let blocked { return blocked.outcome }
    let main = values.filter { wanted?.contains($0.name) ?? true }
    if main.contains(where: { $0.value == .unsettled }) { return .informationNeeded }
    if main.isEmpty || main.contains(where: { if case .value = $0.value { true } else { false } }) {
      let onlyAdvice =
        values.isEmpty
        && program.edition.decisions[decision].outputs.contains {
          if case .advice = $0 { true } else { false }
        }
      if onlyAdvice { return .advice }
      return values.isEmpty ? .applies : .answered
    }
    let verdicts = main.compactMap { entry -> Outcome? in
      if case .verdict(let verdict) = entry.value { verdict.outcome } else { nil }
    }
    return verdicts.max { $0.strength < $1.strength } ?? .informationNeeded
  }

  private func finding(
    outcome: Outcome, _ candidates: [CandidateFinding], _ values: [(name: String, value: ValueFinding)],
    _ origin: [RuleReference], _ assumptions: [AssumptionUse]
  ) -> Finding {
    let wanted = wanted
    let counts = wanted?.contains("code") ?? true
    let key = Finding.Key(
      outcome: outcome,
      results: counts ? candidates.map { .init(line: $0.line, code: $0.code, verdict: $0.verdict) } : [],
      values: isRefused(candidates)
        ? []
        : values.filter { wanted?.contains($0.name) ?? true }.map { .init(name: $0.name, value: $0.value) })
    return Finding(key: key, candidates: candidates, values: values, valueOrigin: origin, assumptions: assumptions)
  }
}
