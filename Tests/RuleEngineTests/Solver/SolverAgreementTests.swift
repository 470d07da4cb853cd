import Diagnostics
import RuleAnalysis
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// Gap, overlap, dead rows and difference of larger random tables against an independent solver.
@Suite(
  .serialized,
  .enabled(if: Solver.path != nil, "z3 is not here: set JEUGDREGELS_Z3 to its path, as «bash .ci/run full» does"))
struct SolverAgreementTests {
  @Test(arguments: 0..<12)
  func proofsAgree(seed: Int) throws {
    let spec = LargeTable(seed: UInt64(seed), rows: 12 + seed, isDivided: seed % 2 == 0)
    let edition = try edition(spec)
    let table = try #require(edition.tables.first { $0.head.path == "selection/keuze" })
    let rows = spec.rows.map(spec.condition)
    let hasGap = try Solver.isSatisfiable(spec.problem + "(assert (not (or \(rows.joined(separator: " ")))))")
    var pairs: [String] = []
    for one in rows.indices {
      for two in rows.indices where two > one { pairs.append("(and \(rows[one]) \(rows[two]))") }
    }
    let overlaps = try Solver.isSatisfiable(spec.problem + "(assert (or \(pairs.joined(separator: " "))))")
    let isShadowed = try rows.indices.contains { index in
      try !Solver.isSatisfiable(
        spec.problem + "(assert (and \(rows[index]) (not (or false \(rows[..<index].joined(separator: " "))))))")
    }

    var unique = table
    unique.hitPolicy = .unique
    #expect(codes(unique, edition).contains("table-overlap") == overlaps, "seed \(seed)")
    let first = codes(table, edition)
    #expect(first.contains("row-shadowed") == isShadowed, "seed \(seed)")
    if !isShadowed { #expect(first.contains("otherwise-unreachable") == !hasGap, "seed \(seed)") }
  }

  @Test(arguments: 0..<12)
  func differenceAgrees(seed: Int) throws {
    let old = LargeTable(seed: UInt64(seed), rows: 12 + seed / 2, isDivided: seed % 2 == 0)
    var new = old
    var random = SplitMix64(seed: UInt64(seed) &+ 31)
    let index = Int.random(in: new.rows.indices, using: &random)
    switch seed % 4 {
    case 0: new.rows.swapAt(index, (index + 1) % new.rows.count)
    case 1: new.rows[index].truth = nil
    case 2: new.rows[index].number = 10...20
    default: new.rows.remove(at: index)
    }
    let differs = try Solver.isSatisfiable(old.problem + "(assert (distinct \(old.outcome) \(new.outcome)))")
    let difference = EditionDifference(try edition(old), try edition(new), decisions: ["keuze"])
    let decision = try #require(difference.decisions.first)
    #expect(decision.isComplete && decision.changes.allSatisfy(\.isProved), "seed \(seed)")
    #expect(decision.changes.isEmpty == !differs, "seed \(seed)")
  }

  private func edition(_ spec: LargeTable) throws -> Edition {
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: spec.files)
    let faults = diagnostics.filter { $0.severity == .error }.map { "\($0.code.rawValue): \($0.message)" }
    return try #require(ruleSet?.editions.first, "\(faults)")
  }

  private func codes(_ table: DecisionTable, _ edition: Edition) -> Set<String> {
    Set(TableProof(table, in: edition).run().map(\.code.rawValue))
  }
}
