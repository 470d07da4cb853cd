internal import RuleLanguage
internal import RuleModel

/// Where the few rules in which two editions differ may have a say.
///
/// Only for editions that are otherwise the same: the same facts, codes and decisions, and as many rules, as after one
/// change of a rule. Cases in which every changed rule says the same on both sides need no search.
struct ChangeSight {
  private let changes: [Change]
  private let codeTables: [DecisionTable]
  private let decision: Int

  /// A rule that is not the same on both sides.
  private enum Change {
    /// The cells of the rows that differ.
    case rows([[CellTest]], inputs: [Int])
    case fact(old: TypedExpression, new: TypedExpression, type: ValueType)
    case rule([Applicability], ChangedConditions)
    /// The limits of a code.
    case limits(Int, ChangedConditions)
    case anywhere
  }

  /// - Returns: `nil` when the editions differ in more than what rules say.
  init?(_ pair: EditionPair, decision: Int, newDecision: Int) {
    let (old, new) = (pair.old.edition, pair.new.edition)
    guard decision == newDecision, Self.isAlike(pair) else { return nil }
    let rules = pair.old.decisions[decision]
    let (before, after) = (pair.oldCanon, pair.newCanon)
    var changes: [Change] = []
    // A changed rule may read facts that only the rules of one side read.
    for slot in rules.cone.union(pair.new.decisions[newDecision].cone)
    where before.text(fact: old.facts[slot]) != after.text(fact: new.facts[slot]) {
      changes.append(Self.change(old.facts[slot], new.facts[slot], before, after))
    }
    for index in rules.codeTables + rules.valueTables
    where before.text(old.tables[index]) != after.text(new.tables[index]) {
      changes.append(Self.change(old.tables[index], new.tables[index], before, after))
    }
    for (one, other) in zip(old.exclusions + old.combinations, new.exclusions + new.combinations)
    where one.applies != other.applies || before.text(one) != after.text(other) {
      changes.append(.rule([one.applies, other.applies], ChangedConditions(one, other, before, after)))
    }
    for (one, other) in zip(old.eligibility, new.eligibility)
    where one.applies != other.applies || before.text(one) != after.text(other) {
      changes.append(.rule([one.applies, other.applies], ChangedConditions(one, other, before, after)))
    }
    for code in old.codes.indices
    where old.codes[code].limits.map(before.text) != new.codes[code].limits.map(after.text) {
      changes.append(.limits(code, ChangedConditions(old.codes[code].limits, new.codes[code].limits, before, after)))
    }
    self.changes = changes
    codeTables = rules.codeTables.flatMap { [old.tables[$0], new.tables[$0]] }
    self.decision = decision
  }

  /// Where in a box the changed rules may say something else.
  enum Look {
    case nothing, everything
    /// This fact tells more.
    case slot(Int)
  }

  /// Looks where in a box of the old edition a changed rule may say something else.
  ///
  /// Told by facts alone: what is asked of lines depends on the candidate that is judged.
  func look(at box: Box) -> Look {
    box.turn(to: Box.Context())
    let open = changes.filter { mayMatter($0, box) }
    for change in open {
      let split: Split?
      switch change {
      case .anywhere: split = nil
      case .rows(let rows, let inputs):
        let domains = inputs.map(box.domain(of:))
        split =
          rows.lazy.filter { box.mayMatch($0, domains) }.compactMap { cells in
            cells.indices.first { cells[$0].match(domains[$0]) == .unknown && !cells[$0].isAny && !cells[$0].isBlank }
              .flatMap { box.blame(inputs[$0]) }
          }.first
      case .fact(let old, let new, let type):
        guard case .boolean = type else { continue }
        split = blame(old, box) ?? blame(new, box)
      case .rule(_, let conditions), .limits(_, let conditions):
        split = conditions.all.lazy.compactMap { blame($0, box) }.first
      }
      if case .slot(let slot)? = split { return .slot(slot) }
    }
    return open.isEmpty ? .nothing : .everything
  }

  private func blame(_ expression: TypedExpression, _ box: Box) -> Split? {
    guard box.truth(expression, missingLinesAreEmpty: false) == .unknown, let split = box.blame(expression),
      case .slot = split
    else { return nil }
    return split
  }

  private func mayMatter(_ change: Change, _ box: Box) -> Bool {
    switch change {
    case .anywhere: return true
    case .rows(let rows, let inputs):
      let inputs = inputs.map(box.domain(of:))
      return rows.contains { box.mayMatch($0, inputs) }
    case .fact(let old, let new, let type):
      let before = box.evaluate(old, as: type, missingLinesAreEmpty: false)
      return !before.isSingleton || before != box.evaluate(new, as: type, missingLinesAreEmpty: false)
    case .limits(let code, let conditions):
      return !conditions.areIdle(in: box) && mayBeCandidate(box) { $0 == code }
    case .rule(let scopes, let conditions):
      return !conditions.areIdle(in: box) && reaches(scopes, box)
    }
  }

  /// Whether a rule is judged for this decision, or for some code that may be a candidate.
  private func reaches(_ scopes: [Applicability], _ box: Box) -> Bool {
    if scopes.contains(where: { $0.holds(decision: decision) }) { return true }
    return mayBeCandidate(box) { code in scopes.contains { $0.holds(decision: decision, code: code) } }
  }

  /// Whether a code of a kind may be a candidate somewhere in a box.
  private func mayBeCandidate(_ box: Box, _ counts: (Int) -> Bool) -> Bool {
    if box.subject.mode == .judged { return box.subject.requested.contains { $0.code.map(counts) ?? true } }
    return codeTables.contains { table in
      guard let column = table.codeColumn else { return true }
      func isMeant(_ outputs: [DecisionTable.OutputCell]) -> Bool {
        guard outputs.indices.contains(column), case .code(let code) = outputs[column] else { return false }
        return counts(code)
      }
      if let otherwise = table.otherwise, isMeant(otherwise.outputs) { return true }
      let inputs = table.inputs.map(box.domain(of:))
      return table.rows.indices.contains {
        isMeant(table.rows[$0].outputs) && box.mayMatch(table.rows[$0].cells, inputs)
      }
    }
  }

  // MARK: What differs

  /// Whether both have the same facts, codes, decisions and fields of lines, in the same order, and as many rules.
  private static func isAlike(_ pair: EditionPair) -> Bool {
    let (old, new) = (pair.old.edition, pair.new.edition)
    return old.facts.count == new.facts.count && pair.old.rootDomains == pair.new.rootDomains
      && zip(old.facts, new.facts).allSatisfy { $0.name == $1.name && $0.type == $1.type && $0.isBase == $1.isBase }
      && old.codes.map(\.id) == new.codes.map(\.id) && old.codes.map(\.groups) == new.codes.map(\.groups)
      && old.lineFields.map(\.name) == new.lineFields.map(\.name)
      && pair.old.fieldDomains == pair.new.fieldDomains
      && old.decisions.map(\.name) == new.decisions.map(\.name)
      && zip(old.decisions, new.decisions).allSatisfy {
        $0.outputs == $1.outputs && $0.want == $1.want && $0.head.valid == $1.head.valid
      }
      && old.tables.count == new.tables.count && old.exclusions.count == new.exclusions.count
      && old.combinations.count == new.combinations.count && old.eligibility.count == new.eligibility.count
      && old.impossibilities.map(\.when) == new.impossibilities.map(\.when)
  }

  private static func change(_ old: Fact, _ new: Fact, _ before: Canon, _ after: Canon) -> Change {
    switch (old.origin, new.origin) {
    case (.table(let one), .table(let other)): change(one, other, before, after)
    case (.expression(let one), .expression(let other)): .fact(old: one, new: other, type: old.type)
    default: .anywhere
    }
  }

  private static func change(
    _ old: DecisionTable, _ new: DecisionTable, _ before: Canon, _ after: Canon
  ) -> Change {
    var (one, other) = (old, new)
    (one.rows, other.rows) = ([], [])
    guard before.text(one) == after.text(other) else { return .anywhere }
    // A row that is moved is one of these too.
    let cells = new.rows.map(after.text).difference(from: old.rows.map(before.text)).map { step in
      switch step {
      case .remove(let offset, _, _): old.rows[offset].cells
      case .insert(let offset, _, _): new.rows[offset].cells
      }
    }
    return .rows(cells, inputs: old.inputs)
  }
}
