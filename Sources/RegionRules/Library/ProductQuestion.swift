internal import Diagnostics
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Answers what a code of the catalogue is.
struct ProductQuestion {
  private static let fact = "code"

  private let query: Query
  private let region: LoadedRegion
  private let edition: Edition
  private let date: CalendarDate

  init(_ query: Query, region: LoadedRegion, edition: Edition, date: CalendarDate) {
    self.query = query
    self.region = region
    self.edition = edition
    self.date = date
  }

  func answer() throws(QueryError) -> Answer {
    try BuiltInQuestion.checkFacts(query, own: Self.fact, edition: edition)
    guard let given = query.facts[Self.fact] else { return askForCode() }
    let wanted: String
    switch given {
    case .text(let text), .number(let text): wanted = text
    default:
      throw QueryError(
        .wrongType, "Bij `\(Self.fact)` hoort een code.", fact: Self.fact, given: given.description, allowed: "tekst")
    }
    let found = edition.codes.indices.filter { edition.codes[$0].matches(wanted) }
    guard !found.isEmpty else { throw unknown(wanted) }
    return answer(.answered, found.map(candidate))
  }

  private func candidate(_ index: Int) -> Candidate {
    let code = edition.codes[index]
    var result = Candidate(line: 0, codeIndex: index, code: code.code.value ?? code.id, status: .answered)
    result.name = code.name
    result.kind = code.kind.rawValue
    result.category = code.category.value
    result.unit = code.unit.value
    result.tariff = code.tariff.value
    result.gaps = code.gaps
    result.limits = code.limits.compactMap { $0.reason.map { template in edition.text(template) } }
    result.inform = code.inform.map { Candidate.InformText(key: $0.key, text: $0.text) }
    result.budget = code.budget.map {
      Candidate.Budget(kind: $0.kind, number: $0.number, amount: $0.amount, period: $0.period)
    }
    let groups = code.groups.map { group in edition.groups.first { $0.word == group }?.text ?? group }
    let text = groups.isEmpty ? "\(code.name)." : "\(code.name) (\(groups.joined(separator: ", ")))."
    result.reasons = [Reason(rule: code.head.path, text: text, sources: code.head.sources, at: code.head.at.place)]
    return result
  }

  private func askForCode() -> Answer {
    var answer = answer(.informationNeeded, [Candidate(line: 0, status: .informationNeeded)])
    answer.ask = Self.fact
    answer.missing = [
      MissingFact(
        fact: Self.fact, question: "Om welke code gaat het?", type: "text", unit: nil, values: nil, oneOf: nil)
    ]
    return answer
  }

  private func answer(_ outcome: Outcome, _ results: [Candidate]) -> Answer {
    let caveats = results.compactMap { result in
      result.codeIndex.flatMap { edition.codes[$0].head.caveat }.map { Caveat(text: $0, sources: []) }
    }
    return Answer(
      id: query.id, region: query.region, edition: edition.id, referenceDate: date, decision: "product", question: nil,
      outcome: outcome, results: results, caveats: caveats)
  }

  private func unknown(_ wanted: String) -> QueryError {
    let elsewhere = region.editions.map(\.edition).filter { other in
      other.id != edition.id && other.codes.contains { $0.matches(wanted) }
    }
    var message = "De code `\(wanted)` staat niet in \(edition.title)."
    if let other = elsewhere.first {
      message += " De code staat wel in \(other.title) (\(other.validity.periodText))."
    } else if let nearest = Spelling.nearest(wanted, in: edition.codes.map(\.id)) {
      message += " Bedoelt u `\(nearest)`?"
    }
    return QueryError(.unknownCode, message, fact: Self.fact, given: wanted)
  }
}

extension Code {
  /// Whether this is the code with an id or with a printed code.
  func matches(_ text: String) -> Bool { id == text || code.value == text }

  /// What the source leaves blank.
  var gaps: [String] {
    let blanks: [(String, Bool)] = [
      ("code", code == .notInSource), ("category", category == .notInSource), ("unit", unit == .notInSource),
      ("tariff", tariff == .notInSource),
    ]
    return blanks.filter(\.1).map(\.0)
  }
}

extension Edition {
  /// A text with the names of its facts in place of their values.
  func text(_ template: Template) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let slot): facts.indices.contains(slot) ? "[\(facts[slot].name)]" : ""
      }
    }.joined()
  }
}
