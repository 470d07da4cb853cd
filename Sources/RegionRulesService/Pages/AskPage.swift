#if Service
  internal import Foundation
  internal import RegionRules
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel

  /// The interview on a page: what is known travels in the form, never in the address.
  struct AskPage {
    let library: RuleLibrary
    let region: String
    let decision: String

    init(_ library: RuleLibrary, region: String, decision: String) {
      self.library = library
      self.region = region
      self.decision = decision
    }

    /// The page, and the answer that stands on it.
    func view(_ fields: FormFields) throws(QueryError) -> (view: [String: Any], given: GivenAnswer) {
      let loaded = try library.region(region)
      let date = self.date(fields, loaded)
      var query = Query(region: region, date: date, decision: decision)
      for item in fields.items where item.name.hasPrefix("f.") {
        query.facts[String(item.name.dropFirst(2))] = Self.raw(item.value)
      }
      var skipped = fields.all("skip")
      var error: String?
      var answer: Answer
      do throws(QueryError) {
        answer = try library.answer(query)
      } catch let fault {
        error = fault.message
        query.facts = [:]
        answer = try library.answer(query)
      }
      if error == nil, let fact = fields["fact"], let action = fields["do"] {
        if action == "skip" {
          skipped.append(fact)
        } else if let value = reply(fields, to: fact, answer) {
          var next = query
          next.facts[fact] = value
          do throws(QueryError) {
            answer = try library.answer(next)
            query = next
          } catch let fault {
            error = fault.message
          }
        }
      }
      return (
        describe(answer, query, skipped, fields, error, loaded), GivenAnswer(query, answer, in: library)
      )
    }

    /// The date that was typed; else today when an edition answers for it, else the first day of the edition that is meant.
    private func date(_ fields: FormFields, _ region: LoadedRegion) -> String {
      if let date = fields["date"], CalendarDate(date) != nil { return date }
      if let id = fields["edition"], let loaded = library.edition(id), let from = loaded.edition.validity.from.date {
        return from.description
      }
      return Self.today
    }

    private static var today: String {
      let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
      return String(format: "%04d-%02d-%02d", parts.year ?? 2000, parts.month ?? 1, parts.day ?? 1)
    }

    private func reply(_ fields: FormFields, to fact: String, _ answer: Answer) -> RawValue? {
      let values = fields.all("value").filter { !$0.isEmpty }
      if answer.missing.first(where: { $0.fact == fact })?.type == "set" { return .list(values.map { .text($0) }) }
      return values.first.map { .text($0.replacingOccurrences(of: ",", with: ".")) }
    }

    /// What a form field holds: `[a,b]` is a set.
    static func raw(_ text: String) -> RawValue {
      guard text.hasPrefix("["), text.hasSuffix("]") else { return .text(text) }
      return .list(text.dropFirst().dropLast().split(separator: ",").map { .text(String($0)) })
    }

    // MARK: View

    private func describe(
      _ answer: Answer, _ query: Query, _ skipped: [String], _ fields: FormFields, _ error: String?,
      _ loaded: LoadedRegion
    ) -> [String: Any] {
      let edition = answer.edition.flatMap { library.edition($0)?.edition }
      let known = knownFacts(query, edition)
      var view: [String: Any] = [
        "title": answer.question ?? decision, "isAsk": true, "region": loaded.region.name,
        "question": answer.question ?? decision, "action": "/vraag/\(region)/\(decision)", "date": query.date,
        "known": known, "hasKnown": !known.isEmpty, "skipped": skipped.map { ["fact": $0] as [String: Any] },
      ]
      if let error { view["error"] = error }
      let wish = fields["wish"].flatMap { wished($0, edition) }
      let open = answer.missing.filter { !skipped.contains($0.fact) && $0.type != "lines" && !$0.fact.contains("[") }
      if let next = wish ?? open.first(where: { $0.fact == answer.ask }) ?? open.first { view["next"] = question(next) }
      AnswerView(answer: answer, edition: edition, library: library).fill(&view)
      view["askAction"] = "/vraag/\(region)/\(decision)"
      addWhyNot(&view, query, fields, edition)
      return view
    }

    private func knownFacts(_ query: Query, _ edition: Edition?) -> [[String: Any]] {
      let entries = query.facts.sorted { $0.key < $1.key }.map { entry -> (fact: String, value: String) in
        if case .list(let items) = entry.value {
          return (entry.key, "[" + items.map(\.description).joined(separator: ",") + "]")
        }
        return (entry.key, entry.value.description)
      }
      return entries.map { entry in
        let fact = edition?.facts.first { $0.name == entry.fact }
        var label = fact?.labels[entry.value] ?? entry.value
        if label == "true" { label = "ja" }
        if label == "false" { label = "nee" }
        return [
          "fact": entry.fact, "value": entry.value, "text": fact?.question ?? entry.fact, "label": label,
          "others": entries.filter { $0.fact != entry.fact }.map {
            ["fact": $0.fact, "value": $0.value] as [String: Any]
          },
        ]
      }
    }

    /// A fact that someone wants to give although it is not asked.
    private func wished(_ name: String, _ edition: Edition?) -> MissingFact? {
      guard let fact = edition?.facts.first(where: { $0.name == name && $0.isAskable }) else { return nil }
      var unit: String?
      if case .number(let number) = fact.type { unit = number.unit }
      return MissingFact(
        fact: name, question: fact.question ?? name, type: fact.type.schemaName, unit: unit,
        values: fact.type.symbols.map { $0.words.map { Edition.Term(word: $0, text: fact.labels[$0] ?? $0) } },
        oneOf: nil)
    }

    private func question(_ question: MissingFact) -> [String: Any] {
      let choices = InterviewText.choices(of: question).enumerated().map { index, choice in
        ["word": choice.word, "label": choice.text, "isFirst": index == 0] as [String: Any]
      }
      let isChoice = ["boolean", "enum", "consent"].contains(question.type)
      return [
        "fact": question.fact, "text": question.question, "choices": choices, "isChoice": isChoice,
        "isSet": question.type == "set", "isNumber": ["integer", "decimal", "money"].contains(question.type),
        "isDate": question.type == "date", "isText": question.type == "text", "unit": question.unit ?? "",
      ]
    }

    private func addWhyNot(_ view: inout [String: Any], _ query: Query, _ fields: FormFields, _ edition: Edition?) {
      guard let edition, !edition.codes.isEmpty, edition.decisions.contains(where: { $0.name == decision }) else {
        return
      }
      let chosen = fields["whynot"]
      view["hasCodes"] = true
      view["codes"] = edition.codes.map { code in
        ["id": code.id, "name": code.name, "isChosen": code.id == chosen] as [String: Any]
      }
      guard let chosen, let found = try? library.whyNot(chosen, query) else { return }
      view["whynot"] = WhyNotText.render(found.answer)
    }
  }
#endif
