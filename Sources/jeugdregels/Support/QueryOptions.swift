import ArgumentParser
import RegionRules
import RuleEngine

/// A query as it is typed: region, question and situation.
struct QueryOptions: ParsableArguments {
  @Argument(help: "De regio: de naam van haar map.")
  var region: String

  @Argument(help: "De vraag; weggelaten is het de gewone vraag van de regio.")
  var decision: String?

  @OptionGroup var situation: SituationOptions

  /// The date as it was typed.
  var date: String? { situation.date }

  /// The query that was typed.
  func query() throws(QueryError) -> Query { try situation.query(region: region, decision: decision) }
}
