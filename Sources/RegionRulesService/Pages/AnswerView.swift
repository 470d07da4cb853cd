#if Service
  internal import RegionRules
  internal import RuleBook
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel

  /// Puts an answer into the words and lists of a page.
  struct AnswerView {
    let answer: Answer
    let edition: Edition?
    let book: RulePages?

    func fill(_ view: inout [String: Any]) {
      view["status"] = Self.title(answer.outcome)
      view["tone"] = Self.tone(answer.outcome)
      view["sign"] = Self.sign(answer.outcome)
      view["isConflict"] = answer.outcome == .conflict
      view["results"] = answer.results.map(result)
      view["values"] = answer.values.filter { $0.value != nil || $0.status != "asked" }.map { value in
        [
          "name": DutchText.sentence(Self.spaced(value.name)), "value": self.value(value),
        ] as [String: Any]
      }
      view["hasValues"] = !((view["values"] as? [[String: Any]])?.isEmpty ?? true)
      addPossible(&view)
      let assumptions = answer.assumptions.map(assumption)
      view["assumptions"] = Array(assumptions.prefix(3))
      view["moreAssumptions"] = Array(assumptions.dropFirst(3))
      view["hasMoreAssumptions"] = assumptions.count > 3
      view["moreCount"] = DutchText.count(assumptions.count - 3, "aanname", "aannames")
      view["hasAssumptions"] = !assumptions.isEmpty
      view["readings"] = answer.readings.map { reading in
        [
          "question": reading.question,
          "options": reading.options.map { option in
            ["text": option.text, "result": option.result.map { dutch($0, output: "") } ?? ""] as [String: Any]
          },
        ] as [String: Any]
      }
      view["hasReadings"] = !answer.readings.isEmpty
      view["advice"] = answer.advice.map {
        [
          "label": $0.label, "isOnTop": $0.isOnTop,
          "count": DutchText.count($0.indicatorsFor.count, "kenmerk pleit ervoor", "kenmerken pleiten ervoor"),
        ] as [String: Any]
      }
      view["hasAdvice"] = !answer.advice.isEmpty
      let notes = answer.notes.map(\.text) + answer.caveats.map(\.text)
      view["notes"] = notes
      view["hasNotes"] = !notes.isEmpty
    }

    private func value(_ value: OutputValue) -> String {
      if let label = value.label { return label }
      switch value.value {
      case nil: return Self.words(value.status)
      case .boolean(let truth): return truth ? "ja" : "nee"
      case .date(let date): return DutchText.date(date)
      case .number(let count):
        if value.unit == "euro" { return DutchText.money(count) }
        return DutchText.number(count) + (value.unit.map { " " + DutchText.unit($0, of: count) } ?? "")
      case let other?: return AskedCase.text(other)
      }
    }

    /// What can still come out: at most a handful is told, the rest is counted.
    private func addPossible(_ view: inout [String: Any]) {
      let outputs = answer.possible.count > 1 ? answer.possible.filter { $0.output != "status" } : answer.possible
      let words = outputs.flatMap { entry in entry.values.map { dutch($0, output: entry.output) } }
      let short = words.filter { $0.count <= 24 }
      let long = words.filter { $0.count > 24 }
      let most = 12
      view["chips"] = Array(short.prefix(most))
      view["longer"] = Array(long.prefix(4))
      let more = words.count - min(short.count, most) - min(long.count, 4)
      if more > 0 { view["morePossible"] = "en nog \(more)" }
      view["possibleCount"] = DutchText.count(words.count, "uitkomst", "uitkomsten")
      view["hasPossible"] = !words.isEmpty
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
      default: break
      }
      return Outcome(rawValue: word).map(Self.title) ?? label(of: word, output: output)
    }

    private func label(of word: String, output: String) -> String {
      guard let edition else { return word }
      if let label = edition.facts.first(where: { $0.name == output })?.labels[word] { return label }
      let tables = edition.tables.flatMap(\.outputs).filter { $0.name == output }
      return tables.compactMap { $0.labels[word] }.first ?? word
    }

    private func assumption(_ assumption: Assumption) -> [String: Any] {
      var view: [String: Any] = ["text": DutchText.sentence(assumption.text)]
      if let outcome = assumption.elseOutcome, outcome != answer.outcome {
        view["otherwise"] = Self.title(outcome)
      } else if let value = assumption.elseValue {
        let words = value.split(separator: ",").map { dutch($0.trimmingPrefix(" ").description, output: "") }
        view["otherwise"] = words.joined(separator: ", ")
      }
      let asked = assumption.facts.compactMap { name in
        edition?.facts.first { $0.name == name && $0.isAskable }
      }
      view["turns"] = asked.prefix(2).map { fact -> [String: Any] in
        let choices = InterviewText.choices(of: MissingFact(fact))
        var turn: [String: Any] = ["fact": fact.name, "question": fact.question ?? Self.spaced(fact.name)]
        if choices.count <= 4, !choices.isEmpty, fact.type.schemaName != "set" {
          turn["choices"] = choices.map { choice in
            ["set": FormFields.text([(fact.name, choice.word)]), "label": choice.text] as [String: Any]
          }
        } else {
          turn["isTyped"] = true
        }
        return turn
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
        let number = budget.number.map { " \($0)" } ?? ""
        let amount = (budget.amount ?? budget.calculated).map { ": " + DutchText.money($0) } ?? ""
        view["budget"] = DutchText.sentence(Self.spaced(budget.kind ?? "budget")) + number + amount
        if let formula = budget.formula, let calculated = budget.calculated {
          view["formula"] = "\(formula) = \(DutchText.money(calculated))"
        }
      }
      if let tariff = result.tariff {
        view["tariff"] = DutchText.money(tariff) + (result.unit.map { " per \($0)" } ?? "")
      }
      if !result.gaps.isEmpty { view["gaps"] = DutchText.list(result.gaps.map(Self.words)) }
      view["inform"] = result.inform.map(\.text)
      view["reasons"] = result.reasons.map { reason -> [String: Any] in
        var entry: [String: Any] = ["text": reason.text, "cite": Self.cite(reason.sources)]
        if let id = answer.edition, book?.contains(RulePath.rule(of: reason.rule)) == true {
          entry["href"] = Self.address(reason.rule, edition: id)
        }
        return entry
      }
      view["hasReasons"] = !result.reasons.isEmpty
      view["duties"] = result.obligations.map { duty in
        var entry: [String: Any] = ["text": duty.text]
        if let who = duty.who { entry["who"] = who }
        if let deadline = duty.deadline { entry["deadline"] = DutchText.date(deadline) }
        if let message = duty.message { entry["message"] = message }
        return entry
      }
      view["hasDuties"] = !result.obligations.isEmpty
      view["dutyCount"] = result.obligations.count
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

    /// The page of a rule, at the row that is meant.
    static func address(_ rule: String, edition: String) -> String {
      let row = rule.split(separator: "#", maxSplits: 1).dropFirst().first.map(String.init)
      return "/regels/\(edition)/\(RulePath.rule(of: rule))" + (row.map { "#" + RulePages.anchor(ofRow: $0) } ?? "")
    }

    static func cite(_ sources: [Citation]) -> String {
      sources.map { source in
        [source.section, source.table.map { "tabel \($0)" }, source.row.map { "rij \($0)" }].compactMap { $0 }
          .joined(separator: ", ")
      }.joined(separator: "; ")
    }

    static func spaced(_ name: String) -> String { String(name.map { $0 == "_" || $0 == "-" ? " " : $0 }) }

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

    /// A sign beside the words, so that colour alone says nothing.
    static func sign(_ outcome: Outcome) -> String {
      switch tone(outcome) {
      case "good": "✓"
      case "bad": "✕"
      default: outcome == .informationNeeded ? "?" : "!"
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
