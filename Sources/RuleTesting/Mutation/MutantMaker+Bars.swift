internal import RuleLanguage
internal import RuleModel

extension MutantMaker {
  /// Mutants of an exclusion or combination.
  func bar(_ rule: BarRule, _ target: Mutant.Target) -> [Mutant] {
    @Sendable func set(_ change: @escaping @Sendable (inout BarRule) -> Void) -> @Sendable (inout Edition) -> Void {
      { edition in
        switch target {
        case .exclusion(let index): change(&edition.exclusions[index])
        case .combination(let index): change(&edition.combinations[index])
        case .table, .fact, .eligibility, .code: break
        }
      }
    }
    func mutant(_ change: String, _ apply: @escaping @Sendable (inout BarRule) -> Void) -> Mutant {
      Mutant(rule.head.path, rule.head.at, change, target, apply: set(apply))
    }
    var found = [mutant("zonder deze regel") { $0.applies = .decisions(BitSet()) }]
    found += rule.condition.variants(full: full).map { variant in
      mutant(variant.change.dutch) { $0.condition = variant.part }
    }
    found += (rule.when?.variants(full: full) ?? []).map { variant in
      mutant("bij `when`: \(variant.change.dutch)") { $0.when = variant.part }
    }
    let other = rule.otherwise.other
    found.append(mutant("een andere `else`: \(other.dutch)") { $0.otherwise = other })
    for (number, alternative) in rule.unless.enumerated() {
      found.append(mutant("zonder uitzondering \(number + 1)") { $0.unless.remove(at: number) })
      found += needs(alternative, rule.head, target) { edition, needs in
        set { rule in rule.unless[number] = needs }(&edition)
      }
    }
    return found
  }
}
