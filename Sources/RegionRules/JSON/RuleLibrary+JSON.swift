internal import JSONText
public import RuleEngine

/// An answer in JSON.
public struct JSONAnswer: Sendable {
  /// The answer as one JSON object in UTF-8, without a line break at the end.
  public var bytes: [UInt8]
  /// What came out for the decision as a whole.
  public var outcome: Outcome
}

extension RuleLibrary {
  /// Answers a query in JSON with an answer in JSON: what a service does for each request.
  ///
  /// A query that differs from an earlier one in nothing that its answer depends on gets the same bytes without being
  /// worked out again; at most 64 MB of answers are remembered.
  ///
  /// ```swift
  /// let answer = library.answer(json: Array(#"{"region":"REGIO","date":"2019-05-01","facts":{"leeftijd":12}}"#.utf8))
  /// ```
  ///
  /// - Parameter bytes: A query in UTF-8.
  /// - Returns: The answer, or an object with an `error`, without a line break at the end.
  public func answer(json bytes: [UInt8]) -> [UInt8] {
    do throws(QueryError) {
      return try answer(toJSON: bytes).bytes
    } catch {
      var writer = JSONWriter()
      writer.value(AnswerJSON.error(error, id: QueryJSON.id(in: bytes)))
      return writer.bytes
    }
  }

  /// Answers a query in JSON with an answer in JSON, as ``answer(json:)`` does.
  ///
  /// - Parameter bytes: A query in UTF-8.
  /// - Returns: The answer with its outcome.
  /// - Throws: A `QueryError` when the text is no query, names something that does not exist or gives a value that
  ///   can't be.
  public func answer(toJSON bytes: [UInt8]) throws(QueryError) -> JSONAnswer {
    var reading = QueryReading()
    var written: [UInt8] = []
    let answer = try answer(bytes.span, &reading, to: &written)
    return JSONAnswer(bytes: written, outcome: answer.outcome)
  }

  /// Answers a query in JSON and adds the answer to bytes.
  ///
  /// - Parameters:
  ///   - text: A query in UTF-8.
  ///   - reading: Memory for reading, to use again for the next query.
  ///   - bytes: What the answer is added to.
  func answer(
    _ text: Span<UInt8>, _ reading: inout QueryReading, to bytes: inout [UInt8]
  ) throws(QueryError) -> RememberedAnswer {
    let (hasKey, known) = memory.find(text, &reading)
    if let known {
      known.write(id: reading.scan[.id], date: reading.scan[.date], of: text, to: &bytes)
      return known
    }
    let (answer, shown) = try trace(QueryJSON.read(text))
    let written = RememberedAnswer(answer, digest: digest(of: answer))
    // Facts that contradict each other are told of with their values, whatever else the answer depends on.
    if hasKey, answer.outcome != .conflict { memory.keep(written, showing: shown, text, &reading) }
    var writer = JSONWriter(appendingTo: bytes)
    bytes = []
    AnswerJSON.append(answer, digest: digest(of: answer), to: &writer)
    bytes = writer.bytes
    return written
  }
}
