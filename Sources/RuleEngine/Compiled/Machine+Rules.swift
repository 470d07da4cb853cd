internal import RuleLanguage
internal import RuleModel

extension Machine {
  /// Judges rules one after the other; adds their verdicts to those from `first` on, strongest first.
  func judge(_ rules: FlatRuleList, code: Int32, from first: Int32) throws(GiveUp) {
    for place in rules.exclusions.range { try judge(bar: Int(indices[place]), code: code) }
    for place in rules.eligibility.range { try judge(eligibility: Int(indices[place]), code: code) }
    if rules.limits.count > 0 { try judge(limits: rules.limits, code: code) }
    for place in rules.combinations.range { try judge(bar: Int(indices[place]), code: code) }
    sort(from: Int(first))
  }

  /// Stable, strongest first.
  private func sort(from first: Int) {
    let count = Int(space.state.pointee.verdicts)
    guard count - first > 1 else { return }
    for place in (first + 1)..<count {
      let entry = space.verdicts[place]
      var hole = place
      while hole > first, space.verdicts[hole - 1].verdict.strength < entry.verdict.strength {
        space.verdicts[hole] = space.verdicts[hole - 1]
        hole -= 1
      }
      space.verdicts[hole] = entry
    }
  }

  func strike(_ verdict: Verdict, _ rule: RuleReference) throws(GiveUp) {
    let count = Int(space.state.pointee.verdicts)
    guard count < Workspace.capacity else { throw GiveUp() }
    space.verdicts[count] = FlatVerdict(verdict: verdict, rule: rule)
    space.state.pointee.verdicts += 1
  }

  func take(forGranted rule: RuleReference, code: Int32) throws(GiveUp) {
    let count = Int(space.state.pointee.assumptions)
    guard count < Workspace.capacity else { throw GiveUp() }
    space.assumptions[count] = FlatAssumption(rule: rule, candidate: code)
    space.state.pointee.assumptions += 1
  }

  private func truth(_ index: Int32, assuming: Bool) throws(GiveUp) -> FlatTruth {
    space.state.pointee.missingLinesAreEmpty = !assuming
    let result = truth(Int(index))
    space.state.pointee.missingLinesAreEmpty = true
    if result == Machine.vague { throw GiveUp() }
    return result
  }

  // MARK: Exclusions and combinations

  private func judge(bar index: Int, code: Int32) throws(GiveUp) {
    let rule = bars[index]
    if date < rule.validFrom || date > rule.validUntil { return }
    let reference: RuleReference =
      rule.isCombination ? .combination(index - exclusionCount) : .exclusion(index)
    var strikes = Machine.yes
    if rule.when >= 0 { strikes = try truth(rule.when, assuming: rule.assumes) }
    if strikes == Machine.no { return }
    var condition = try truth(rule.condition, assuming: rule.assumes)
    if !rule.strikesWhenTrue, condition < 2 { condition = 1 - condition }
    if condition == Machine.no {
      if rule.lines & missingLines != 0, try truth(rule.condition, assuming: true) == Machine.unknown {
        try take(forGranted: reference, code: code)
      }
      return
    }
    if strikes == Machine.unknown || condition == Machine.unknown {
      guard rule.assumes, try isAskable(rule) else { throw GiveUp() }
      return try take(forGranted: reference, code: code)
    }
    guard rule.unless.count > 0 else { return try strike(rule.otherwise, reference) }
    var mildest: Verdict?
    for alternative in 0..<Int(rule.unless.count) {
      let place = Int(rule.unless.first) + 2 * alternative
      let needs = FlatList(first: indices[place], count: indices[place + 1])
      switch try judge(needs: needs, assumed: { _ throws(GiveUp) in }) {
      case .met, .assumed: return
      case .failed(let verdict, _):
        if mildest.map({ verdict.strength < $0.strength }) ?? true { mildest = verdict }
      }
    }
    try strike(mildest ?? rule.otherwise, reference)
  }

  /// Whether facts or lines could settle the rule, rather than only readings of the source.
  private func isAskable(_ rule: FlatBar) throws(GiveUp) -> Bool {
    if rule.allLines & missingLines != 0 { return true }
    if try isAskable(flat.sources[Int(rule.condition)]) { return true }
    return rule.when >= 0 ? try isAskable(flat.sources[Int(rule.when)]) : false
  }

  private func isAskable(_ expression: TypedExpression) throws(GiveUp) -> Bool {
    for slot in expression.references {
      try ready(slot)
      guard !isSingle(slot) else { continue }
      if flags[slot].contains(.vague) { throw GiveUp() }
      if flat.program.edition.facts[slot].isAskable { return true }
      for ingredient in flat.program.ingredients[slot]
      where ingredient != slot && flat.program.edition.facts[ingredient].isAskable {
        try ready(ingredient)
        if flags[ingredient].contains(.vague) { throw GiveUp() }
        if !isSingle(ingredient) { return true }
      }
    }
    return false
  }

  // MARK: Needs

  enum NeedsState {
    case met
    /// Met, some of it taken for granted.
    case assumed
    case failed(Verdict, need: Int)
  }

  /// The first need that is not met; a need that only asks consent gives way to a later one that is not met.
  private func judge(
    needs: FlatList, assumed found: (Int) throws(GiveUp) -> Void
  ) throws(GiveUp) -> NeedsState {
    var consent: (Verdict, Int)?
    let assumptions = space.state.pointee.assumptions
    var isAssumed = false
    for index in 0..<Int(needs.count) {
      let need = self.needs[Int(needs.first) + index]
      let truth = try truth(of: need)
      if truth == Machine.yes {
        if need.condition >= 0, need.lines & missingLines != 0,
          try self.truth(need.condition, assuming: true) == Machine.unknown
        {
          isAssumed = true
          try found(index)
        }
      } else if truth == Machine.no {
        guard let verdict = try verdict(of: need) else { continue }
        if case .consent = verdict {
          if consent == nil { consent = (verdict, index) }
        } else {
          space.state.pointee.assumptions = assumptions
          return .failed(verdict, need: index)
        }
      } else {
        guard need.assumes, need.condition >= 0 else { throw GiveUp() }
        if need.lines & missingLines == 0, try !isAskable(flat.sources[Int(need.condition)]) { throw GiveUp() }
        isAssumed = true
        try found(index)
      }
    }
    if let (verdict, index) = consent {
      space.state.pointee.assumptions = assumptions
      return .failed(verdict, need: index)
    }
    return isAssumed ? .assumed : .met
  }

  private func truth(of need: FlatNeed) throws(GiveUp) -> FlatTruth {
    if need.condition >= 0 { return try truth(need.condition, assuming: need.assumes) }
    return try consent(Int(need.consent)) == 1 ? Machine.yes : Machine.no
  }

  /// The one word of a consent as a mask: 1 given, 2 not yet, 4 refused; 0 when it is none of these for sure.
  private func consent(_ slot: Int) throws(GiveUp) -> Int64 {
    try ready(slot)
    if flags[slot].contains(.vague) { throw GiveUp() }
    return isSingle(slot) ? registers[slot].lower : 0
  }

  /// What a need that is not met says; `nil` when consent lifts it.
  private func verdict(of need: FlatNeed) throws(GiveUp) -> Verdict? {
    guard case .consent = need.otherwise, need.consentSlot >= 0 else { return need.otherwise }
    switch try consent(Int(need.consentSlot)) {
    case 1: return nil
    case 4: return .notEligible
    default: return need.otherwise
    }
  }

  // MARK: Eligibility

  private func judge(eligibility index: Int, code: Int32) throws(GiveUp) {
    let rule = eligibility[index]
    if date < rule.validFrom || date > rule.validUntil { return }
    if rule.when >= 0 {
      let holds = try truth(rule.when, assuming: false)
      if holds == Machine.no { return }
      if holds == Machine.unknown { throw GiveUp() }
    }
    let state = try judge(needs: rule.requires) { need throws(GiveUp) in
      try take(forGranted: .eligibility(index, need: need), code: code)
    }
    if case .failed(let verdict, let need) = state { try strike(verdict, .eligibility(index, need: need)) }
  }

  private func judge(limits: FlatList, code: Int32) throws(GiveUp) {
    let state = try judge(needs: limits) { need throws(GiveUp) in
      try take(forGranted: .limit(code: Int(code), need: need), code: code)
    }
    if case .failed(let verdict, let need) = state { try strike(verdict, .limit(code: Int(code), need: need)) }
  }
}
