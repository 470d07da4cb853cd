internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Derived facts that are always the same.
struct DerivedFindings {
  private let context: AnalysisContext

  init(_ context: AnalysisContext) { self.context = context }

  func findings() -> [AnalysisFinding] {
    context.edition.facts.indices.compactMap(finding)
  }

  private func finding(_ slot: Int) -> AnalysisFinding? {
    let fact = context.edition.facts[slot]
    guard case .boolean = fact.type, case .expression(let expression) = fact.origin, !expression.references.isEmpty
    else {
      return nil
    }
    for truth in [true, false] {
      let claim = Claim.holds(expression)
      guard context.isImpossible([truth ? claim : .not(claim)]) else { continue }
      return context.warning(
        "derived-constant", fact.head, "Het afgeleide feit `\(fact.name)` is altijd \(truth ? "onwaar" : "waar").",
        help: "Verbeter de uitdrukking, of haal het feit weg.")
    }
    return nil
  }
}
