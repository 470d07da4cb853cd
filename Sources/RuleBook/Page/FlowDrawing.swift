internal import RuleLanguage
internal import RuleModel

/// The way to an answer as a drawing: boxes from top to bottom.
struct FlowDrawing {
  let edition: Edition
  let index: Int

  /// A box with a heading and what it holds.
  private struct Box {
    let title: String
    let lines: [String]
  }

  private static let width = 340
  private static let lineHeight = 20
  private static let gap = 26

  /// The drawing.
  var markup: Markup {
    let decision = edition.decisions[index]
    let boxes = boxes(of: decision)
    var parts: [Markup] = [tag("title", [:], "Zo komt het antwoord tot stand: \(decision.question)")]
    var top = 6
    for (number, box) in boxes.enumerated() {
      let height = 34 + box.lines.count * Self.lineHeight
      if number > 0 {
        parts.append(arrow(from: top - Self.gap, to: top))
      }
      parts.append(
        tag(
          "rect",
          [
            "x": "6", "y": "\(top)", "width": "\(Self.width - 12)", "height": "\(height)", "rx": "8",
            "class": number == boxes.count - 1 ? "end" : "step",
          ]))
      parts.append(tag("text", ["x": "20", "y": "\(top + 23)", "class": "head"], .text(box.title)))
      for (line, text) in box.lines.enumerated() {
        parts.append(tag("text", ["x": "20", "y": "\(top + 44 + line * Self.lineHeight)"], .text(text)))
      }
      top += height + Self.gap
    }
    return tag(
      "svg",
      [
        "viewBox": "0 0 \(Self.width) \(top - Self.gap + 6)", "role": "img", "class": "flow",
        "xmlns": "http://www.w3.org/2000/svg",
      ],
      all: parts)
  }

  private func arrow(from start: Int, to end: Int) -> Markup {
    let middle = Self.width / 2
    return .several([
      tag("line", ["x1": "\(middle)", "y1": "\(start)", "x2": "\(middle)", "y2": "\(end - 6)"]),
      tag("path", ["d": "M\(middle - 5) \(end - 8)L\(middle) \(end)L\(middle + 5) \(end - 8)z"]),
    ])
  }

  private func boxes(of decision: Edition.Decision) -> [Box] {
    var boxes = [Box(title: "Is dit de goede periode?", lines: [RuleWords.shortPeriod(of: edition.validity)])]
    let whole =
      edition.exclusions.count { $0.applies.holds(decision: index) }
      + edition.eligibility.count { $0.applies.holds(decision: index) }
    if whole > 0 {
      boxes.append(
        Box(
          title: "Mag de vraag?",
          lines: [DutchText.count(whole, "voorwaarde of uitsluiting", "voorwaarden en uitsluitingen")]))
    }
    let outputs = decision.outputs.compactMap(line)
    if !outputs.isEmpty { boxes.append(Box(title: "Kiezen", lines: outputs.flatMap(Self.wrapped))) }
    let perCode = counts()
    if !perCode.isEmpty { boxes.append(Box(title: "Per code nagaan", lines: perCode)) }
    let duties = edition.obligations.count { holds($0.applies) }
    let budgets = edition.budgets.count { holds($0.applies) }
    var extras: [String] = []
    if budgets > 0 { extras.append(DutchText.count(budgets, "budgetregel", "budgetregels")) }
    if duties > 0 { extras.append(DutchText.count(duties, "verplichting", "verplichtingen")) }
    if !extras.isEmpty { boxes.append(Box(title: "Erbij", lines: extras)) }
    boxes.append(Box(title: "Antwoord", lines: Self.wrapped("Met de redenen, de bron en wat nog onbekend is.")))
    return boxes
  }

  private func line(_ output: Edition.Decision.Output) -> String? {
    switch output {
    case .table(let number):
      guard edition.tables.indices.contains(number) else { return nil }
      let table = edition.tables[number]
      let name = table.head.path.split(separator: "/").last.map(String.init) ?? ""
      return "Tabel \(RuleWords.spaced(name)): \(DutchText.count(table.rows.count, "rij", "rijen"))"
    case .fact(let slot):
      return edition.facts.indices.contains(slot) ? "Gegeven \(RuleWords.spaced(edition.facts[slot].name))" : nil
    case .advice(let number):
      guard edition.advice.indices.contains(number) else { return nil }
      let name = edition.advice[number].head.path.split(separator: "/").last.map(String.init) ?? ""
      return "Advies \(RuleWords.spaced(name))"
    }
  }

  private func counts() -> [String] {
    let bars = edition.exclusions.count { holdsForCodes($0.applies) }
    let needs = edition.eligibility.count { holdsForCodes($0.applies) }
    let pairs = edition.combinations.count { holdsForCodes($0.applies) }
    var lines: [String] = []
    if bars > 0 { lines.append(DutchText.count(bars, "uitsluiting", "uitsluitingen")) }
    if needs > 0 { lines.append(DutchText.count(needs, "voorwaarde", "voorwaarden")) }
    if pairs > 0 { lines.append(DutchText.count(pairs, "regel over combinaties", "regels over combinaties")) }
    return hasCodes ? lines : []
  }

  private var hasCodes: Bool {
    edition.decisions[index].outputs.contains { output in
      if case .table(let number) = output, edition.tables.indices.contains(number) {
        return edition.tables[number].codeColumn != nil
      }
      return false
    }
  }

  private func holdsForCodes(_ applies: Applicability) -> Bool {
    if case .candidates(let sets) = applies, sets.indices.contains(index) { return !sets[index].isEmpty }
    return false
  }

  private func holds(_ applies: Applicability) -> Bool {
    applies.holds(decision: index) || (hasCodes && holdsForCodes(applies))
  }

  /// Breaks a line that is too long for its box.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count > 38 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}

extension RuleWords {
  /// The period in a few words.
  static func shortPeriod(of validity: Edition.Validity) -> String {
    switch (validity.from.date, validity.until.date) {
    case (let first?, let last?): "\(first) tot en met \(last)"
    case (let first?, nil): "vanaf \(first)"
    case (nil, let last?): "tot en met \(last)"
    case (nil, nil): "de bron noemt geen datum"
    }
  }
}
