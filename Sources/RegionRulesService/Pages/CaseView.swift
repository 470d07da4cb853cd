#if Service
  internal import RegionRules
  internal import RuleBook
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel

  /// Puts one person or allocation into the words and lists of a page: what is known, what is asked, what is answered.
  struct CaseView {
    let library: RuleLibrary
    let books: RuleBooks
    let one: AskedCase
    let query: Query
    let answer: Answer
    private let edition: Edition?

    init(library: RuleLibrary, books: RuleBooks, one: AskedCase, query: Query, answer: Answer) {
      self.library = library
      self.books = books
      self.one = one
      self.query = query
      self.answer = answer
      edition = answer.edition.flatMap { library.edition($0)?.edition }
    }

    var view: [String: Any] {
      var view: [String: Any] = [
        "n": "\(one.number)", "letter": one.letter, "prefix": one.prefix, "date": one.date,
        "dateText": DutchText.date(answer.referenceDate), "known": known, "hasKnown": !one.facts.isEmpty,
        "own": one.fields.map { ["name": $0.name, "value": $0.value] as [String: Any] },
      ]
      if let fault = one.fault { view["error"] = fault.text }
      let open = answer.missing.filter { $0.type != "lines" && !$0.fact.contains("[") }
      let asked = open.filter { !one.skipped.contains($0.fact) }
      let next = one.wish.flatMap(wished) ?? asked.first { $0.fact == answer.ask } ?? asked.first
      if let next { view["next"] = question(next) }
      if next == nil, !open.isEmpty { view["isStuck"] = true }
      let later = open.filter { $0.fact != next?.fact }
      view["open"] = later.prefix(12).map { item in
        [
          "fact": item.fact, "text": item.question, "isSkipped": one.skipped.contains(item.fact),
        ] as [String: Any]
      }
      view["hasOpen"] = !later.isEmpty
      if let last = one.facts.last?.name, one.wish == nil { view["back"] = last }
      let book = answer.edition.flatMap(library.edition).map(books.book)
      AnswerView(answer: answer, edition: edition, book: book).fill(&view)
      if let edition, let book {
        if let matrix = MatrixView(answer, edition, book).view { view["matrix"] = matrix }
        view["flow"] = DecisionFlow(answer, edition, known: one.facts.count).view(number: one.number)
        addWhyNot(&view, edition)
      }
      return view
    }

    private var known: [[String: Any]] {
      one.facts.map { fact in
        let described = edition?.facts.first { $0.name == fact.name }
        return [
          "fact": fact.name, "text": described?.question ?? fact.name, "label": label(fact.value, described),
          "isConflicting": conflicting.contains(fact.name),
        ]
      }
    }

    private func label(_ value: String, _ fact: Fact?) -> String {
      if value == "true" { return "ja" }
      if value == "false" { return "nee" }
      if value == "none" { return "is er niet" }
      if value.hasPrefix("["), value.hasSuffix("]") {
        let words = value.dropFirst().dropLast().split(separator: ",").map(String.init)
        return words.isEmpty ? "geen van deze" : words.map { fact?.labels[$0] ?? $0 }.joined(separator: ", ")
      }
      if let label = fact?.labels[value] { return label }
      guard case .number(let type)? = fact?.type,
        case .success(.number(let count)) = Value.parse(value, as: .number(type))
      else { return CalendarDate(value).map(DutchText.date) ?? value }
      if type.unit == "euro" { return DutchText.money(count) }
      return DutchText.number(count) + (type.unit.map { " " + DutchText.unit($0, of: count) } ?? "")
    }

    /// The facts that together cannot be.
    private var conflicting: Set<String> {
      guard answer.outcome == .conflict, let edition, let rule = answer.results.first?.reasons.first?.rule else {
        return []
      }
      if rule.hasPrefix("impossible#"), let number = Int(rule.dropFirst("impossible#".count)),
        edition.impossibilities.indices.contains(number - 1)
      {
        let slots = edition.impossibilities[number - 1].when.references
        return Set(slots.filter(edition.facts.indices.contains).map { edition.facts[$0].name })
      }
      return Set(edition.facts.filter { $0.head.path == rule }.map(\.name))
    }

    // MARK: Question

    /// A fact that someone wants to give although it is not asked.
    private func wished(_ name: String) -> MissingFact? {
      if let asked = answer.missing.first(where: { $0.fact == name }) { return asked }
      return edition?.facts.first { $0.name == name && $0.isAskable }.map(MissingFact.init)
    }

    private func question(_ question: MissingFact) -> [String: Any] {
      let now = one[question.fact]
      let set = Set((now ?? "").filter { $0 != "[" && $0 != "]" }.split(separator: ",").map(String.init))
      let isSet = question.type == "set"
      let choices = InterviewText.choices(of: question).enumerated().map { index, choice in
        [
          "word": choice.word, "label": choice.text, "isFirst": index == 0,
          "isChosen": isSet ? set.contains(choice.word) : choice.word == now,
        ] as [String: Any]
      }
      let fact = edition?.facts.first { $0.name == question.fact }
      var view: [String: Any] = [
        "fact": question.fact, "text": question.question, "choices": choices,
        "isChoice": ["boolean", "enum", "consent"].contains(question.type), "isSet": isSet,
        "isNumber": ["integer", "decimal", "money"].contains(question.type), "isDate": question.type == "date",
        "isText": question.type == "text", "unit": question.unit.map { DutchText.unit($0) } ?? "",
        "typed": one.fault?.typed ?? "", "isShort": choices.count <= 3 && choices.allSatisfy { Self.isShort($0) },
        "kind": isSet ? "set" : ["integer", "decimal", "money"].contains(question.type) ? "number" : "one",
      ]
      if let now, !isSet, one.fault == nil { view["typed"] = now }
      if let who = fact?.who, let edition, edition.parties.indices.contains(who) {
        view["who"] = edition.parties[who].text
      }
      return view
    }

    private static func isShort(_ choice: [String: Any]) -> Bool { ((choice["label"] as? String)?.count ?? 99) <= 12 }

    // MARK: Why not

    private func addWhyNot(_ view: inout [String: Any], _ edition: Edition) {
      guard !edition.codes.isEmpty, edition.decisions.contains(where: { $0.name == query.decision }) else { return }
      view["hasCodes"] = true
      view["codes"] = edition.codes.map { code in
        ["id": code.id, "name": code.name, "isChosen": code.id == one.whyNot] as [String: Any]
      }
      guard let chosen = one.whyNot, let found = try? library.whyNot(chosen, query) else { return }
      view["whynot"] = WhyNotView(found.answer, edition: found.edition).view
    }
  }

  extension MissingFact {
    /// A fact as a question, whether it is missing or not.
    init(_ fact: Fact) {
      var unit: String?
      if case .number(let number) = fact.type { unit = number.unit }
      self.init(
        fact: fact.name, question: fact.question ?? fact.name, type: fact.type.schemaName, unit: unit,
        values: fact.type.symbols.map { $0.words.map { Edition.Term(word: $0, text: fact.labels[$0] ?? $0) } },
        oneOf: nil)
    }
  }
#endif
