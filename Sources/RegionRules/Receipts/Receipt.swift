public import JSONText
public import RuleEngine

internal import RuleLanguage

/// Proof of an answer: what was asked, what came out, by which rules and which engine.
///
/// The time of asking stands beside what is compared; it never decides anything.
public struct Receipt: Sendable {
  /// Version of the engine.
  public var engine: String
  /// `REGION/EDITION`; `nil` when no edition was in force.
  public var edition: String?
  /// Digest of the rules that answered.
  public var digest: String
  /// The query, as JSON.
  public var query: JSONValue
  /// The answer, as JSON.
  public var answer: JSONValue
  /// When it was asked, as the caller says; not compared.
  public var askedAt: String?
  /// Who asked, as the service that answered knows the caller; not compared.
  public var askedBy: String?
  /// The names of facts, fields of lines, or `id`, that were left out on purpose; with any of them it can't be replayed.
  public var masked: [String] = []

  /// Makes the receipt of an answer.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - answer: The answer that the library gave to it.
  ///   - library: The library.
  ///   - askedAt: When it was asked (ISO 8601); the caller's clock.
  /// - Throws: A `JSONError` never for an answer of this library.
  public init(_ query: Query, _ answer: Answer, library: RuleLibrary, askedAt: String?) throws(JSONError) {
    engine = EngineVersion.current
    edition = answer.edition
    digest = library.digest(of: answer)
    self.query = QueryJSON.json(query)
    self.answer = try JSONReader.parse(AnswerJSON.write(answer, digest: digest))
    self.askedAt = askedAt
  }

  /// Reads a receipt.
  ///
  /// - Parameter bytes: JSON text.
  /// - Throws: A `QueryError` when it is no receipt.
  public init(_ bytes: [UInt8]) throws(QueryError) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes)
    } catch {
      throw QueryError(.invalidJSON, "Dit is geen JSON: \(error.message) (regel \(error.line), kolom \(error.column)).")
    }
    guard let engine = value["engine"]?.string, let digest = value["digest"]?.string, let query = value["query"],
      let answer = value["answer"], query.object != nil, answer.object != nil
    else {
      throw QueryError(
        .missingKey, "Dit is geen bewijs van een antwoord: `engine`, `digest`, `query` of `answer` ontbreekt.",
        allowed: "engine, edition, digest, query, answer, askedAt")
    }
    self.engine = engine
    self.digest = digest
    self.query = query
    self.answer = answer
    edition = value["edition"]?.string
    askedAt = value["askedAt"]?.string
    askedBy = value["askedBy"]?.string
    masked = value["masked"]?.array?.compactMap(\.string) ?? []
  }

  /// The receipt as JSON.
  public var json: JSONValue {
    var object: JSONObject = [
      "engine": .string(engine),
      "edition": JSONValue(edition),
      "digest": .string(digest),
      "query": query,
      "answer": answer,
      "askedAt": JSONValue(askedAt),
    ]
    if let askedBy { object["askedBy"] = .string(askedBy) }
    if !masked.isEmpty { object["masked"] = .array(masked.map { .string($0) }) }
    return .object(object)
  }

  /// The receipt as JSON text with a line break at the end.
  public var bytes: [UInt8] { json.bytes(pretty: true) + [0x0A] }
}
