#if Service
  internal import Foundation
  internal import RegionRules
  internal import RuleBook
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel

  /// The interview on a page: what is known travels in the form, never in the address.
  struct AskPage {
    let library: RuleLibrary
    let region: String
    let decision: String
    let books: RuleBooks
    private let today: CalendarDate

    /// A page, and what was asked and answered on it.
    struct Asked {
      var view: [String: Any]
      var answers: [(query: Query, answer: Answer)]
    }

    init(
      _ library: RuleLibrary, region: String, decision: String, books: RuleBooks, today: CalendarDate? = nil
    ) {
      self.library = library
      self.region = region
      self.decision = decision
      self.books = books
      self.today = today ?? Self.thisDay
    }

    func view(_ fields: FormFields, isReply: Bool = false) throws(QueryError) -> Asked {
      let loaded = try library.region(region)
      var cases = read(fields, loaded)
      let number = fields["case"].flatMap { Int($0) } ?? 1
      if let place = cases.firstIndex(where: { $0.number == number }) {
        act(fields, on: place, of: &cases)
      }
      var asked = Asked(view: [:], answers: [])
      var views: [[String: Any]] = []
      var title = decision
      for one in cases {
        var one = one
        var query = one.query(region: region, decision: decision)
        let answer: Answer
        do throws(QueryError) {
          answer = try library.answer(query)
        } catch {
          one.fault = (error.message, "")
          one.facts = []
          query.facts = [:]
          answer = try library.answer(query)
        }
        title = answer.question ?? decision
        asked.answers.append((query, answer))
        var view = CaseView(library: library, books: books, one: one, query: query, answer: answer).view
        view["others"] = cases.filter { $0.number != one.number }.flatMap { other in
          [Self.field(other.prefix + "date", other.date)] + other.fields.map { Self.field($0.name, $0.value) }
        }
        view["isMany"] = cases.count > 1
        view["level"] = cases.count > 1 ? "3" : "2"
        view["sublevel"] = cases.count > 1 ? "4" : "3"
        view["focus"] = isReply && one.number == number
        views.append(view)
      }
      asked.view = [
        "title": title, "isAsk": true, "region": loaded.region.name, "question": title,
        "action": "/vraag/\(region)/\(decision)", "cases": views, "count": cases.count,
        "canAdd": cases.count < AskedCase.most, "today": DutchText.date(today),
      ]
      if let edition = asked.answers.first?.answer.edition, let one = library.edition(edition) {
        asked.view["edition"] = [
          "title": one.edition.title, "href": "/regels/\(edition)", "digest": String(one.digest.prefix(19)),
        ]
      }
      return asked
    }

    private static func field(_ name: String, _ value: String) -> [String: Any] { ["name": name, "value": value] }

    // MARK: What was sent

    private func read(_ fields: FormFields, _ region: LoadedRegion) -> [AskedCase] {
      (1...AskedCase.most).compactMap { number in
        let prefix = AskedCase(number: number, date: "").prefix
        guard number == 1 || fields[prefix + "date"] != nil else { return nil }
        return AskedCase(number: number, date: date(fields, prefix, region), fields: fields)
      }
    }

    /// The date that was typed; else today, or the first day of the edition that is meant when today is past it.
    private func date(_ fields: FormFields, _ prefix: String, _ region: LoadedRegion) -> String {
      if let date = fields[prefix + "date"], CalendarDate(date) != nil { return date }
      if let id = fields["edition"], let loaded = library.edition(id) {
        let validity = loaded.edition.validity
        let isPast = validity.until.date.map { $0 < today } ?? (loaded.id != region.editions.last?.id)
        if isPast, let from = validity.from.date { return from.description }
      }
      return today.description
    }

    private static var thisDay: CalendarDate {
      let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
      let text = String(format: "%04d-%02d-%02d", parts.year ?? 2000, parts.month ?? 1, parts.day ?? 1)
      return CalendarDate(text) ?? CalendarDate(days: 0)
    }

    private func act(_ fields: FormFields, on place: Int, of cases: inout [AskedCase]) {
      if let wish = fields["wish"] {
        cases[place].wish = wish
        return
      }
      if let settings = fields["set"] {
        for item in FormFields(settings).items { cases[place].set(item.name, item.value) }
        return
      }
      switch fields["do"] {
      case "add", "copy": add(isCopy: fields["do"] == "copy", of: cases[place], to: &cases)
      case "remove":
        if cases.count > 1 { cases.remove(at: place) }
        renumber(&cases)
      case "skip":
        guard let fact = fields["fact"] else { return }
        cases[place].remove(fact)
        if !cases[place].skipped.contains(fact) { cases[place].skipped.append(fact) }
      case "next": reply(fields, to: &cases[place])
      default: break
      }
    }

    private func add(isCopy: Bool, of one: AskedCase, to cases: inout [AskedCase]) {
      guard cases.count < AskedCase.most else { return }
      var made = AskedCase(number: cases.count + 1, date: one.date)
      if isCopy {
        made.facts = one.facts
        made.skipped = one.skipped
      }
      cases.append(made)
    }

    private func renumber(_ cases: inout [AskedCase]) {
      cases = cases.enumerated().map { index, old in
        var one = AskedCase(number: index + 1, date: old.date)
        (one.facts, one.skipped, one.whyNot) = (old.facts, old.skipped, old.whyNot)
        return one
      }
    }

    /// Takes a reply over when the rules accept it; else says why not.
    private func reply(_ fields: FormFields, to one: inout AskedCase) {
      guard let fact = fields["fact"] else { return }
      let values = fields.all("value").filter { !$0.isEmpty }
      let text: String
      if fields["kind"] == "set" {
        text = "[" + values.joined(separator: ",") + "]"
      } else if let value = values.first {
        text = fields["kind"] == "number" ? Self.number(value) : value
      } else {
        one.wish = fact
        one.fault = ("Kies een antwoord, of kies «Weet ik niet».", "")
        return
      }
      var next = one
      next.set(fact, text)
      do throws(QueryError) {
        _ = try library.answer(next.query(region: region, decision: decision))
        one = next
      } catch {
        one.wish = fact
        one.fault = (error.message, values.first ?? "")
      }
    }

    /// A number as a Dutch reader types it: `1.250,50`, `€ 1250`, `12,5`.
    static func number(_ text: String) -> String {
      var plain = text.filter { !$0.isWhitespace && $0 != "€" }
      if plain.contains(",") { plain = plain.filter { $0 != "." } }
      let groups = plain.split(separator: ".", omittingEmptySubsequences: false)
      if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.first?.isEmpty == false {
        plain = groups.joined()
      }
      return plain.replacingOccurrences(of: ",", with: ".")
    }
  }
#endif
