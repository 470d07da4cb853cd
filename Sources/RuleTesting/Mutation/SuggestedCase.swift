internal import RegionRules
internal import RuleEngine
internal import RuleModel
internal import RuleLanguage

/// A case that notices a change that no case of the edition notices; to be read over by its authors.
public struct SuggestedCase: Sendable {
  /// The case as YAML, an item of a list.
  public let yaml: String

  /// Makes a case of an example of the difference; `nil` when the answers to it are the same as a query.
  ///
  /// - Parameters:
  ///   - change: What the mutant decides otherwise.
  ///   - decision: The decision in which it does.
  ///   - mutant: The mutant.
  ///   - evaluator: The rules as they are.
  ///   - changed: The rules with the change.
  ///   - day: A day on which the edition holds.
  init?(
    _ change: EditionDifference.Change, decision: String, of mutant: Mutant, evaluator: Evaluator,
    changed: Evaluator, day: String
  ) {
    let edition = evaluator.edition
    var query = Query(region: edition.region.key, date: day, decision: decision)
    for given in change.example {
      if given.fact == "datum" {
        query.date = given.value
        continue
      }
      guard let fact = edition.facts.first(where: { $0.name == given.fact }), fact.isAskable else { continue }
      query.facts[given.fact] = Self.raw(given.value, fact.type)
    }
    if let code = change.requested { query.requested = [QueryLine(["code": .text(code)])] }
    if let code = change.running { query.running = [QueryLine(["code": .text(code)])] }
    guard let answer = try? evaluator.answer(query) else { return nil }
    let other = try? changed.answer(query)
    guard Self.expectation(answer) != other.map(Self.expectation) else { return nil }
    yaml = Self.text(query, answer, mutant)
  }

  private static func raw(_ value: String, _ type: ValueType) -> RawValue {
    if value == "none" { return .none }
    guard case .set = type else { return .text(value) }
    let words = value.filter { $0 != "(" && $0 != ")" && $0 != " " }.split(separator: ",").map {
      RawValue.text(String($0))
    }
    return .list(words)
  }

  /// What a case can expect of an answer.
  private static func expectation(_ answer: Answer) -> [String] {
    var lines = ["outcome: \(answer.outcome.rawValue)"]
    let codes = answer.results.compactMap { result in result.code.map { "\($0): \(result.status.rawValue)" } }
    if !codes.isEmpty { lines.append("codes: {\(codes.joined(separator: ", "))}") }
    let values = answer.values.compactMap { value in value.value.map { "\(value.name): \(flow($0))" } }
    if !values.isEmpty { lines.append("values: {\(values.joined(separator: ", "))}") }
    if !answer.missing.isEmpty { lines.append("missing: [\(answer.missing.map(\.fact).joined(separator: ", "))]") }
    return lines
  }

  private static func flow(_ value: Value) -> String {
    if case .set(let words) = value { return "[\(words.joined(separator: ", "))]" }
    return value.description
  }

  private static func text(_ query: Query, _ answer: Answer, _ mutant: Mutant) -> String {
    func flow(_ raw: RawValue) -> String { raw == .none ? "none" : raw.description }
    let given = query.facts.sorted { $0.key < $1.key }.map { "\($0.key): \(flow($0.value))" }
    var lines = ["  # Merkt op: \(mutant.path), \(mutant.change)."]
    lines.append("  - case: \"\(mutant.path.replacing("\"", with: "")) (\(mutant.change.replacing("\"", with: "")))\"")
    lines.append("    date: \(query.date)")
    lines.append("    decision: \(query.decision ?? "")")
    if !given.isEmpty { lines.append("    given: {\(given.joined(separator: ", "))}") }
    if let code = query.requested.first?.entries["code"] {
      lines.append("    requested: [{code: \(code.description)}]")
    }
    if let code = query.running?.first?.entries["code"] { lines.append("    running: [{code: \(code.description)}]") }
    lines.append("    expect:")
    lines += expectation(answer).map { "      \($0)" }
    return lines.joined(separator: "\n")
  }
}
