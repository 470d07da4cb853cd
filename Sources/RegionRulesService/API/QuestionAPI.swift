#if Service
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine

  /// Answers questions about cases.
  struct QuestionAPI {
    let library: RuleLibrary
    let metrics: RequestMetrics

    /// Answers a query.
    func evaluate(_ bytes: [UInt8]) throws(Problem) -> GivenAnswer {
      let given = try answer(try query(bytes))
      metrics.count(outcome: given.answer.outcome.rawValue)
      return given
    }

    /// Answers a query whose answer is recorded nowhere.
    ///
    /// - Returns: The bytes of ``evaluate(_:)``; what was asked before is not worked out again.
    func evaluateUnrecorded(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
      do throws(QueryError) {
        return try unrecorded(bytes)
      } catch {
        throw Problem(error, id: QueryJSON.id(in: bytes))
      }
    }

    /// Answers a query, and tells the question that helps most; without a question the answer is there.
    func next(_ bytes: [UInt8]) throws(Problem) -> (given: GivenAnswer, body: [UInt8]) {
      let given = try evaluate(bytes)
      let value: JSONValue
      do throws(JSONError) { value = try JSONReader.parse(given.bytes) } catch { value = .null }
      let question = value["missing"]?.array?.first { $0["fact"]?.string == given.answer.ask } ?? .null
      let object: JSONValue = ["question": question, "answer": value]
      return (given, object.bytes())
    }

    /// Answers a line of a batch.
    ///
    /// - Returns: The answer, or the error that takes its place.
    func line(_ bytes: [UInt8]) -> BatchLine {
      do throws(QueryError) {
        let query = try QueryJSON.read(bytes)
        try query.refuseCitizenNumber()
        let answer = try library.answer(query)
        metrics.count(outcome: answer.outcome.rawValue)
        return .answer(GivenAnswer(query, answer, in: library))
      } catch {
        return .error(AnswerJSON.error(error, id: QueryJSON.id(in: bytes)).bytes())
      }
    }

    /// Answers a line of a batch whose answers are recorded nowhere.
    ///
    /// - Returns: The bytes of the answer, or of the error that takes its place.
    func unrecordedLine(_ bytes: [UInt8]) -> [UInt8] {
      do throws(QueryError) {
        return try unrecorded(bytes)
      } catch {
        return AnswerJSON.error(error, id: QueryJSON.id(in: bytes)).bytes()
      }
    }

    private func unrecorded(_ bytes: [UInt8]) throws(QueryError) -> [UInt8] {
      try CitizenNumber.refuse(QueryJSON.id(in: bytes))
      let answer = try library.answer(toJSON: bytes)
      metrics.count(outcome: answer.outcome.rawValue)
      return answer.bytes
    }

    func whyNot(_ bytes: [UInt8]) throws -> JSONValue {
      let value = try JSONBody.value(bytes)
      guard let code = value["code"]?.string, let asked = value["query"] else {
        throw Problem.badRequest("Geef `code` en `query`.")
      }
      do throws(QueryError) {
        let query = try QueryJSON.query(asked)
        try query.refuseCitizenNumber()
        let (answer, edition) = try library.whyNot(code, query)
        return WhyNotJSON.json(answer, edition: edition, id: query.id)
      } catch {
        throw Problem(error, id: nil)
      }
    }

    func replay(_ bytes: [UInt8]) throws -> JSONValue {
      do throws(QueryError) {
        let replay = try Replay(Receipt(bytes), in: library)
        return [
          "equal": .bool(replay.isEqual),
          "sameRules": .bool(replay.hasSameRules),
          "sameEngine": .bool(replay.hasSameEngine),
          "edition": JSONValue(replay.edition),
          "differences": .array(
            replay.differences.map {
              ["path": .string($0.path), "then": JSONValue($0.then), "now": JSONValue($0.now)]
            }),
        ]
      } catch {
        throw Problem(error, id: nil)
      }
    }

    private func query(_ bytes: [UInt8]) throws(Problem) -> Query {
      do throws(QueryError) {
        let query = try QueryJSON.read(bytes)
        try query.refuseCitizenNumber()
        return query
      } catch {
        throw Problem(error, id: QueryJSON.id(in: bytes))
      }
    }

    private func answer(_ query: Query) throws(Problem) -> GivenAnswer {
      do throws(QueryError) {
        return GivenAnswer(query, try library.answer(query), in: library)
      } catch {
        throw Problem(error, id: query.id)
      }
    }
  }

  extension Query {
    /// Refuses a citizen service number as the id of a query: it would end up where it does not belong.
    func refuseCitizenNumber() throws(QueryError) { try CitizenNumber.refuse(id) }
  }

  extension CitizenNumber {
    /// Refuses an id that passes the eleven-test.
    fileprivate static func refuse(_ id: String?) throws(QueryError) {
      guard let id, passes(id) else { return }
      throw QueryError(
        .wrongType, "De `id` lijkt op een burgerservicenummer. Gebruik een eigen nummer zonder betekenis.", fact: "id",
        allowed: "een eigen kenmerk")
    }
  }
#endif
