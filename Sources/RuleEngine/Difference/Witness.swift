internal import RuleLanguage
internal import RuleModel

/// Looks for facts in a part of the cases for which both editions, asked again with everything known, really differ.
struct Witness {
  /// Facts with both answers.
  struct Found {
    var facts: [EditionDifference.Given]
    var requested: String?
    var running: String?
    var before: [Reason]
    var after: [Reason]
    /// What both sides say of these facts.
    var outcomes: DecisionComparison.Outcomes
  }

  private let comparison: DecisionComparison
  private let window: DayWindow
  private let requested: (old: Int, new: Int)?
  /// Whether any difference will do, also one of another group.
  private let takesAny: Bool
  private var pair: EditionPair { comparison.pair }

  /// Choices of values that are tried.
  private static let tries = 48
  private static let triesWithDerivedFacts = 4

  init(_ comparison: DecisionComparison, window: DayWindow, requested: (old: Int, new: Int)?, takesAny: Bool) {
    self.takesAny = takesAny
    self.comparison = comparison
    self.window = window
    self.requested = requested
  }

  /// - Parameter outcomes: What the answers have to be, so that the example fits the group.
  func find(_ old: Box, _ new: Box, like outcomes: DecisionComparison.Outcomes) -> Found? {
    let readsLines = (old.atoms.keys.map(\.expression) + new.atoms.keys.map(\.expression)).contains {
      !$0.lineKinds.isEmpty
    }
    let isCalculated = outcomes.before.text.contains("berekend") || outcomes.after.text.contains("berekend")
    for number in 0..<Self.triesWithDerivedFacts {
      var chooser = Chooser(number)
      guard let values = valuesGivingDerivedFacts(old, new, &chooser) else { break }
      if let found = check(values, old, new, nil, outcomes, isCalculated) { return found }
    }
    for number in 0..<Self.tries {
      var chooser = Chooser(number)
      guard let values = values(old, new, &chooser) else { return nil }
      if let found = check(values, old, new, nil, outcomes, isCalculated) { return found }
      if number > 0, old.atoms.isEmpty, new.atoms.isEmpty, !isCalculated, !hasDerived(old), !hasDerived(new) { break }
    }
    guard readsLines else { return nil }
    var (plain, giving) = (Chooser(0), Chooser(0))
    let values = [values(old, new, &plain), valuesGivingDerivedFacts(old, new, &giving)].compactMap { $0 }
    for (code, other) in pair.newCode.enumerated() {
      guard let other else { continue }
      for values in values {
        if let found = check(values, old, new, (code, other), outcomes, isCalculated) { return found }
      }
    }
    return nil
  }

  private func hasDerived(_ box: Box) -> Bool {
    box.program.edition.facts.indices.contains { slot in
      !box.program.edition.facts[slot].isBase && box.base[slot] != box.program.rootDomains[slot]
    }
  }

  /// Values that give derived facts where that can be done, an age rather than a day of birth; `nil` when none can.
  private func valuesGivingDerivedFacts(_ old: Box, _ new: Box, _ chooser: inout Chooser) -> Values? {
    let (before, after) = (asked(old), asked(new))
    guard !before.isEmpty || !after.isEmpty, var values = values(old, new, &chooser) else { return nil }
    for slot in before {
      let other = pair.newSlot[slot].flatMap { pair.new.edition.facts[$0].isAskable ? $0 : nil }
      guard let domain = chooser.narrow(other.map { old.base[slot].intersection(new.base[$0]) } ?? old.base[slot])
      else { return nil }
      values.give(slot, domain, isNew: false, pair.old)
      if let other { values.give(other, domain.intersection(pair.new.rootDomains[other]), isNew: true, pair.new) }
    }
    for slot in after where !values.newGiven.contains(slot) {
      guard let domain = chooser.narrow(new.base[slot]) else { return nil }
      values.give(slot, domain, isNew: true, pair.new)
      if let other = pair.newSlot.firstIndex(of: slot), pair.old.edition.facts[other].isAskable {
        values.give(other, domain.intersection(pair.old.rootDomains[other]), isNew: false, pair.old)
      }
    }
    return values
  }

  /// Derived facts that were narrowed and that a query can give.
  private func asked(_ box: Box) -> [Int] {
    box.narrowed.filter { slot in
      let fact = box.program.edition.facts[slot]
      return !fact.isBase && fact.isAskable && box.base[slot] != box.program.rootDomains[slot]
    }
  }

  private struct Values {
    var old: [Domain]
    var new: [Domain]
    var oldGiven = BitSet()
    var newGiven = BitSet()
    var oldDay: CalendarDate
    var newDay: CalendarDate

    /// Gives a derived fact; what it is worked out from stays unknown.
    mutating func give(_ slot: Int, _ domain: Domain, isNew: Bool, _ program: Program) {
      func give(_ domains: inout [Domain], _ given: inout BitSet) {
        for ingredient in program.ingredients[slot] where ingredient > 0 && ingredient != slot {
          domains[ingredient] = program.rootDomains[ingredient]
        }
        domains[slot] = domain
        given.insert(slot)
      }
      if isNew { give(&new, &newGiven) } else { give(&old, &oldGiven) }
    }
  }

  private func values(_ old: Box, _ new: Box, _ chooser: inout Chooser) -> Values? {
    var before = pair.old.rootDomains
    var after = pair.new.rootDomains
    for slot in pair.newBase {
      guard let value = chooser.narrow(new.base[slot]) else { return nil }
      after[slot] = value
    }
    for fact in pair.oldBase {
      if let other = fact.newSlot {
        before[fact.slot] = fact.hasSameValues ? after[other] : before[fact.slot].intersection(after[other])
      } else if let value = chooser.narrow(old.base[fact.slot]) {
        before[fact.slot] = value
      }
      if before[fact.slot].isEmpty { return nil }
    }
    guard let newDay = chooser.day(of: new.base[0]), let oldDay = chooser.day(of: old.base[0]),
      let newDate = Domain(.date(newDay), of: .date),
      let oldDate = Domain(.date(window.isShared ? newDay : oldDay), of: .date)
    else { return nil }
    before[0] = oldDate
    after[0] = newDate
    return Values(old: before, new: after, oldDay: window.isShared ? newDay : oldDay, newDay: newDay)
  }

  private func check(
    _ values: Values, _ old: Box, _ new: Box, _ running: (old: Int, new: Int)?,
    _ outcomes: DecisionComparison.Outcomes, _ isCalculated: Bool
  ) -> Found? {
    func line(_ program: Program, _ code: Int?) -> [SubjectLine] {
      guard let code else { return [] }
      var line = SubjectLine(fields: program.fieldDomains, code: code)
      program.place(code: code, in: &line.fields)
      return [line]
    }
    let before = comparison.concrete(
      pair.old, isNew: false, date: values.oldDay, domains: values.old, given: values.oldGiven,
      requested: requested?.old, running: line(pair.old, running?.old))
    let after = comparison.concrete(
      pair.new, isNew: true, date: values.newDay, domains: values.new, given: values.newGiven,
      requested: requested?.new, running: line(pair.new, running?.new))
    guard case .decided(let one) = Judge(before).judge(), case .decided(let two) = Judge(after).judge() else {
      return nil
    }
    let keys = (comparison.key(one, isNew: false), comparison.key(two, isNew: true))
    guard keys.0 != keys.1, takesAny || isCalculated || keys == (outcomes.before, outcomes.after) else { return nil }
    let (oldRules, newRules) = (rules(one, before), rules(two, after))
    // What both say in the same way does not make the difference.
    let common = Set(oldRules.map(\.text)).intersection(newRules.map(\.text))
    func telling(_ rules: [Reason]) -> [Reason] {
      let own = rules.filter { !common.contains($0.text) }
      return Array((own.isEmpty ? rules : own).prefix(6))
    }
    return Found(
      facts: facts(values, old, new), requested: requested.map { pair.old.edition.codes[$0.old].id },
      running: running.map { pair.old.edition.codes[$0.old].id }, before: telling(oldRules), after: telling(newRules),
      outcomes: isCalculated
        ? outcomes
        : DecisionComparison.Outcomes(before: keys.0, after: keys.1, isRequested: outcomes.isRequested))
  }

  /// The facts that the parts are about.
  private func facts(_ values: Values, _ old: Box, _ new: Box) -> [EditionDifference.Given] {
    var names: [String: String] = [:]
    func add(_ box: Box, _ domains: [Domain], given: BitSet) {
      let program = box.program
      var looked = box.program.edition.facts.indices.filter { box.base[$0] != program.rootDomains[$0] }
      for key in box.atoms.keys { looked += key.expression.references }
      let slots = looked.reduce(into: BitSet()) { slots, slot in
        if given.contains(slot) { slots.insert(slot) } else { slots = slots.union(program.ingredients[slot]) }
      }
      for slot in slots where slot > 0 && (program.edition.facts[slot].isBase || given.contains(slot)) {
        // What a given fact stands for is not known.
        guard domains[slot].isSingleton else { continue }
        names[program.edition.facts[slot].name] = domains[slot].description
      }
    }
    add(old, values.old, given: values.oldGiven)
    add(new, values.new, given: values.newGiven)
    let readsDate =
      pair.old.decisions[comparison.oldDecision].cone.contains(0)
      || pair.new.decisions[comparison.newDecision].cone.contains(0) || comparison.hasSeveralPeriods
    let dates: [EditionDifference.Given]
    if !readsDate {
      dates = []
    } else if window.isShared {
      dates = [.init(fact: "datum", value: values.newDay.description)]
    } else {
      dates = [
        .init(fact: "datum (oud)", value: values.oldDay.description),
        .init(fact: "datum (nieuw)", value: values.newDay.description),
      ]
    }
    return names.sorted { $0.key < $1.key }.map { .init(fact: $0.key, value: $0.value) } + dates
  }

  private func rules(_ finding: Finding, _ box: Box) -> [Reason] {
    var references: [RuleReference] = []
    for candidate in finding.candidates {
      let found = candidate.verdicts.first.map { [$0.rule] } ?? []
      for reference in found + candidate.origin where !references.contains(reference) { references.append(reference) }
    }
    for reference in finding.valueOrigin where !references.contains(reference) { references.append(reference) }
    let reasoning = Reasoning(program: box.program, box: box)
    return references.map { reasoning.reason($0) }
  }
}
