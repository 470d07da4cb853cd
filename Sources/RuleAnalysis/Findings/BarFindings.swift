internal import Diagnostics
internal import RuleModel

/// Exclusions and combinations that never or always strike, and alternatives that can never lift them.
struct BarFindings {
  private let context: AnalysisContext

  init(_ context: AnalysisContext) { self.context = context }

  func findings() -> [AnalysisFinding] {
    (context.edition.exclusions + context.edition.combinations).flatMap(findings)
  }

  private func findings(_ rule: BarRule) -> [AnalysisFinding] {
    let found = Claim.found(by: rule)
    if context.isImpossible([found]) {
      return [
        context.warning(
          "rule-never-strikes", rule.head,
          "De regel `\(rule.head.path)` houdt nooit iets tegen: geen feiten voldoen aan haar voorwaarde.",
          help: "Verbeter de voorwaarde, of haal de regel weg.")
      ]
    }
    if context.isImpossible([.not(found)]) {
      return [
        context.warning(
          "rule-always-strikes", rule.head,
          "De regel `\(rule.head.path)` houdt altijd tegen waarvoor zij geldt: haar voorwaarde is bij alle feiten waar.",
          help: "Verbeter de voorwaarde, of haal weg wat zij toch altijd uitsluit.")
      ]
    }
    return rule.unless.compactMap { alternative -> AnalysisFinding? in
      // One that says something milder has its use, even when it never lifts the rule.
      guard let first = alternative.first, alternative.allSatisfy({ $0.otherwise == rule.otherwise }),
        context.isImpossible([found] + alternative.map(Claim.met))
      else { return nil }
      return context.warning(
        "unless-never-lifts", rule.head,
        "Deze uitzondering heft `\(rule.head.path)` nooit op: zij vraagt wat de regel zelf uitsluit.", at: first.at,
        notes: [Diagnostics.Note("De regel staat hier.", at: rule.head.at)],
        help: "Verbeter de uitzondering, of haal haar weg.")
    }
  }
}
