internal import RuleLanguage
public import RuleModel

extension EditionDifference {
  /// Compares two editions.
  ///
  /// - Parameters:
  ///   - old: The rules as they were.
  ///   - new: The rules as they are or will be.
  ///   - renames: Old names of facts, codes and decisions with their new names.
  ///   - decisions: Names of the decisions to compare; all when `nil`.
  ///   - stopsAtFirst: Whether one change with an example is enough; the rest is then not searched, and told as such.
  /// - Complexity: Bounded by a number of parts per decision; a decision that is built of the same rules costs nothing.
  public init(
    _ old: Edition, _ new: Edition, renames: [String: String] = [:], decisions wanted: Set<String>? = nil,
    stopsAtFirst: Bool = false
  ) {
    let pair = EditionPair(old: old, new: new, renames: renames)
    let windows = DayWindow.windows(old, new)
    self.old = old.id
    self.new = new.id
    oldDays = DayWindow.text(windows.map(\.old))
    newDays = DayWindow.text(windows.map(\.new))
    var compared: [(old: Int, new: Int)] = []
    for (number, decision) in old.decisions.enumerated() where wanted?.contains(decision.name) ?? true {
      let name = renames[decision.name] ?? decision.name
      guard let other = new.decisions.firstIndex(where: { $0.name == name }) else { continue }
      compared.append((number, other))
    }
    if stopsAtFirst {
      var found: [Decision] = []
      for (number, other) in compared {
        let decision = Self.compare(pair, number, other, windows, renames, true)
        found.append(decision)
        if decision.changes.contains(where: \.isProved) { break }
      }
      decisions = found
    } else {
      decisions = Concurrent.map(compared) { Self.compare(pair, $0.old, $0.new, windows, renames, false) }
    }
    names = Self.names(pair, renames)
    parts = PartChanges(pair, renames).parts()
  }

  private static func compare(
    _ pair: EditionPair, _ old: Int, _ new: Int, _ windows: [DayWindow], _ renames: [String: String],
    _ stopsAtFirst: Bool
  ) -> Decision {
    let description = pair.new.edition.decisions[new]
    let windows = windows.compactMap { $0.within(pair.old.edition.decisions[old].head.valid, description.head.valid) }
    guard let first = windows.first else {
      return Decision(
        name: description.name, question: description.question, changes: [], isComplete: false, outputsOnlyBefore: [],
        outputsOnlyAfter: [])
    }
    let comparison = DecisionComparison(
      pair, old: old, new: new, windows: windows, window: first, renamed: renames, stopsAtFirst: stopsAtFirst)
    // Rules that are the same on the same days need no search.
    if !pair.isSame(decision: old, as: new) || !first.isShared && pair.old.decisions[old].cone.contains(0) {
      for window in windows {
        comparison.search(window)
        for (code, other) in pair.newCode.enumerated() {
          guard let other, pair.differs(code: code, other, old, new) else { continue }
          comparison.search(window, requested: (code, other))
        }
      }
    }
    return Decision(
      name: description.name, question: description.question, changes: comparison.changes,
      isComplete: comparison.isComplete, outputsOnlyBefore: comparison.outputsOnlyBefore,
      outputsOnlyAfter: comparison.outputsOnlyAfter)
  }

  private static func names(_ pair: EditionPair, _ renames: [String: String]) -> [Names] {
    func names(_ kind: String, _ before: [String], _ after: [String]) -> Names? {
      let known = Set(before.map { renames[$0] ?? $0 })
      let old = before.filter { !after.contains(renames[$0] ?? $0) }
      let new = after.filter { !known.contains($0) }
      return old.isEmpty && new.isEmpty ? nil : Names(kind: kind, onlyBefore: old, onlyAfter: new)
    }
    let (old, new) = (pair.old.edition, pair.new.edition)
    var found = [
      names("decisions", old.decisions.map(\.name), new.decisions.map(\.name)),
      names("codes", old.codes.map(\.id), new.codes.map(\.id)),
      names("facts", old.facts.map(\.name), new.facts.map(\.name)),
    ].compactMap { $0 }
    for (slot, fact) in old.facts.enumerated() {
      let name = renames[fact.name] ?? fact.name
      guard let other = pair.new.slotByName[name] else { continue }
      let changed = new.facts[other]
      if pair.newSlot[slot] == nil {
        found.append(
          Names(
            kind: "type of \(name)", onlyBefore: [fact.type.schemaName], onlyAfter: [changed.type.schemaName]))
      } else if let before = fact.type.symbols, let after = changed.type.symbols {
        if let words = names("values of \(name)", before.words, after.words) { found.append(words) }
      } else if fact.isBase, fact.type != changed.type {
        found.append(
          Names(kind: "bounds of \(name)", onlyBefore: [bounds(fact.type)], onlyAfter: [bounds(changed.type)]))
      }
    }
    return found
  }

  /// What a number may be, as rule files write it: `[0..168] uur/week`; a step only where it is no usual one.
  private static func bounds(_ type: ValueType) -> String {
    guard case .number(let number) = type else { return type.schemaName }
    let range = "[\(Value.number(number.least))..\(Value.number(number.greatest))]"
    let step = number.step == NumberType.scale ? "" : " per \(Value.number(number.step))"
    return [range, number.unit].compactMap { $0 }.joined(separator: " ") + step
  }
}

extension EditionPair {
  /// Whether the rules that are judged for a code differ in a decision.
  fileprivate func differs(code: Int, _ other: Int, _ decision: Int, _ otherDecision: Int) -> Bool {
    guard !old.decisions[decision].codeTables.isEmpty else { return false }
    let rules = old.decisions[decision]
    var slots: Set<Int> = []
    for index in rules.exclusions[code] { slots.formUnion(old.edition.exclusions[index].references) }
    for index in rules.combinations[code] { slots.formUnion(old.edition.combinations[index].references) }
    for index in rules.eligibility[code] { slots.formUnion(old.edition.eligibility[index].references) }
    if !slots.allSatisfy(same.contains) { return true }
    return oldCanon.candidateText(code, in: decision) != newCanon.candidateText(other, in: otherDecision)
  }
}

extension Need {
  fileprivate var references: Set<Int> {
    var slots = Set([consentSlot].compactMap { $0 })
    switch condition {
    case .expression(let expression): slots.formUnion(expression.references)
    case .consent(let slot): slots.insert(slot)
    }
    return slots
  }
}

extension BarRule {
  fileprivate var references: Set<Int> {
    unless.joined().reduce(condition.references.union(when?.references ?? [])) { $0.union($1.references) }
  }
}

extension EligibilityRule {
  fileprivate var references: Set<Int> { requires.reduce(when?.references ?? []) { $0.union($1.references) } }
}
