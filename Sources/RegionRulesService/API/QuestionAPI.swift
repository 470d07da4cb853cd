#if Service
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine

  /// Answers questions about cases.
  struct QuestionAPI {
    let library: RuleLibrary
    let metrics: RequestMetrics

    func evaluate(_ bytes: [UInt8]) throws -> [UInt8] {
      let answer = try answer(try query(bytes), bytes)
      metrics.count(outcome: answer.outcome.rawValue)
      return AnswerJSON.write(answer, digest: library.digest(of: answer))
    }

    /// The question that helps most with the answer so far; without a question the answer is there.
    func next(_ bytes: [UInt8]) throws -> [UInt8] {
      let answer = try answer(try query(bytes), bytes)
      let value = try JSONReader.parse(AnswerJSON.write(answer, digest: library.digest(of: answer)))
      let question = value["missing"]?.array?.first { $0["fact"]?.string == answer.ask } ?? .null
      let object: JSONValue = ["question": question, "answer": value]
      return object.bytes()
    }

    func whyNot(_ bytes: [UInt8]) throws -> JSONValue {
      let value = try parse(bytes)
      guard let code = value["code"]?.string, let asked = value["query"] else {
        throw Problem.badRequest("Geef `code` en `query`.")
      }
      do throws(QueryError) {
        let query = try QueryJSON.query(asked)
        try refuse(query.id)
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

    private func query(_ bytes: [UInt8]) throws -> Query {
      do throws(QueryError) {
        let query = try QueryJSON.read(bytes)
        try refuse(query.id)
        return query
      } catch {
        throw Problem(error, id: QueryJSON.id(in: bytes))
      }
    }

    private func answer(_ query: Query, _ bytes: [UInt8]) throws -> Answer {
      do throws(QueryError) { return try library.answer(query) } catch { throw Problem(error, id: query.id) }
    }

    private func parse(_ bytes: [UInt8]) throws -> JSONValue {
      do throws(JSONError) {
        return try JSONReader.parse(bytes)
      } catch {
        throw Problem.badRequest("Dit is geen JSON: \(error.message) (regel \(error.line), kolom \(error.column)).")
      }
    }

    /// A citizen service number is no id for a query: it would end up where it does not belong.
    private func refuse(_ id: String?) throws(QueryError) {
      guard let id, CitizenNumber.passes(id) else { return }
      throw QueryError(
        .wrongType, "De `id` lijkt op een burgerservicenummer. Gebruik een eigen nummer zonder betekenis.", fact: "id",
        allowed: "een eigen kenmerk")
    }
  }
#endif
