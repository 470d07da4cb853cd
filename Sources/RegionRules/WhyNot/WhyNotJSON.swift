public import JSONText
public import RuleEngine

internal import RuleModel
internal import RuleLanguage

/// Writes a why-not as JSON.
public enum WhyNotJSON {
  /// Returns a why-not as a JSON object with a fixed order of keys.
  ///
  /// - Parameters:
  ///   - answer: The why-not.
  ///   - edition: The edition that answered.
  ///   - id: The caller's own id of the query.
  /// - Returns: `{"id", "edition", "decision", "code", "name", "status", "stops", "changes", "outcome", "never"}`.
  public static func json(_ answer: WhyNotAnswer, edition: String, id: String?) -> JSONValue {
    [
      "id": JSONValue(id),
      "edition": .string(edition),
      "decision": .string(answer.decision),
      "code": .string(answer.code),
      "name": .string(answer.name),
      "status": JSONValue(answer.status?.rawValue),
      "stops": .array(answer.stops.map(reason)),
      "changes": answer.changes.map { .array($0.map(change)) } ?? .null,
      "outcome": JSONValue(answer.outcome?.rawValue),
      "never": .bool(answer.isNever),
    ]
  }

  private static func reason(_ reason: Reason) -> JSONValue {
    [
      "rule": .string(reason.rule),
      "text": .string(reason.text),
      "source": .array(
        reason.sources.map { source in
          [
            "document": .string(source.document), "section": .string(source.section), "table": JSONValue(source.table),
            "row": JSONValue(source.row),
          ]
        }),
      "at": .string(reason.at),
    ]
  }

  private static func change(_ change: WhyNotAnswer.Change) -> JSONValue {
    [
      "fact": .string(change.fact),
      "question": .string(change.question),
      "from": JSONValue(change.from),
      "value": value(change.value),
      "to": .string(change.to),
      "fixed": .bool(change.isFixed),
    ]
  }

  private static func value(_ value: Value) -> JSONValue {
    switch value {
    case .none: .null
    case .boolean(let truth): .bool(truth)
    case .symbol(let word): .string(word)
    case .number, .date: .string(value.description)
    case .set(let words): .array(words.map { .string($0) })
    case .text(let text): .string(text)
    }
  }
}
