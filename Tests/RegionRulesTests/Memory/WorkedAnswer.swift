import JSONText
import RegionRules
import RuleEngine

/// The answer to a query in JSON as it is worked out when nothing is remembered.
enum WorkedAnswer {
  static func bytes(_ text: [UInt8], in library: RuleLibrary) -> [UInt8] {
    do throws(QueryError) {
      let answer = try library.answer(QueryJSON.read(text))
      return AnswerJSON.write(answer, digest: library.digest(of: answer))
    } catch {
      return AnswerJSON.error(error, id: QueryJSON.id(in: text)).bytes()
    }
  }

  /// A query as JSON with its members and facts in another order.
  static func turned(_ query: Query, by count: Int) -> [UInt8] {
    func turned(_ object: JSONObject) -> JSONObject {
      guard !object.isEmpty else { return object }
      let place = count % object.count
      return JSONObject(Array(object.dropFirst(place)) + Array(object.prefix(place)))
    }
    guard case .object(var members) = QueryJSON.json(query) else { return [] }
    if case .object(let facts)? = members["facts"] { members["facts"] = .object(turned(facts)) }
    return JSONValue.object(turned(members)).bytes()
  }
}
