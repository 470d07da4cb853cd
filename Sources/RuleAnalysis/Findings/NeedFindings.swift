internal import Diagnostics
internal import RuleModel

/// Needs that are always or never met where they are asked, and rules that never apply.
struct NeedFindings {
  private let context: AnalysisContext

  init(_ context: AnalysisContext) { self.context = context }

  func findings() -> [AnalysisFinding] {
    let rules = context.edition.eligibility.flatMap { rule in
      findings(rule.requires, when: rule.when.map { [.holds($0)] } ?? [], of: rule.head)
    }
    return rules + context.edition.codes.flatMap { findings($0.limits, when: [], of: $0.head) }
  }

  private func findings(_ needs: [Need], when: [Claim], of head: RuleHead) -> [AnalysisFinding] {
    if !when.isEmpty, context.isImpossible(when) {
      return [
        context.warning(
          "rule-never-applies", head, "De regel `\(head.path)` geldt nooit: geen feiten voldoen aan `when`.",
          help: "Verbeter `when`, of haal de regel weg.")
      ]
    }
    var met = when
    var found: [AnalysisFinding] = []
    for need in needs {
      let claim = Claim.met(need)
      if context.isImpossible(met + [.not(claim)]) {
        found.append(
          context.warning(
            "need-always-met", head,
            "Aan deze voorwaarde van `\(head.path)` is altijd al voldaan als zij wordt gevraagd.",
            at: need.at, help: "Maak de voorwaarde strenger, of haal haar weg."))
      } else if context.isImpossible(met + [claim]) {
        found.append(
          context.warning(
            "need-never-met", head,
            "Aan deze voorwaarde van `\(head.path)` kan niemand voldoen die aan de vorige voldoet.",
            at: need.at, help: "Verbeter de voorwaarde, of sluit de code met een uitsluiting uit."))
        break
      }
      met.append(claim)
    }
    return found
  }
}
