internal import RuleLanguage
internal import RuleModel

/// The conditions that tell where the change of a rule matters.
struct ChangedConditions {
  /// A condition on each side; `nil` is none, which holds.
  private struct Sides {
    var old: TypedExpression?
    var new: TypedExpression?

    func truths(in box: Box) -> (old: Kleene, new: Kleene) {
      let before = old.map { box.truth($0, missingLinesAreEmpty: false) } ?? .yes
      return (before, old == new ? before : new.map { box.truth($0, missingLinesAreEmpty: false) } ?? .yes)
    }
  }

  /// With this truth on both sides, the rule does nothing on either.
  private var gates: [(sides: Sides, idle: Kleene)] = []
  /// All that differs, where that is nothing but conditions.
  private var changed: [Sides]?
  /// Where all of these hold, neither side does anything.
  private var quiet: [TypedExpression]?

  init(_ old: BarRule, _ new: BarRule, _ before: Canon, _ after: Canon) {
    guard old.head.valid == new.head.valid, old.strikesWhenTrue == new.strikesWhenTrue, old.applies == new.applies
    else { return }
    let (when, condition) = (Sides(old: old.when, new: new.when), Sides(old: old.condition, new: new.condition))
    gates = [(when, .no), (condition, old.strikesWhenTrue ? .no : .yes)]
    var rest = new
    (rest.when, rest.condition) = (old.when, old.condition)
    if before.text(old) == after.text(rest) { changed = [when, condition].filter { $0.old != $0.new } }
  }

  init(_ old: EligibilityRule, _ new: EligibilityRule, _ before: Canon, _ after: Canon) {
    guard old.head.valid == new.head.valid, old.applies == new.applies else { return }
    let when = Sides(old: old.when, new: new.when)
    if old.requires.map(before.text) == new.requires.map(after.text) {
      changed = [when]
    } else if old.when == new.when {
      take(old.requires, new.requires, before, after)
    }
    gates = [(when, .no)]
  }

  /// Needs, of which some are not the same.
  init(_ old: [Need], _ new: [Need], _ before: Canon, _ after: Canon) { take(old, new, before, after) }

  private mutating func take(_ old: [Need], _ new: [Need], _ before: Canon, _ after: Canon) {
    let steps = new.map(after.text).difference(from: old.map(before.text))
    let removed = steps.removals.compactMap { if case .remove(let offset, _, _) = $0 { old[offset] } else { nil } }
    let inserted = steps.insertions.compactMap { if case .insert(let offset, _, _) = $0 { new[offset] } else { nil } }
    let conditions = (removed + inserted).map(\.expression)
    if !conditions.isEmpty, conditions.allSatisfy({ $0 != nil }) { quiet = conditions.compactMap { $0 } }
    if old.count == new.count, removed.count == 1, inserted.count == 1, var rest = inserted.first {
      rest.condition = removed[0].condition
      if removed[0].expression != nil, inserted[0].expression != nil, before.text(removed[0]) == after.text(rest) {
        changed = [Sides(old: removed[0].expression, new: inserted[0].expression)]
      }
    }
  }

  /// Everything that tells something, the most telling first.
  var all: [TypedExpression] {
    (gates.map(\.sides) + (changed ?? [])).flatMap { [$0.old, $0.new] }.compactMap { $0 } + (quiet ?? [])
  }

  /// Whether they keep the change from mattering anywhere in a box.
  func areIdle(in box: Box) -> Bool {
    for gate in gates where gate.sides.truths(in: box) == (gate.idle, gate.idle) { return true }
    if let changed, !changed.isEmpty {
      let isSame = changed.allSatisfy { sides in
        let truths = sides.truths(in: box)
        return truths.old != .unknown && truths.old == truths.new
      }
      if isSame { return true }
    }
    return quiet?.allSatisfy { box.truth($0, missingLinesAreEmpty: false) == .yes } ?? false
  }
}

extension Need {
  fileprivate var expression: TypedExpression? {
    if case .expression(let expression) = condition { expression } else { nil }
  }
}
