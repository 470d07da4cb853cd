internal import RuleLanguage
internal import RuleModel

extension Judge {
  /// What a set of rules comes to.
  enum Ruling {
    case decided(
      verdicts: [(verdict: Verdict, rule: RuleReference)], passed: [RuleReference], assumptions: [AssumptionUse])
    case undecided(Split)
  }

  /// Weighs rules against each other: a strong verdict stands whatever weaker rules would say.
  func weigh(_ states: [RuleState]) -> Ruling {
    var verdicts: [(verdict: Verdict, rule: RuleReference)] = []
    var passed: [RuleReference] = []
    var assumptions: [AssumptionUse] = []
    for state in states {
      switch state {
      case .struck(let verdict, let rule): verdicts.append((verdict, rule))
      case .passed(let rule): passed.append(rule)
      case .assumed(let use): assumptions.append(use)
      case .undecided: break
      }
    }
    let strongest = verdicts.map(\.verdict.strength).max() ?? 0
    for case .undecided(let split, let worst) in states where worst > strongest { return .undecided(split) }
    verdicts.sort { $0.verdict.strength > $1.verdict.strength }
    return .decided(verdicts: verdicts, passed: passed, assumptions: assumptions)
  }

  private func holds(_ valid: Period?) -> Bool { valid?.contains(box.subject.date) ?? true }

  /// Whether a condition holds; lines that the query left out count as none when the rule asks, as unknown when it assumes.
  private func truth(_ expression: TypedExpression, _ policy: UnknownPolicy) -> Kleene {
    if policy == .assume || box.subject.isStrict { return box.truth(expression, missingLinesAreEmpty: false) }
    return box.truth(expression, missingLinesAreEmpty: true)
  }

  private func missingLines(_ expression: TypedExpression) -> [LineKind] {
    expression.lineKinds.filter { box.lines(of: $0) == nil }.sorted()
  }

  // MARK: Exclusions and combinations

  func state(of rule: BarRule, _ reference: RuleReference) -> RuleState? {
    guard holds(rule.head.valid) else { return nil }
    let policy: UnknownPolicy = box.subject.isStrict ? .ask : rule.unknown
    var strikes = Kleene.yes
    if let when = rule.when { strikes = truth(when, policy) }
    if strikes == .no { return .passed(reference) }
    let condition = truth(rule.condition, policy)
    strikes = strikes.and(rule.strikesWhenTrue ? condition : condition.not)
    switch strikes {
    case .no: return emptyLinesAssumed(rule, reference) ?? .passed(reference)
    case .unknown:
      let use = use(of: rule, reference)
      let split =
        rule.when.flatMap { truth($0, policy) == .unknown ? box.blame($0) : nil } ?? box.blame(rule.condition)
      guard let split, policy == .ask || onlyReadingsDiffer(use.facts, use.lines, split) else { return .assumed(use) }
      return .undecided(split, worst: worst(of: rule))
    case .yes: break
    }
    if rule.unless.isEmpty { return .struck(rule.otherwise, reference) }
    var mildest: Verdict?
    var split: Split?
    for alternative in rule.unless {
      switch state(of: alternative) {
      case .met: return .passed(reference)
      case .failed(let verdict, _):
        if mildest.map({ verdict.strength < $0.strength }) ?? true { mildest = verdict }
      case .undecided(let unknown, _): split = split ?? unknown
      case .assumed: return .passed(reference)
      }
    }
    if let split { return .undecided(split, worst: worst(of: rule)) }
    return .struck(mildest ?? rule.otherwise, reference)
  }

  /// A rule that asks, and that came out well only because left-out lines count as none, says so.
  private func emptyLinesAssumed(_ rule: BarRule, _ reference: RuleReference) -> RuleState? {
    guard !box.subject.isStrict, !(missingLines(rule.condition).isEmpty),
      box.truth(rule.condition, missingLinesAreEmpty: false) == .unknown
    else { return nil }
    return .assumed(use(of: rule, reference))
  }

  private func use(of rule: BarRule, _ reference: RuleReference) -> AssumptionUse {
    var facts = unknownFacts(in: rule.condition)
    if let when = rule.when { facts += unknownFacts(in: when).filter { !facts.contains($0) } }
    return AssumptionUse(
      rule: reference, facts: facts,
      lines: missingLines(rule.condition) + (rule.when.map(missingLines) ?? []), verdict: rule.otherwise,
      candidate: box.context.candidate)
  }

  private func worst(of rule: BarRule) -> Int {
    rule.unless.joined().map(\.otherwise.strength).reduce(rule.otherwise.strength, max)
  }

  // MARK: Needs

  enum NeedState {
    case met
    case failed(Verdict, need: Int)
    case undecided(Split, worst: Int)
    /// Met, some of it taken for granted.
    case assumed([(need: Int, facts: [Int], lines: [LineKind])])
  }

  /// The first need that is not met; a need that only asks consent gives way to a later one that is not met.
  func state(of needs: [Need]) -> NeedState {
    var consent: (Verdict, Int)?
    var assumed: [(need: Int, facts: [Int], lines: [LineKind])] = []
    for (index, need) in needs.enumerated() {
      switch truth(of: need) {
      case .yes:
        if case .expression(let expression) = need.condition, !box.subject.isStrict, !missingLines(expression).isEmpty,
          box.truth(expression, missingLinesAreEmpty: false) == .unknown
        {
          assumed.append((index, [], missingLines(expression)))
        }
      case .no:
        if let slot = openConsent(of: need) { return .undecided(.slot(slot), worst: worst(of: needs[index...])) }
        guard let verdict = verdict(of: need) else { continue }
        if case .consent = verdict {
          if consent == nil { consent = (verdict, index) }
        } else {
          return .failed(verdict, need: index)
        }
      case .unknown:
        guard case .expression(let expression) = need.condition else {
          guard let slot = openConsent(of: need) else { continue }
          return .undecided(.slot(slot), worst: worst(of: needs[index...]))
        }
        let (facts, lines) = (unknownFacts(in: expression), missingLines(expression))
        let split = box.blame(expression)
        if need.unknown == .assume && !box.subject.isStrict && !onlyReadingsDiffer(facts, lines, split) {
          assumed.append((index, facts, lines))
        } else if let split {
          return .undecided(split, worst: worst(of: needs[index...]))
        }
      }
    }
    if let (verdict, index) = consent { return .failed(verdict, need: index) }
    return assumed.isEmpty ? .met : .assumed(assumed)
  }

  /// The strongest that any of these needs may still say.
  private func worst(of needs: ArraySlice<Need>) -> Int {
    needs.map { max($0.otherwise.strength, $0.consentSlot == nil ? 0 : Outcome.notEligible.strength) }.max() ?? 0
  }

  /// The consent that decides what a need says, while it is open whether it is given.
  private func openConsent(of need: Need) -> Int? {
    var slot: Int?
    if case .consent = need.otherwise { slot = need.consentSlot }
    if case .consent(let own) = need.condition { slot = own }
    return slot.flatMap { box.domain(of: $0).isSingleton ? nil : $0 }
  }

  private func truth(of need: Need) -> Kleene {
    switch need.condition {
    case .consent(let slot):
      guard let value = box.domain(of: slot).singleValue else { return .unknown }
      return Kleene(value == .symbol("given"))
    case .expression(let expression): return truth(expression, need.unknown)
    }
  }

  /// What a need that is not met says; `nil` when consent lifts it.
  private func verdict(of need: Need) -> Verdict? {
    var slot = need.consentSlot
    if case .consent(let own) = need.condition { slot = own }
    guard case .consent = need.otherwise, let slot else { return need.otherwise }
    switch box.domain(of: slot).singleValue {
    case .symbol("given"): return nil
    case .symbol("refused"): return .notEligible
    default: return need.otherwise
    }
  }

  // MARK: Eligibility

  func states(of rule: EligibilityRule, index: Int) -> [RuleState] {
    guard holds(rule.head.valid) else { return [] }
    if let when = rule.when {
      switch truth(when, .ask) {
      case .no: return [.passed(.eligibility(index, need: nil))]
      case .unknown:
        guard let split = box.blame(when) else { return [] }
        return [.undecided(split, worst: rule.requires.map(\.otherwise.strength).max() ?? 0)]
      case .yes: break
      }
    }
    switch state(of: rule.requires) {
    case .met: return rule.requires.indices.map { .passed(.eligibility(index, need: $0)) }
    case .failed(let verdict, let need): return [.struck(verdict, .eligibility(index, need: need))]
    case .undecided(let split, let worst): return [.undecided(split, worst: worst)]
    case .assumed(let uses):
      return uses.map { use in
        .assumed(
          AssumptionUse(
            rule: .eligibility(index, need: use.need), facts: use.facts, lines: use.lines,
            verdict: rule.requires[use.need].otherwise, candidate: box.context.candidate))
      }
    }
  }

  func states(ofLimits code: Int) -> [RuleState] {
    guard program.edition.codes.indices.contains(code) else { return [] }
    let limits = program.edition.codes[code].limits
    guard !limits.isEmpty else { return [] }
    switch state(of: limits) {
    case .met: return limits.indices.map { .passed(.limit(code: code, need: $0)) }
    case .failed(let verdict, let need): return [.struck(verdict, .limit(code: code, need: need))]
    case .undecided(let split, let worst): return [.undecided(split, worst: worst)]
    case .assumed(let uses):
      return uses.map { use in
        .assumed(
          AssumptionUse(
            rule: .limit(code: code, need: use.need), facts: use.facts, lines: use.lines,
            verdict: limits[use.need].otherwise, candidate: code))
      }
    }
  }

  // MARK: Unknown facts

  /// Where only the readings of the source differ there is nothing to take for granted; a field of a line that was not
  /// given is as unknown as a fact.
  private func onlyReadingsDiffer(_ facts: [Int], _ lines: [LineKind], _ split: Split?) -> Bool {
    switch split {
    case .field: return false
    case .atom(_, let slots, _) where slots.isEmpty: return false
    default: return facts.isEmpty && lines.isEmpty
    }
  }

  /// The facts that someone could give to settle a condition, in order of declaration.
  func unknownFacts(in expression: TypedExpression) -> [Int] {
    var facts: Set<Int> = []
    for slot in expression.references where !box.domain(of: slot).isSingleton {
      if program.edition.facts[slot].isAskable {
        facts.insert(slot)
      } else {
        for ingredient in program.ingredients[slot]
        where ingredient != slot && program.edition.facts[ingredient].isAskable
          && !box.domain(of: ingredient).isSingleton
        {
          facts.insert(ingredient)
        }
      }
    }
    return facts.sorted()
  }
}
