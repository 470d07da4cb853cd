internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Builds the answer for a date on which no edition, or no such question, is in force.
struct NotInForce {
  private let query: Query
  private let region: LoadedRegion
  private let date: CalendarDate

  init(_ query: Query, region: LoadedRegion, date: CalendarDate) {
    self.query = query
    self.region = region
    self.date = date
  }

  /// The answer when the region has no edition for the date.
  func noEdition() -> Answer {
    let (why, near) = nearest()
    let name = query.decision ?? near?.edition.defaultQuestion ?? ""
    var reasons: [Reason] = []
    if let near { reasons.append(reason(near.edition.validity.head, why, text(why, near.edition))) }
    for other in others(than: near?.edition, asking: query.decision) {
      reasons.append(place(other, "Er zijn regels"))
    }
    if reasons.isEmpty {
      let text = "De regio \(region.region.name) heeft nog geen regels."
      reasons.append(Reason(rule: "validity", text: text, sources: [], at: ""))
    }
    return answer(edition: nil, decision: name, question: nil, reasons: reasons)
  }

  /// The answer when the edition in force lacks a question that another edition has; `nil` when none has it.
  func elsewhere(_ name: String, than edition: Edition) -> Answer? {
    let others = others(than: edition, asking: name)
    guard !others.isEmpty else { return nil }
    let text = "De regels van \(DutchText.date(date)) (\(edition.title)) kennen deze vraag niet."
    let reasons =
      [reason(edition.validity.head, nil, text)]
      + others.map { other in
        place(other, "De vraag staat wel in de regels")
      }
    return answer(edition: edition.id, decision: name, question: nil, reasons: reasons)
  }

  /// The answer when the question holds in another part of the edition's period.
  func outside(_ period: Period, of name: String, in edition: Edition) -> Answer {
    guard let head = edition.head(ofQuestion: name) else {
      return answer(edition: edition.id, decision: name, question: nil, reasons: [])
    }
    let isBefore = period.from.map { date < $0 } ?? false
    let bounds = [
      period.from.map { "vanaf \(DutchText.date($0))" }, period.until.map { "tot en met \(DutchText.date($0))" },
    ]
    let text = "Deze vraag geldt alleen \(bounds.compactMap { $0 }.joined(separator: " "))."
    let reasons =
      [reason(head, isBefore ? .before : .after, text)]
      + others(than: edition, asking: name).map { other in
        place(other, "De vraag staat ook in de regels")
      }
    return answer(edition: edition.id, decision: name, question: edition.question(of: name), reasons: reasons)
  }
}

extension NotInForce {
  /// Why no edition is in force.
  private enum Why: String {
    case before, after, gap, superseded
  }

  /// The edition that lies nearest to the date, and on which side of it the date lies.
  private func nearest() -> (Why, LoadedEdition?) {
    var passed: (edition: LoadedEdition, why: Why, day: CalendarDate)?
    var coming: (edition: LoadedEdition, day: CalendarDate)?
    for edition in region.editions {
      switch edition.edition.validity.standing(on: date) {
      case .before(let first):
        if coming.map({ first < $0.day }) ?? true { coming = (edition, first) }
      case .after(let last):
        if passed.map({ last >= $0.day }) ?? true { passed = (edition, .after, last) }
      case .superseded(let from):
        if passed.map({ from >= $0.day }) ?? true { passed = (edition, .superseded, from) }
      case .unstated, .certain, .possible: continue
      }
    }
    switch (passed, coming) {
    case (let passed?, nil): return (passed.why, passed.edition)
    case (let passed?, _?): return (passed.why == .superseded ? .superseded : .gap, passed.edition)
    case (nil, let coming?): return (.before, coming.edition)
    case (nil, nil): return (.before, region.editions.first)
    }
  }

  private func text(_ why: Why, _ edition: Edition) -> String {
    let day = DutchText.date(date)
    let validity = edition.validity
    let last = validity.lastDay.map { DutchText.date($0) } ?? ""
    switch why {
    case .before:
      let first = validity.from.date.map { " \(DutchText.date($0))" } ?? ""
      return "Op \(day) golden nog geen regels. De eerste gelden vanaf\(first): \(edition.title)."
    case .after:
      return "Op \(day) gelden geen regels meer. De laatste golden tot en met \(last): \(edition.title)."
    case .gap:
      return "Op \(day) gelden geen regels. De vorige golden tot en met \(last): \(edition.title)."
    case .superseded:
      let successor = validity.supersededBy.map { " door \($0)" } ?? ""
      let from = validity.supersededFrom.map { " vanaf \(DutchText.date($0))" } ?? ""
      return "De regels uit \(edition.title) zijn\(from) vervangen\(successor). Voor \(day) zijn hier geen regels."
    }
  }

  /// The other editions of the region that have the question; all of them when no question is named.
  private func others(than edition: Edition?, asking name: String?) -> [Edition] {
    let isBuiltIn = name.map { BuiltInQuestion(rawValue: $0) != nil } ?? true
    return region.editions.map(\.edition).filter { other in
      other.id != edition?.id && (isBuiltIn || name.map { other.has(question: $0) } ?? true)
    }
  }

  /// The reason that says where to find something.
  private func place(_ edition: Edition, _ text: String) -> Reason {
    reason(edition.validity.head, nil, "\(text) \(edition.validity.periodText): \(edition.title).")
  }

  private func reason(_ head: RuleHead, _ why: Why?, _ text: String) -> Reason {
    let rule = why.map { "\(head.path)#\($0.rawValue)" } ?? head.path
    return Reason(rule: rule, text: text, sources: head.sources, at: head.at.place)
  }

  private func answer(edition: String?, decision: String, question: String?, reasons: [Reason]) -> Answer {
    var result = Candidate(line: 0, status: .notInForce)
    result.reasons = reasons
    return Answer(
      id: query.id, region: query.region, edition: edition, referenceDate: date, decision: decision,
      question: question, outcome: .notInForce, results: [result])
  }
}

extension Edition {
  /// The name of the decision that is meant when a query names none.
  var defaultQuestion: String? {
    decisions.indices.contains(defaultDecision) ? decisions[defaultDecision].name : nil
  }

  /// The question of a decision or statement.
  func question(of name: String) -> String? {
    decisions.first { $0.name == name }?.question ?? statements.first { $0.name == name }?.question
  }
}
