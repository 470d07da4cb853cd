public import Diagnostics
public import RuleEngine
public import RuleModel

/// What came of a conformance case.
public struct CaseResult: Sendable {
  /// The case as it was written.
  public let source: ConformanceCase

  /// What was asked.
  public let query: Query

  /// What the rules said; `nil` when the query was refused.
  public let answer: Answer?

  /// Why the query was refused.
  public let error: QueryError?

  /// What differs from what was expected, and what is wrong with the way the case is written; empty when it passed.
  public let diagnostics: [Diagnostic]

  /// Whether everything came out as expected.
  public var passed: Bool { diagnostics.isEmpty }
}
