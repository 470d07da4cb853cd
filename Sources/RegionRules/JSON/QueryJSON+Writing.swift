public import JSONText
public import RuleEngine

extension QueryJSON {
  /// Returns a query as JSON in the order of the contract; facts and fields stand in alphabetical order.
  ///
  /// - Parameter query: The query.
  /// - Returns: An object that reads back as the same query.
  public static func json(_ query: Query) -> JSONValue {
    var members = JSONObject()
    if let id = query.id { members["id"] = .string(id) }
    members["region"] = .string(query.region)
    members["date"] = .string(query.date)
    if let decision = query.decision { members["decision"] = .string(decision) }
    members["facts"] = object(query.facts)
    if !query.requested.isEmpty { members["requested"] = lines(query.requested) }
    if let running = query.running { members["running"] = lines(running) }
    if let earlier = query.earlier { members["earlier"] = lines(earlier) }
    if !query.want.isEmpty { members["want"] = .array(query.want.map { .string($0) }) }
    if query.strict { members["strict"] = true }
    return .object(members)
  }

  private static func object(_ entries: [String: RawValue]) -> JSONValue {
    .object(JSONObject(entries.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value.json) }))
  }

  private static func lines(_ lines: [QueryLine]) -> JSONValue {
    .array(lines.map { object($0.entries) })
  }
}
