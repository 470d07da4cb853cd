internal import JSONText
internal import RuleEngine

extension RuleLibrary {
  /// Answers a query in JSON with an answer in JSON: what a service does for each request.
  ///
  /// ```swift
  /// let answer = library.answer(json: Array(#"{"region":"REGIO","date":"2019-05-01","facts":{"leeftijd":12}}"#.utf8))
  /// ```
  ///
  /// - Parameter bytes: A query in UTF-8.
  /// - Returns: The answer, or an object with an `error`, without a line break at the end.
  public func answer(json bytes: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    do throws(QueryError) {
      let answer = try answer(QueryJSON.read(bytes))
      AnswerJSON.append(answer, digest: digest(of: answer), to: &writer)
    } catch {
      writer.value(AnswerJSON.error(error, id: QueryJSON.id(in: bytes)))
    }
    return writer.bytes
  }
}
