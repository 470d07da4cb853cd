public import RuleLanguage

/// Where a rule holds, resolved from `applies-to` when the edition is loaded.
public enum Applicability: Hashable, Sendable {
  /// Judged once for the whole decision; holds the indices of decisions.
  case decisions(BitSet)
  /// Judged per candidate: for each decision (by index) the indices of codes.
  case candidates([BitSet])

  /// Whether the rule is judged for the decision as a whole.
  public func holds(decision: Int) -> Bool {
    if case .decisions(let set) = self { return set.contains(decision) }
    return false
  }

  /// Whether the rule is judged for this candidate.
  public func holds(decision: Int, code: Int) -> Bool {
    if case .candidates(let sets) = self, sets.indices.contains(decision) { return sets[decision].contains(code) }
    return false
  }
}
