internal import Diagnostics
internal import RuleLanguage
public import RuleModel

/// Makes all mutants of an edition: thresholds, words, rows, outputs, exceptions and `else`, one at a time.
///
/// Texts, citations, advice, obligations, notes and budgets are left alone: they decide nothing.
public struct MutantMaker {
  let edition: Edition
  /// Everything each fact and field may be.
  let full: @Sendable (Place) -> Domain?

  /// Prepares the mutants of an edition.
  ///
  /// - Parameter edition: The edition.
  public init(_ edition: Edition) {
    self.edition = edition
    let facts = edition.facts.map { Domain.full(of: $0.type, mayBeNone: $0.mayBeNone) }
    let fields = edition.lineFields.map { Domain.full(of: $0.type, mayBeNone: true) }
    full = { place in
      switch place {
      case .fact(let slot): facts.indices.contains(slot) ? facts[slot] : nil
      case .field(let field): fields.indices.contains(field) ? fields[field] : nil
      }
    }
  }

  /// Returns the mutants, in the order in which the rules stand.
  public func mutants() -> [Mutant] {
    var found: [Mutant] = []
    for (index, table) in edition.tables.enumerated() { found += mutants(of: table, .table(index)) }
    for (slot, fact) in edition.facts.enumerated() {
      switch fact.origin {
      case .table(let table): found += mutants(of: table, .fact(slot))
      case .expression(let expression): found += derived(expression, slot, fact)
      case .given, .referenceDate, .reading: break
      }
    }
    for index in edition.exclusions.indices { found += bar(edition.exclusions[index], .exclusion(index)) }
    for index in edition.combinations.indices { found += bar(edition.combinations[index], .combination(index)) }
    for index in edition.eligibility.indices { found += eligibility(edition.eligibility[index], index) }
    for index in edition.codes.indices { found += limits(edition.codes[index], index) }
    return found
  }

  private func derived(_ expression: TypedExpression, _ slot: Int, _ fact: Fact) -> [Mutant] {
    expression.variants(full: full).map { variant in
      Mutant(fact.head.path, fact.head.at, variant.change.dutch, .fact(slot)) { edition in
        edition.facts[slot].origin = .expression(variant.part)
      }
    }
  }

  private func eligibility(_ rule: EligibilityRule, _ index: Int) -> [Mutant] {
    let target = Mutant.Target.eligibility(index)
    var found = (rule.when?.variants(full: full) ?? []).map { variant in
      Mutant(rule.head.path, rule.head.at, "bij `when`: \(variant.change.dutch)", target) { edition in
        edition.eligibility[index].when = variant.part
      }
    }
    if rule.when != nil {
      found.append(
        Mutant(rule.head.path, rule.head.at, "zonder `when`", target) { $0.eligibility[index].when = nil })
    }
    return found + needs(rule.requires, rule.head, target) { $0.eligibility[index].requires = $1 }
  }

  private func limits(_ code: Code, _ index: Int) -> [Mutant] {
    needs(code.limits, code.head, .code(index)) { $0.codes[index].limits = $1 }
  }

  /// Mutants of a list of needs.
  func needs(
    _ needs: [Need], _ head: RuleHead, _ target: Mutant.Target,
    set: @escaping @Sendable (inout Edition, [Need]) -> Void
  ) -> [Mutant] {
    var found: [Mutant] = []
    for (number, need) in needs.enumerated() {
      var rest = needs
      rest.remove(at: number)
      found.append(Mutant(head.path, need.at, "zonder deze voorwaarde", target) { [rest] in set(&$0, rest) })
      if case .expression(let expression) = need.condition {
        for variant in expression.variants(full: full) {
          var changed = needs
          changed[number].condition = .expression(variant.part)
          found.append(Mutant(head.path, need.at, variant.change.dutch, target) { [changed] in set(&$0, changed) })
        }
      }
      var changed = needs
      changed[number].otherwise = need.otherwise.other
      found.append(
        Mutant(head.path, need.at, "een andere `else`: \(need.otherwise.other.dutch)", target) { [changed] in
          set(&$0, changed)
        })
    }
    return found
  }
}

extension Verdict {
  /// A verdict that is easily taken for this one.
  var other: Verdict {
    switch self {
    case .excluded: .notEligible
    case .notEligible, .consent, .first, .refer, .open, .notInSource: .excluded
    }
  }

  /// The word of the verdict in rule files.
  var dutch: String {
    switch self {
    case .notEligible: "not-eligible"
    case .excluded: "excluded"
    case .consent: "consent"
    case .first: "first"
    case .refer: "refer"
    case .open: "open"
    case .notInSource: "not-in-source"
    }
  }
}

extension RuleChange {
  /// The change in Dutch.
  var dutch: String {
    switch self {
    case .bound(let from, let to): "grens \(from) wordt \(to)"
    case .without(let word): "zonder het woord `\(word)`"
    case .with(let word): "met het woord `\(word)` erbij"
    case .opposite(let word): "het omgekeerde van `\(word)`"
    case .leftOut(let number): "deel \(number) weggelaten"
    case .joined(let word): "`\(word)` in plaats van het andere voegwoord"
    case .comparison(let from, let to), .arithmetic(let from, let to): "`\(to)` in plaats van `\(from)`"
    }
  }
}
