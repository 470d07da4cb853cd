import Diagnostics
import RuleAnalysis
import RuleModel
import TestSupport
import Testing

/// The proofs about tables against all cases, one by one: gap, overlap, and rows that other rows cover.
struct TableProofAgreementTests {
  @Test(arguments: 0..<Mutation.rounds(standard: 200))
  func agreesWithEveryCase(seed: Int) throws {
    let spec = RandomEdition(seed: UInt64(seed))
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: spec.files)
    guard !diagnostics.contains(where: { $0.severity == .error }), let edition = ruleSet?.editions.first else { return }
    let table = try #require(edition.tables.first { $0.head.path == "selection/keuze" })
    let first = codes(table, in: edition)
    let shadowed = spec.rows.indices.filter { !spec.isReachable($0) }
    #expect(first.contains("row-shadowed") == !shadowed.isEmpty, "seed \(seed): \(shadowed)")
    if shadowed.isEmpty { #expect(first.contains("otherwise-unreachable") == !spec.hasGap, "seed \(seed)") }

    var unique = table
    unique.hitPolicy = .unique
    #expect(codes(unique, in: edition).contains("table-overlap") == (spec.overlap != nil), "seed \(seed)")

    var open = table
    open.otherwise = nil
    if shadowed.isEmpty { #expect(codes(open, in: edition).contains("table-gap") == spec.hasGap, "seed \(seed)") }

    let findings = EditionAnalysis(edition).findings
    let isOrderless = findings.contains { $0.diagnostic.code == "first-could-be-unique" }
    #expect(isOrderless == (spec.overlap == nil && spec.rows.count > 1), "seed \(seed)")
  }

  private func codes(_ table: DecisionTable, in edition: Edition) -> Set<String> {
    Set(TableProof(table, in: edition).run().map(\.code.rawValue))
  }
}
