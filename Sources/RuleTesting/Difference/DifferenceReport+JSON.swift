public import JSONText
internal import RuleEngine
internal import RuleModel

extension DifferenceReport {
  /// The report for programs.
  public var json: JSONValue {
    var report: JSONObject = JSONObject([
      (key: "old", value: .string(difference.old)), (key: "new", value: .string(difference.new)),
      (key: "oldDays", value: .string(difference.oldDays)), (key: "newDays", value: .string(difference.newDays)),
      (key: "same", value: .bool(difference.isSame)),
      (key: "decisions", value: .array(difference.decisions.map(json))),
      (
        key: "names",
        value: .array(
          difference.names.map { names in
            [
              "kind": .string(names.kind), "onlyOld": Self.texts(names.onlyBefore),
              "onlyNew": Self.texts(names.onlyAfter),
            ]
          })
      ),
      (
        key: "parts",
        value: .array(
          difference.parts.map { part in
            ["path": .string(part.path), "change": .string(part.change.rawValue), "at": .string(part.at)]
          })
      ),
      (key: "cases", value: Self.json(cases)),
    ])
    if let queries {
      report = JSONObject(report.map { ($0.key, $0.value) } + [(key: "queries", value: Self.json(queries))])
    }
    return .object(report)
  }

  private static func texts(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }

  private func json(_ decision: EditionDifference.Decision) -> JSONValue {
    [
      "name": .string(decision.name),
      "question": .string(decision.question),
      "same": .bool(decision.isSame),
      "complete": .bool(decision.isComplete),
      "outputsOnlyOld": Self.texts(decision.outputsOnlyBefore),
      "outputsOnlyNew": Self.texts(decision.outputsOnlyAfter),
      "changes": .array(decision.changes.map(json)),
    ]
  }

  private func json(_ change: EditionDifference.Change) -> JSONValue {
    [
      "old": json(change.before),
      "new": json(change.after),
      "proved": .bool(change.isProved),
      "parts": JSONValue(change.count),
      "cases": .array(change.cases.map(Self.texts)),
      "example": .object(JSONObject(change.example.map { (key: $0.fact, value: .string($0.value)) })),
      "requested": JSONValue(change.requested),
      "running": JSONValue(change.running),
    ]
  }

  private func json(_ side: EditionDifference.Side) -> JSONValue {
    [
      "outcome": .string(side.outcome),
      "rules": .array(
        side.rules.map { rule in
          [
            "rule": .string(rule.rule), "text": .string(rule.text), "source": JSONValue(citation(rule)),
            "at": .string(rule.at),
          ]
        }),
    ]
  }

  private static func json(_ questions: Questions) -> JSONValue {
    [
      "count": JSONValue(questions.count),
      "oneSided": JSONValue(questions.oneSided),
      "changed": .array(
        questions.changed.map { item in
          ["name": .string(item.name), "old": .string(item.before), "new": .string(item.after)]
        }),
    ]
  }
}
