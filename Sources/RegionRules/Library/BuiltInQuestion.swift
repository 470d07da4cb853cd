internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// A question that every edition answers, unless it declares one of the same name itself.
enum BuiltInQuestion: String, CaseIterable {
  /// Which rules hold, and whether a municipality takes part.
  case scope
  /// What a code of the catalogue is.
  case product

  /// The question as users read it.
  var question: String {
    switch self {
    case .scope: "Welke regels gelden op deze datum, en hoort de gemeente bij deze regio?"
    case .product: "Wat is deze code?"
    }
  }

  /// Words by which it is found.
  var keywords: [String] {
    switch self {
    case .scope: ["geldigheid", "periode", "uitgave", "gemeente", "regio"]
    case .product: ["code", "product", "catalogus", "tarief"]
    }
  }

  /// Answers the question from the edition itself.
  func answer(
    _ query: Query, region: LoadedRegion, edition: Edition, date: CalendarDate, standing: Standing
  ) throws(QueryError) -> Answer {
    var answer: Answer
    switch self {
    case .scope: answer = try ScopeQuestion(query, region: region, edition: edition, date: date).answer()
    case .product: answer = try ProductQuestion(query, region: region, edition: edition, date: date).answer()
    }
    answer.question = question
    answer.add(ValidityCaveats.caveats(of: edition, standing: standing))
    return answer
  }

  /// Refuses facts that neither the question nor the edition knows.
  static func checkFacts(_ query: Query, own: String, edition: Edition) throws(QueryError) {
    let known = Set(edition.facts.map(\.name)).union([own])
    for fact in query.facts.keys.sorted() where !known.contains(fact) {
      throw QueryError(.unknownFact, "Het gegeven `\(fact)` bestaat niet.", fact: fact, allowed: own)
    }
  }
}
