internal import Diagnostics
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Answers which edition is in force and whether a municipality belongs to the region.
struct ScopeQuestion {
  private static let fact = "gemeente"
  private static let elsewhere = "elders"

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
    let validity = edition.validity
    var result = Candidate(line: 0, status: .answered)
    result.reasons = [
      Reason(
        rule: validity.head.path, text: "Deze regels gelden \(validity.periodText): \(edition.title).",
        sources: validity.head.sources, at: validity.head.at.place)
    ]
    var values = [
      OutputValue(name: "edition", value: .text(edition.id), label: edition.title, status: "known"),
      boundary("from", validity.from),
      boundary("until", validity.until),
    ]
    if let given = query.facts[Self.fact] {
      let (value, reason, status) = try municipality(given)
      values.append(value)
      result.reasons.append(reason)
      result.status = status
    }
    var answer = Answer(
      id: query.id, region: query.region, edition: edition.id, referenceDate: date, decision: "scope", question: nil,
      outcome: result.status, results: [result], values: values)
    if let caveat = region.region.caveat { answer.add([Caveat(text: caveat, sources: [])]) }
    return answer
  }

  private func boundary(_ name: String, _ boundary: Edition.Boundary) -> OutputValue {
    switch boundary {
    case .date(let date): OutputValue(name: name, value: .date(date), status: "known")
    case .notInSource: OutputValue(name: name, value: nil, status: Outcome.notInSource.rawValue)
    case .open: OutputValue(name: name, value: Value.none, status: "known")
    }
  }

  private func municipality(_ given: RawValue) throws(QueryError) -> (OutputValue, Reason, Outcome) {
    let name = region.region.name
    let place = "Regions/\(region.region.key)/region.yaml:1"
    func reason(_ text: String) -> Reason { Reason(rule: "region", text: text, sources: [], at: place) }
    guard let municipalities = region.region.municipalities else {
      let value = OutputValue(name: Self.fact, value: nil, status: Outcome.notInSource.rawValue)
      return (value, reason("De bron noemt niet welke gemeenten bij \(name) horen."), .notInSource)
    }
    guard case .text(let text) = given else {
      throw QueryError(
        .wrongType, "Bij `\(Self.fact)` hoort een woord.", fact: Self.fact, given: given.description,
        allowed: allowed(municipalities))
    }
    let word = region.region.aliases[text] ?? text
    if let term = municipalities.first(where: { $0.word == word }) {
      let value = OutputValue(name: Self.fact, value: .symbol(word), label: term.text, status: "known")
      return (value, reason("\(term.text) hoort bij \(name)."), .answered)
    }
    guard word == Self.elsewhere else {
      let nearest = Spelling.nearest(word, in: municipalities.map(\.word)).map { " Bedoelt u `\($0)`?" } ?? ""
      let help = " Hoort de gemeente niet bij \(name), geef dan `\(Self.elsewhere)`."
      throw QueryError(
        .unknownWord, "De gemeente `\(text)` is hier niet bekend.\(nearest)\(help)", fact: Self.fact, given: text,
        allowed: allowed(municipalities))
    }
    let value = OutputValue(name: Self.fact, value: .symbol(word), status: "known")
    return (value, reason("De gemeente hoort niet bij \(name); de regels van deze regio gelden niet."), .notEligible)
  }

  private func allowed(_ municipalities: [Edition.Term]) -> String {
    (municipalities.map(\.word) + [Self.elsewhere]).joined(separator: ", ")
  }
}
