public import Diagnostics
public import RegionRules

/// What came of the cases of an edition, and what they exercise.
public struct EditionReport: Sendable {
  /// `REGION/EDITION`.
  public let edition: String

  /// A result for each case, in order.
  public let results: [CaseResult]

  /// Which rules the cases exercise.
  public let coverage: Coverage

  /// Which thresholds the cases test on all sides.
  public let boundaries: BoundaryCoverage

  /// Runs the cases of an edition.
  ///
  /// - Parameters:
  ///   - loaded: The edition.
  ///   - library: The library that answers.
  public init(_ loaded: LoadedEdition, in library: RuleLibrary) {
    edition = loaded.id
    results = CaseRunner(library).run(loaded)
    var meter = CoverageMeter(loaded.edition)
    for result in results { if let answer = result.answer { meter.add(answer) } }
    coverage = meter.coverage
    boundaries = BoundaryCoverage(loaded.edition, results)
  }

  /// The cases that did not come out as expected.
  public var failing: [CaseResult] { results.filter { !$0.passed } }

  /// Whether the cases exercise at least a percentage of the rules and rows, and of the thresholds.
  ///
  /// - Parameter percentage: From 0 to 100.
  public func reaches(_ percentage: Int) -> Bool {
    coverage.hit * 100 >= coverage.total * percentage
      && boundaries.tested * 100 >= boundaries.thresholds.count * percentage
  }

  /// What is wrong with them, in order of place.
  public var diagnostics: [Diagnostic] {
    var bag = DiagnosticBag()
    bag.append(contentsOf: results.flatMap(\.diagnostics) + coverage.stale)
    return bag.sorted
  }
}
