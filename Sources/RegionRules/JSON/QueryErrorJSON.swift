public import JSONText
public import RuleEngine

extension AnswerJSON {
  /// Returns an error as the JSON object that takes the place of an answer.
  ///
  /// - Parameters:
  ///   - error: What is wrong with the query.
  ///   - id: The caller's own id of the query.
  /// - Returns: `{"id": …, "error": {"code": …, "message": …, "fact": …, "given": …, "allowed": …}}`.
  public static func error(_ error: QueryError, id: String?) -> JSONValue {
    [
      "id": JSONValue(id),
      "error": [
        "code": .string(error.code.rawValue),
        "message": .string(error.message),
        "fact": JSONValue(error.fact),
        "given": JSONValue(error.given),
        "allowed": JSONValue(error.allowed),
      ],
    ]
  }
}
