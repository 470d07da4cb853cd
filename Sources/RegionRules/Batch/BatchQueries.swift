internal import JSONText
public import RuleEngine

/// Reads the queries of a batch.
public enum BatchQueries: Sendable {
  /// A query in JSON on each line.
  case json
  /// A fact in each column, under these names; `id`, `region`, `date` and `decision` are those of the query. An empty
  /// value is unknown, `none` is known not to be there.
  case columns([String], SeparatedLine)

  /// The names of columns that are no facts.
  static let queryColumns = ["id", "region", "date", "decision"]

  /// Reads a line.
  ///
  /// - Parameter line: The line, without its line break.
  /// - Returns: The query, not yet compared with any rules.
  /// - Throws: A `QueryError` when the line is no query.
  public func query(_ line: ArraySlice<UInt8>) throws(QueryError) -> Query {
    switch self {
    case .json: return try QueryJSON.read(Array(line))
    case .columns(let names, let separated): return try query(names, separated.values(line))
    }
  }

  /// The caller's own id of a line that could not be read as a query.
  func id(_ line: ArraySlice<UInt8>) -> String? {
    switch self {
    case .json: return QueryJSON.id(in: Array(line))
    case .columns(let names, let separated):
      let values = separated.values(line)
      guard let place = names.firstIndex(of: "id"), values.indices.contains(place), !values[place].isEmpty else {
        return nil
      }
      return values[place]
    }
  }

  private func query(_ names: [String], _ values: [String]) throws(QueryError) -> Query {
    guard values.count <= names.count else {
      throw QueryError(
        .unknownKey, "De regel heeft \(values.count) waarden; er zijn \(names.count) kolommen.",
        given: String(values.count), allowed: String(names.count))
    }
    var query = Query(region: "", date: "")
    for (name, value) in zip(names, values) where !value.isEmpty {
      switch name {
      case "id": query.id = value
      case "region": query.region = value
      case "date": query.date = value
      case "decision": query.decision = value
      default: query.facts[name] = value == "none" ? RawValue.none : .text(value)
      }
    }
    for (name, value) in [("region", query.region), ("date", query.date)] where value.isEmpty {
      throw QueryError(.missingKey, "De kolom `\(name)` ontbreekt of is leeg.", allowed: name)
    }
    return query
  }
}
