public import RuleEngine

internal import RuleModel

extension RuleLibrary {
  /// Tells every rule that was looked at for an answer, met or not, with the values of the facts.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - answer: The answer this library gave to it.
  /// - Returns: The question as a whole, then each code; empty where no rules decide, such as for a statement.
  /// - Throws: A `QueryError` when the query is wrong.
  public func trace(_ query: Query, answer: Answer) throws(QueryError) -> [TracedSubject] {
    guard let edition = answer.edition.flatMap(self.edition),
      edition.edition.decisions.contains(where: { $0.name == answer.decision })
    else { return [] }
    return try edition.evaluator.trace(query)
  }
}
