#if Service
  internal import RegionRules
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel

  /// Puts an answer into the words and lists of a page.
  struct AnswerView {
    let answer: Answer
    let edition: Edition?
    let library: RuleLibrary

    func fill(_ view: inout [String: Any]) {
      view["status"] = Self.title(answer.outcome)
      view["tone"] = Self.tone(answer.outcome)
      view["results"] = answer.results.map(result)
      view["values"] = answer.values.map { value in
        [
          "name": value.name.split(separator: "_").joined(separator: " "),
          "value": value.label ?? value.value?.description ?? Self.words(value.status),
        ] as [String: Any]
      }
      view["hasValues"] = !answer.values.isEmpty
      let possible = answer.possible.flatMap { entry in entry.values.map { dutch($0, output: entry.output) } }
      view["possible"] = Array(possible.prefix(24)) + (possible.count > 24 ? ["…"] : [])
      if possible.count > 24 { view["possibleCount"] = "\(possible.count) mogelijkheden" }
      view["hasPossible"] = !possible.isEmpty
      view["assumptions"] = answer.assumptions.map(assumption)
      view["hasAssumptions"] = !answer.assumptions.isEmpty
      view["readings"] = answer.readings.map { reading in
        [
          "question": reading.question,
          "options": reading.options.map { ["text": $0.text, "result": $0.result ?? ""] as [String: Any] },
        ] as [String: Any]
      }
      view["hasReadings"] = !answer.readings.isEmpty
      view["advice"] = answer.advice.map {
        ["label": $0.label, "isOnTop": $0.isOnTop, "count": $0.indicatorsFor.count] as [String: Any]
      }
      view["hasAdvice"] = !answer.advice.isEmpty
      let notes = answer.notes.map(\.text) + answer.caveats.map(\.text)
      view["notes"] = notes
      view["hasNotes"] = !notes.isEmpty
    }

    /// What can still come out, in words.
    private func dutch(_ word: String, output: String) -> String {
      let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
      if output == "status", let outcome = Outcome(rawValue: word) { return Self.title(outcome) }
      func text(_ terms: [Edition.Term]?) -> String { terms?.first { $0.word == parts.last }?.text ?? parts.last ?? "" }
      switch parts.first {
      case "refer" where parts.count > 1: return text(edition?.referrals)
      case "first" where parts.count > 1: return "eerst: " + text(edition?.steps)
      case "consent" where parts.count > 1: return "met toestemming van " + text(edition?.parties)
      case "not-in-source": return "niet in de bron"
      case "not-eligible": return "kan niet"
      case "excluded": return "uitgesloten"
      case "open": return "open"
      default: return word
      }
    }

    private func assumption(_ assumption: Assumption) -> [String: Any] {
      var view: [String: Any] = ["text": assumption.text, "facts": assumption.facts.joined(separator: ", ")]
      let parts = [assumption.elseValue, assumption.elseOutcome.map(Self.title)].compactMap { $0 }
      if !parts.isEmpty { view["otherwise"] = parts.joined(separator: ", ") }
      if let fact = assumption.facts.first(where: { name in
        edition?.facts.contains { $0.name == name && $0.isAskable } ?? false
      }) {
        view["askable"] = ["fact": fact] as [String: Any]
      }
      return view
    }

    private func result(_ result: Candidate) -> [String: Any] {
      var view: [String: Any] = [:]
      let words = sentence(result)
      if words != Self.title(answer.outcome) + "." { view["sentence"] = words }
      if let code = result.code { view["code"] = code }
      view["name"] = result.name ?? ""
      if let budget = result.budget {
        let amount = budget.amount ?? budget.calculated
        let number = budget.number.map { " \($0)" } ?? ""
        view["budget"] = (budget.kind ?? "budget") + number + (amount.map { ", € \(Value.number($0))" } ?? "")
        if let formula = budget.formula, let calculated = budget.calculated {
          view["formula"] = "\(formula) = € \(Value.number(calculated))"
        }
      }
      if !result.gaps.isEmpty { view["gaps"] = result.gaps.map(Self.words).joined(separator: ", ") }
      view["reasons"] = result.reasons.map { reason in
        [
          "text": reason.text, "cite": reason.sources.map(Self.cite).joined(separator: "; "),
          "href": "/regels/\(answer.edition ?? "")#\(Self.anchor(reason.rule))",
        ] as [String: Any]
      }
      view["hasReasons"] = !result.reasons.isEmpty
      view["duties"] = result.obligations.map { duty in
        var entry: [String: Any] = ["text": duty.text, "who": duty.who.map { "Wie: \($0)." } ?? ""]
        if let deadline = duty.deadline { entry["deadline"] = deadline.description }
        if let message = duty.message { entry["message"] = message }
        return entry
      }
      view["hasDuties"] = !result.obligations.isEmpty
      return view
    }

    private func sentence(_ result: Candidate) -> String {
      var text = Self.title(result.status)
      if let target = result.target { text += ": \(target.text)" }
      if !result.consent.isEmpty {
        let parties = result.consent.map { consent in
          edition?.parties.first { $0.word == consent.party }?.text ?? consent.party
        }
        text += " van \(parties.joined(separator: " en "))"
      }
      if let instead = result.instead { text += ". \(instead)" }
      return text + (text.hasSuffix(".") ? "" : ".")
    }

    static func anchor(_ rule: String) -> String {
      let parts = rule.split(separator: "#", maxSplits: 1)
      let table = (parts.first ?? "").split(separator: "/").joined(separator: "-")
      return parts.count > 1 ? table + "-" + parts[1] : table
    }

    private static func cite(_ source: Citation) -> String {
      [source.section, source.table.map { "tabel \($0)" }, source.row.map { "rij \($0)" }].compactMap { $0 }
        .joined(separator: ", ")
    }

    private static func words(_ key: String) -> String {
      switch key {
      case "tariff": "het tarief"
      case "unit": "de eenheid"
      case "category": "de productcategorie"
      case "code": "de code"
      case "asked": "nog niet bekend"
      case "open": "open"
      case "not-in-source": "staat niet in de bron"
      default: key
      }
    }

    static func title(_ outcome: Outcome) -> String {
      switch outcome {
      case .applies: "Dit past"
      case .appliesWithConsent: "Dit past, met toestemming"
      case .open: "De bron laat dit open"
      case .informationNeeded: "Er is nog informatie nodig"
      case .first: "Er moet eerst iets gebeuren"
      case .refer: "Dit loopt via een andere weg"
      case .notEligible: "Dit kan niet"
      case .excluded: "Dit is uitgesloten"
      case .notInSource: "Dit staat niet in de bron"
      case .notInForce: "Op deze datum gelden deze regels niet"
      case .answered: "Antwoord"
      case .advice: "Advies"
      case .conflict: "Deze gegevens spreken elkaar tegen"
      }
    }

    static func tone(_ outcome: Outcome) -> String {
      switch outcome {
      case .applies, .answered: "good"
      case .excluded, .notEligible, .conflict, .notInForce: "bad"
      default: "warn"
      }
    }
  }
#endif
