public import Diagnostics
public import JSONText
public import RegionRules

internal import RuleLanguage
internal import RuleEngine
internal import RuleModel

/// The cases of several editions, for people and for programs.
public struct TestReport: Sendable {
  /// The editions in order.
  public let editions: [EditionReport]

  /// Runs the cases of editions.
  ///
  /// - Parameters:
  ///   - editions: The editions.
  ///   - library: The library that answers.
  public init(_ editions: [LoadedEdition], in library: RuleLibrary) {
    self.editions = editions.map { EditionReport($0, in: library) }
  }

  /// What is wrong with failing cases.
  public var diagnostics: [Diagnostic] { editions.flatMap(\.diagnostics) }

  /// Whether every case came out as expected, and nothing is accepted that a case reaches.
  public var passed: Bool { editions.allSatisfy { $0.failing.isEmpty && $0.coverage.stale.isEmpty } }

  /// Returns the report for people: failing cases first, then per edition how many cases there are and what they leave out.
  ///
  /// - Parameters:
  ///   - failures: The failing cases as text.
  ///   - listsMissed: Whether every rule that no case exercises is named.
  ///   - emphasis: How numbers stand out.
  /// - Returns: Text that ends with a line break.
  public func text(failures: String, listsMissed: Bool = false, emphasis: Emphasis = .none) -> String {
    var lines: [String] = failures.isEmpty ? [] : [failures]
    for report in editions {
      let count = DutchText.count(report.results.count, "geval", "gevallen")
      let state =
        report.failing.isEmpty
        ? emphasis.good("alles klopt") : emphasis.bad("\(report.failing.count) klopt niet")
      lines.append("\(emphasis.heading(report.edition)): \(count), \(state)")
      let coverage = report.coverage
      let total = DutchText.count(coverage.total, "regel of rij", "regels en rijen")
      lines.append("  Geraakt: \(coverage.hit) van \(total)")
      for count in coverage.counts where count.hit < count.total {
        lines.append("    \(count.kind): \(count.hit) van \(count.total)")
      }
      let boundaries = report.boundaries
      lines.append(
        "  Grenzen met een geval net eronder, erop en net erboven: \(boundaries.tested) van \(boundaries.thresholds.count)"
      )
      if listsMissed {
        for threshold in boundaries.thresholds where !threshold.isTested {
          lines.append("    niet getest: \(threshold.fact) \(threshold.value): \(threshold.missing)")
        }
        for target in coverage.missed {
          let place = emphasis.faint("[\(target.at.file):\(target.at.start.line)]")
          lines.append("    niet geraakt: \(target.path) \(place)")
        }
        for target in coverage.accepted { lines.append("    hoeft niet (zie `accept`): \(target.path)") }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report for programs.
  public var json: JSONValue {
    [
      "passed": .bool(passed),
      "editions": .array(editions.map(Self.json)),
    ]
  }

  private static func json(_ report: EditionReport) -> JSONValue {
    [
      "edition": .string(report.edition),
      "cases": JSONValue(report.results.count),
      "failed": .array(report.failing.map(json)),
      "boundaries": [
        "total": JSONValue(report.boundaries.thresholds.count),
        "tested": JSONValue(report.boundaries.tested),
        "missed": .array(
          report.boundaries.thresholds.filter { !$0.isTested }.map { threshold in
            [
              "fact": .string(threshold.fact), "value": .string(threshold.value), "below": .bool(threshold.below),
              "on": .bool(threshold.on), "above": .bool(threshold.above),
            ]
          }),
      ],
      "coverage": [
        "total": JSONValue(report.coverage.total),
        "hit": JSONValue(report.coverage.hit),
        "missed": .array(
          report.coverage.missed.map { target in
            ["rule": .string(target.path), "at": .string("\(target.at.file):\(target.at.start.line)")]
          }),
        "accepted": .array(report.coverage.accepted.map { .string($0.path) }),
      ],
    ]
  }

  private static func json(_ result: CaseResult) -> JSONValue {
    [
      "case": .string(result.source.name),
      "at": .string("\(result.source.at.file):\(result.source.at.start.line)"),
      "outcome": JSONValue(result.answer?.outcome.rawValue),
      "messages": .array(
        result.diagnostics.flatMap { diagnostic in
          [JSONValue.string(diagnostic.message)] + diagnostic.notes.map { .string($0.message) }
        }),
    ]
  }
}
