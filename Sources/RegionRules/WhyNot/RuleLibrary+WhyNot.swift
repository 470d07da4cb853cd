public import RuleEngine

internal import RuleModel
internal import RuleLanguage

extension RuleLibrary {
  /// Tells which rules stop a code on a date, and the smallest change of facts that lets it through.
  ///
  /// - Parameters:
  ///   - code: Printed code or id.
  ///   - query: The query that did not lead to it.
  /// - Returns: Why not; the edition that answered goes with it.
  /// - Throws: A `QueryError` when the query is wrong, or no edition is in force on its date.
  public func whyNot(_ code: String, _ query: Query) throws(QueryError) -> (answer: WhyNotAnswer, edition: String) {
    let region = try region(query.region)
    guard let date = CalendarDate(query.date) else {
      throw QueryError(
        .invalidDate, "De datum `\(query.date)` bestaat niet.", fact: "date", given: query.date, allowed: "jjjj-mm-dd")
    }
    guard let (chosen, _) = EditionChoice.inForce(region.editions, on: date) else {
      throw QueryError(
        .unknownEdition, "Op \(query.date) gelden er in \(region.region.name) geen regels.", given: query.date,
        allowed: region.editions.map(\.id).joined(separator: ", "))
    }
    return (try chosen.evaluator.whyNot(code, query), chosen.id)
  }
}
