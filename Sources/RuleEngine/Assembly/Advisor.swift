internal import RuleLanguage
internal import RuleModel

/// Weighs the indicators of an advice rule that are known to be there.
struct Advisor {
  let rule: AdviceRule
  let box: Box

  /// The options that have indicators, best first; ties in order of declaration.
  func suggestions() -> [Suggestion] {
    var found: [(option: AdviceRule.Option, score: Int, for: [String], against: [String])] = []
    for option in rule.options {
      let supporting = option.indicatorsFor.filter { box.truth($0.when) == .yes }
      let opposing = option.indicatorsAgainst.filter { box.truth($0.when) == .yes }
      guard !supporting.isEmpty || !opposing.isEmpty else { continue }
      var score = supporting.reduce(0) { $0 + $1.weight } - opposing.reduce(0) { $0 + $1.weight }
      score *= 100
      if rule.normalises, !option.indicatorsFor.isEmpty {
        score /= max(1, option.indicatorsFor.reduce(0) { $0 + $1.weight })
      }
      found.append((option, score, supporting.map(\.text), opposing.map(\.text)))
    }
    let enough = found.filter { $0.for.count >= rule.minimum && $0.score > 0 }
    let top = enough.map(\.score).max()
    let ordered = found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
      \.element)
    return ordered.map { entry in
      Suggestion(
        rule: rule.head.path, value: entry.option.word, label: entry.option.label, score: entry.score,
        indicatorsFor: entry.for, indicatorsAgainst: entry.against,
        isOnTop: entry.score == top && entry.for.count >= rule.minimum, basis: rule.basis)
    }
  }
}
