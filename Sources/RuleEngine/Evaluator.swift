public import RuleAnalysis
public import RuleLanguage
public import RuleModel

/// Answers queries with one edition; immutable, safe to share between tasks.
public struct Evaluator: Sendable {
  public let edition: Edition

  /// Compiles an edition.
  public init(_ edition: Edition) {
    self.edition = edition
  }

  /// Answers a query whose date lies in the edition's validity (the choice of edition is made by `RegionRules`).
  ///
  /// - Throws: `QueryError` when the query names something that does not exist or gives a value that can't be.
  public func answer(_ query: Query) throws(QueryError) -> Answer {
    throw QueryError(.unknownDecision, "Nog niet gebouwd.")
  }
}
