public import JSONText
public import RuleEngine

internal import Diagnostics

/// Reads a query from JSON: the contract of the command, of batches and of services.
///
/// ```swift
/// let query = try QueryJSON.read(Array(#"{"region":"REGIO","date":"2019-05-01","facts":{"leeftijd":12}}"#.utf8))
/// ```
///
/// Unknown keys are refused. Numbers keep the text in which they were written. In `facts` and lines `null` means none;
/// what is left out is unknown.
public enum QueryJSON {
  /// The keys of a query, in the order of the contract.
  public static let keys = [
    "id", "region", "date", "decision", "facts", "requested", "running", "earlier", "want", "strict",
  ]

  /// Reads a query from UTF-8 bytes.
  ///
  /// - Parameter bytes: One JSON object and nothing else.
  /// - Returns: The query, not yet compared with any rules.
  /// - Throws: A `QueryError` for text that is no JSON, an unknown or missing key, or a value of the wrong kind.
  public static func read(_ bytes: [UInt8]) throws(QueryError) -> Query { try read(bytes.span) }

  /// Reads a query from a span of UTF-8 bytes.
  static func read(_ text: Span<UInt8>) throws(QueryError) -> Query {
    do {
      return try query(JSONReader.parse(text))
    } catch let error as JSONError {
      throw invalid(error)
    } catch let error as QueryError {
      throw error
    } catch {
      throw QueryError(.invalidJSON, "De vraag kan niet worden gelezen.")
    }
  }

  /// Returns the caller's own `id` of a query that could not be read as a whole.
  ///
  /// - Parameter bytes: The text of the query.
  /// - Returns: The id, or `nil` when there is none to be found.
  public static func id(in bytes: [UInt8]) -> String? {
    do throws(JSONError) {
      return try JSONReader.parse(bytes)["id"]?.string
    } catch {
      return nil
    }
  }

  /// Reads facts alone: an object with a value for each fact.
  ///
  /// - Parameter bytes: One JSON object and nothing else.
  /// - Returns: The facts by name.
  /// - Throws: A `QueryError` for text that is no JSON object.
  public static func facts(_ bytes: [UInt8]) throws(QueryError) -> [String: RawValue] {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes)
    } catch {
      throw invalid(error)
    }
    return try entries(value, key: "facts")
  }

  /// Returns a query from a JSON value.
  ///
  /// - Parameter value: The value of the whole query.
  /// - Returns: The query.
  /// - Throws: A `QueryError` for an unknown or missing key, or a value of the wrong kind.
  public static func query(_ value: JSONValue) throws(QueryError) -> Query {
    guard let members = value.object else {
      throw QueryError(.wrongType, "Een vraag is een JSON-object.", given: short(value), allowed: "{…}")
    }
    for key in members.keys where !keys.contains(key) { throw unknown(key) }
    return Query(
      id: try text("id", in: members),
      region: try required("region", in: members),
      date: try required("date", in: members),
      decision: try text("decision", in: members),
      facts: try members["facts"].map { value throws(QueryError) in try entries(value, key: "facts") } ?? [:],
      requested: try lines("requested", in: members) ?? [],
      running: try lines("running", in: members),
      earlier: try lines("earlier", in: members),
      want: try words("want", in: members),
      strict: try boolean("strict", in: members))
  }

  private static func invalid(_ error: JSONError) -> QueryError {
    QueryError(
      .invalidJSON, "De tekst is geen geldige JSON: \(error.message) (regel \(error.line), kolom \(error.column))")
  }

  private static func unknown(_ key: String) -> QueryError {
    let nearest = Spelling.nearest(key, in: keys).map { " Bedoelt u `\($0)`?" } ?? ""
    return QueryError(
      .unknownKey, "De sleutel `\(key)` bestaat niet in een vraag.\(nearest)", given: key,
      allowed: keys.joined(separator: ", "))
  }
}

extension QueryJSON {
  private static func required(_ key: String, in members: JSONObject) throws(QueryError) -> String {
    guard let text = try text(key, in: members) else {
      throw QueryError(.missingKey, "De sleutel `\(key)` ontbreekt in de vraag.", allowed: "\"\(key)\":\"…\"")
    }
    return text
  }

  private static func text(_ key: String, in members: JSONObject) throws(QueryError) -> String? {
    guard let value = members[key], !value.isNull else { return nil }
    guard let text = value.string else { throw wrong(key, value, "tekst tussen aanhalingstekens") }
    return text
  }

  private static func boolean(_ key: String, in members: JSONObject) throws(QueryError) -> Bool {
    guard let value = members[key], !value.isNull else { return false }
    guard let truth = value.bool else { throw wrong(key, value, "true of false") }
    return truth
  }

  private static func words(_ key: String, in members: JSONObject) throws(QueryError) -> [String] {
    guard let value = members[key], !value.isNull else { return [] }
    guard let items = value.array else { throw wrong(key, value, "een lijst van teksten") }
    var words: [String] = []
    for item in items {
      guard let word = item.string else { throw wrong(key, item, "een lijst van teksten") }
      words.append(word)
    }
    return words
  }

  private static func lines(_ key: String, in members: JSONObject) throws(QueryError) -> [QueryLine]? {
    guard let value = members[key], !value.isNull else { return nil }
    guard let items = value.array else { throw wrong(key, value, "een lijst van regels: [{…}, {…}]") }
    var lines: [QueryLine] = []
    for item in items { lines.append(QueryLine(try entries(item, key: key))) }
    return lines
  }

  private static func entries(_ value: JSONValue, key: String) throws(QueryError) -> [String: RawValue] {
    if value.isNull { return [:] }
    guard let members = value.object else { throw wrong(key, value, "een object: {\"naam\": waarde}") }
    return Dictionary(members.map { ($0.key, RawValue(json: $0.value)) }) { $1 }
  }

  private static func wrong(_ key: String, _ value: JSONValue, _ allowed: String) -> QueryError {
    let given = short(value)
    return QueryError(
      .wrongType, "Bij `\(key)` staat `\(given)`; daar hoort \(allowed).", given: given, allowed: allowed)
  }

  static func short(_ value: JSONValue) -> String {
    let text = value.text()
    return text.count > 60 ? text.prefix(60) + "…" : text
  }
}
