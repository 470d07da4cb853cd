public import Diagnostics
internal import RuleLanguage
public import RuleModel

/// Looks for what the authors of an edition may not have meant: rules without effect, contradictions, rows too many.
///
/// Everything it says is proved over all facts: a rule is only called dead when no facts at all reach it. What asks about
/// lines of care, or calculates beyond the steps of a search, is left alone.
///
/// ```swift
/// for warning in EditionAnalysis(edition).diagnostics { print(warning.message) }
/// ```
public struct EditionAnalysis: Sendable {
  /// What was found and not accepted, and acceptances without a finding; sorted by place.
  public let diagnostics: [Diagnostic]
  /// Everything that was found, accepted or not.
  public let findings: [AnalysisFinding]

  /// Analyses an edition.
  ///
  /// - Parameter edition: An edition whose tables are proved.
  /// - Complexity: A bounded search for every rule, need, code and derived fact.
  public init(_ edition: Edition) {
    let context = AnalysisContext(edition)
    let found =
      BarFindings(context).findings() + NeedFindings(context).findings() + CodeFindings(context).findings()
      + DerivedFindings(context).findings() + TableFindings(context).findings()
    self.init(found, over: edition)
  }

  /// Sorts findings into those that are accepted and those that are not.
  init(_ found: [AnalysisFinding], over edition: Edition) {
    findings = found
    var bag = DiagnosticBag()
    let heads = edition.allHeads
    var accepted: [String: [AcceptedFinding]] = [:]
    for head in heads where !head.accepted.isEmpty { accepted[head.path, default: []] += head.accepted }
    var used: Set<AcceptedFinding> = []
    for finding in found {
      let matching = accepted[finding.owner]?.filter { $0.finding == finding.diagnostic.code.rawValue } ?? []
      used.formUnion(matching)
      if matching.isEmpty { bag.report(finding.diagnostic) }
    }
    let tables = Set(edition.allTables.filter { $0.otherwise != nil }.map(\.head.path))
    for head in heads where head.path != Self.betweenEditions {
      for acceptance in head.accepted where !used.contains(acceptance) {
        if acceptance.finding == Self.judgedByCases, tables.contains(head.path) { continue }
        bag.report(Self.stale(acceptance, head.path))
      }
    }
    diagnostics = bag.sorted
  }

  /// Path of what may accept a finding between editions; it is judged when all editions of the region are there.
  static let betweenEditions = "validity"

  /// The finding that no case reaches the `otherwise` of a table; it is judged when the cases are run.
  public static let judgedByCases = "otherwise-not-covered"

  /// Returns what is wrong with an acceptance of something that is not found.
  ///
  /// - Parameters:
  ///   - acceptance: The acceptance.
  ///   - path: Path of the rule that it stands at.
  public static func stale(_ acceptance: AcceptedFinding, _ path: String) -> Diagnostic {
    Diagnostic(
      "accept-stale", .warning,
      "Bij `\(path)` staat dat `\(acceptance.finding)` in orde is, maar dat wordt niet gevonden.",
      at: acceptance.at, help: "Haal deze regel onder `accept` weg, of verbeter de naam van de bevinding.")
  }
}

extension Edition {
  /// The tables that give codes and values, and those of derived facts.
  var allTables: [DecisionTable] {
    tables + facts.compactMap { if case .table(let table) = $0.origin { table } else { nil } }
  }

  /// Everything that can carry an acceptance, in order of the format.
  var allHeads: [RuleHead] {
    var heads = [validity.head]
    for fact in facts {
      heads.append(fact.head)
      if case .reading(let reading) = fact.origin, reading.head.path != fact.head.path { heads.append(reading.head) }
      if case .table(let table) = fact.origin, table.head.path != fact.head.path { heads.append(table.head) }
    }
    heads += lineFields.compactMap(\.head) + codes.map(\.head) + tables.map(\.head) + eligibility.map(\.head)
    heads += exclusions.map(\.head) + combinations.map(\.head) + budgets.map(\.head) + obligations.map(\.head)
    heads += advice.map(\.head) + statements.map(\.head) + notes.map(\.head) + decisions.map(\.head)
    return heads
  }
}
