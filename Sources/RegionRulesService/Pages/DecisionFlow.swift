#if Service
  internal import RegionRules
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel

  /// The way to an answer: its steps, how far this case came, and where it stopped.
  struct DecisionFlow {
    /// How far a step is.
    enum State: String {
      case done, open, stopped, ahead

      var sign: String {
        switch self {
        case .done: "✓"
        case .open: "?"
        case .stopped: "!"
        case .ahead: ""
        }
      }

      var words: String {
        switch self {
        case .done: "klaar"
        case .open: "nog open"
        case .stopped: "hier stopt het"
        case .ahead: "nog niet"
        }
      }
    }

    struct Step {
      var title: String
      var detail: String
      var state: State
    }

    let steps: [Step]

    init(_ answer: Answer, _ edition: Edition, known: Int) {
      let day = DutchText.date(answer.referenceDate)
      var steps: [Step] = []
      if answer.outcome == .notInForce {
        steps = [Step(title: "Datum", detail: "\(day): de regels gelden dan niet", state: .stopped)]
      } else {
        steps.append(Step(title: "Datum", detail: day, state: .done))
        steps.append(Self.facts(answer, known))
        steps += Self.choices(answer, edition)
        if let checks = Self.checks(answer) { steps.append(checks) }
      }
      let codes = answer.results.compactMap(\.code)
      let result = codes.isEmpty ? AnswerView.title(answer.outcome) : codes.joined(separator: ", ")
      let end: State
      switch AnswerView.tone(answer.outcome) {
      case "good": end = .done
      case "bad": end = .stopped
      default: end = answer.outcome == .informationNeeded ? .open : .stopped
      }
      steps.append(Step(title: "Antwoord", detail: result, state: end))
      // Nothing comes after the step at which it stops, but the answer.
      if let stop = steps.firstIndex(where: { $0.state == .stopped }), stop < steps.count - 2 {
        for index in (stop + 1)..<(steps.count - 1) { steps[index].state = .ahead }
      }
      self.steps = steps
    }

    private static func facts(_ answer: Answer, _ known: Int) -> Step {
      let given = DutchText.count(known, "antwoord gegeven", "antwoorden gegeven")
      if answer.outcome == .conflict {
        return Step(title: "Gegevens", detail: "zij spreken elkaar tegen", state: .stopped)
      }
      let missing = answer.missing.count
      return Step(
        title: "Gegevens", detail: missing == 0 ? given : "\(given), \(missing) nog open",
        state: missing == 0 ? .done : .open)
    }

    /// How many of the outcomes that are still possible a table gives; none once one is left.
    private static func possible(in table: DecisionTable, of answer: Answer, _ edition: Edition) -> Int {
      table.outputs.indices.map { column in
        let name = table.outputs[column].type == nil ? "code" : table.outputs[column].name
        let values = answer.possible.first { $0.output == name }?.values ?? []
        guard values.count > 1, table.outputs[column].type == nil else { return values.count > 1 ? values.count : 0 }
        let own = Set(
          table.rows.compactMap { row -> String? in
            guard case .code(let code) = row.outputs[column], edition.codes.indices.contains(code) else { return nil }
            return edition.codes[code].code.value ?? edition.codes[code].id
          })
        return values.filter(own.contains).count
      }.max() ?? 0
    }

    /// The name of a table as a heading.
    static func title(of path: String) -> String {
      DutchText.sentence(RulePath.name(of: path).replacing("-", with: " ").replacing("_", with: " "))
    }

    private static func choices(_ answer: Answer, _ edition: Edition) -> [Step] {
      let outputs = edition.decisions.first { $0.name == answer.decision }?.outputs ?? []
      return outputs.compactMap { output -> Step? in
        guard case .table(let number) = output, edition.tables.indices.contains(number) else { return nil }
        let path = edition.tables[number].head.path
        let name = title(of: path)
        let hit = answer.results.flatMap(\.reasons).first { $0.rule.hasPrefix(path + "#") }
        if let hit { return Step(title: name, detail: "rij \(hit.rule.dropFirst(path.count + 1))", state: .done) }
        let possible = possible(in: edition.tables[number], of: answer, edition)
        if possible > 0 {
          let detail = DutchText.count(possible, "uitkomst", "uitkomsten") + " mogelijk"
          return Step(title: name, detail: detail, state: .open)
        }
        if outputs.count > 1 { return Step(title: name, detail: "geen rij past", state: .ahead) }
        return Step(
          title: name, detail: DutchText.count(edition.tables[number].rows.count, "rij", "rijen"),
          state: answer.missing.isEmpty ? .done : .ahead)
      }
    }

    private static func checks(_ answer: Answer) -> Step? {
      let considered = answer.results.flatMap(\.considered)
      guard !considered.isEmpty else { return nil }
      let struck = considered.count { $0.result == .struck }
      let assumed = considered.count { $0.result == .assumed }
      var parts = [DutchText.count(considered.count, "regel nagegaan", "regels nagegaan")]
      if struck > 0 { parts.append("\(struck) in de weg") }
      if assumed > 0 { parts.append("\(assumed) op een aanname") }
      return Step(
        title: "Voorwaarden", detail: parts.joined(separator: ", "), state: struck > 0 ? .stopped : .done)
    }

    // MARK: Drawing

    /// The steps for a template, with the places of the drawing.
    func view(number: Int) -> [String: Any] {
      let height = 56
      return [
        "id": "stappen-\(number)", "height": steps.count * height + 4,
        "sentence": steps.map { "\($0.title): \($0.detail) (\($0.state.words))" }.joined(separator: "; ") + ".",
        "steps": steps.enumerated().map { index, step -> [String: Any] in
          let top = index * height
          return [
            "state": step.state.rawValue, "sign": step.state.sign, "title": step.title,
            "detail": Self.shortened(step.detail), "middle": top + 22, "signY": top + 27, "titleY": top + 20,
            "detailY": top + 38, "lineFrom": top + 36, "lineTo": top + height + 8, "isLast": index == steps.count - 1,
          ]
        },
      ]
    }

    private static func shortened(_ text: String) -> String { text.count > 46 ? text.prefix(45) + "…" : text }
  }
#endif
