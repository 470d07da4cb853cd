public import RegionRules
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension DifferenceReport {
  /// Returns the report for people.
  ///
  /// - Parameters:
  ///   - limit: Most changes of a decision that are told; all when `nil`.
  ///   - emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public func text(limit: Int? = 12, emphasis: Emphasis = .none) -> String {
    var lines = [
      emphasis.heading("Van \(difference.old) (\(difference.oldDays)) naar \(difference.new) (\(difference.newDays))")
    ]
    if difference.oldDays != difference.newDays {
      lines.append(
        "  Op geen dag gelden beide. Vergeleken: de laatste dag van de oude met de eerste van de nieuwe regels.")
    }
    for names in difference.names { lines += Self.lines(names, limit).map { "  \($0)" } }
    let same = difference.decisions.filter(\.isSame).map(\.name)
    if !same.isEmpty {
      lines.append("")
      lines.append("Geen verschil in betekenis, bewezen: \(DutchText.list(same)).")
    }
    for decision in difference.decisions where !decision.isSame {
      lines.append("")
      lines += self.lines(decision, limit, emphasis)
    }
    if !difference.parts.isEmpty {
      lines.append("")
      lines.append(emphasis.heading("Andere onderdelen"))
      lines += partLines(limit, emphasis)
    }
    lines.append("")
    lines += Self.lines(cases, "geval", "gevallen", limit)
    if let queries { lines += Self.lines(queries, "vraag", "vragen", limit) }
    lines.append(conclusion)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What changed beside outcomes; with a limit many of a kind are counted.
  private func partLines(_ limit: Int?, _ emphasis: Emphasis) -> [String] {
    var order: [String] = []
    var groups: [String: [EditionDifference.Part]] = [:]
    for part in difference.parts {
      let kind = "\(Self.word(part.change)): \(part.path.prefix { $0 != "/" })"
      if groups[kind] == nil { order.append(kind) }
      groups[kind, default: []].append(part)
    }
    return order.flatMap { kind -> [String] in
      let parts = groups[kind] ?? []
      if let limit, parts.count > limit {
        let names = parts.prefix(3).map { $0.path.drop { $0 != "/" }.dropFirst() }.joined(separator: ", ")
        return ["  \(kind): \(names) en nog \(parts.count - 3)"]
      }
      return parts.map { "  \(Self.word($0.change)): \($0.path) \(emphasis.faint("[\($0.at)]"))" }
    }
  }

  /// One sentence about what was found.
  public var conclusion: String {
    if difference.isSame { return "Geen verschil in betekenis: dat is bewezen." }
    let changed = difference.decisions.filter { !$0.changes.isEmpty }.count
    let open = difference.decisions.filter { !$0.isComplete }.map(\.name)
    let unproved = open.isEmpty ? "" : " Niet volledig doorzocht: \(DutchText.list(open))."
    if changed == 0, open.isEmpty {
      return "Geen beslissing komt anders uit over de gegevens die beide hebben: dat is bewezen."
    }
    return "\(DutchText.count(changed, "beslissing komt", "beslissingen komen")) anders uit.\(unproved)"
  }

  /// What only one side has; with a limit the rest of a long list is counted.
  static func lines(_ names: EditionDifference.Names, _ limit: Int? = nil) -> [String] {
    let parts = names.kind.split(separator: " ").map(String.init)
    let name = parts.last ?? names.kind
    switch parts.first {
    case "type", "bounds":
      let what = parts.first == "type" ? "De soort van" : "De grenzen van"
      let (old, new) = (names.onlyBefore.joined(separator: ", "), names.onlyAfter.joined(separator: ", "))
      return ["\(what) `\(name)`: was \(old), wordt \(new)"]
    case "facts": return lines(names, ("gegeven", "gegevens"), limit)
    case "codes": return lines(names, ("code", "codes"), limit)
    case "decisions": return lines(names, ("vraag", "vragen"), limit)
    default: return lines(names, ("waarde van `\(name)`", "waarden van `\(name)`"), limit)
    }
  }

  private static func lines(
    _ names: EditionDifference.Names, _ words: (one: String, many: String), _ limit: Int?
  ) -> [String] {
    [("oude", names.onlyBefore), ("nieuwe", names.onlyAfter)].compactMap { side, found -> String? in
      guard !found.isEmpty else { return nil }
      let shown = limit.map { Array(found.prefix($0)) } ?? found
      let rest = shown.count < found.count ? " en nog \(found.count - shown.count)" : ""
      let count = DutchText.count(found.count, words.one, words.many)
      return "Alleen in de \(side) regels: \(count): \(shown.joined(separator: ", "))\(rest)"
    }
  }

  static func word(_ change: EditionDifference.Part.Change) -> String {
    switch change {
    case .added: "nieuw"
    case .removed: "weg"
    case .changed: "gewijzigd"
    }
  }

  private func lines(_ decision: EditionDifference.Decision, _ limit: Int?, _ emphasis: Emphasis) -> [String] {
    var lines = [emphasis.heading("\(decision.name): \(decision.question)")]
    lines += Self.outputs(decision).map { "  \($0)" }
    if !decision.isComplete {
      lines.append("  Niet alles kon worden doorzocht; er kunnen meer verschillen zijn.")
    } else if decision.changes.isEmpty {
      lines.append("  Geen verschil over de gegevens die beide hebben: dat is bewezen.")
    }
    let shown = limit.map { Array(decision.changes.prefix($0)) } ?? decision.changes
    for (index, change) in shown.enumerated() { lines += self.lines(change, index + 1, emphasis) }
    if shown.count < decision.changes.count {
      lines.append("  En nog \(decision.changes.count - shown.count) verschillen; --all toont ze alle.")
    }
    return lines
  }

  /// The outputs that only one side has.
  static func outputs(_ decision: EditionDifference.Decision) -> [String] {
    let found = [("oude", decision.outputsOnlyBefore), ("nieuwe", decision.outputsOnlyAfter)].filter { !$1.isEmpty }
    guard !found.isEmpty else { return [] }
    return found.map { "Alleen de \($0) regels geven \(DutchText.list($1.map { "`\($0)`" }))." }
      + ["Dat is niet vergeleken; de uitkomst wel."]
  }

  private func lines(_ change: EditionDifference.Change, _ number: Int, _ emphasis: Emphasis) -> [String] {
    var lines = [
      "  \(number). was «\(emphasis.bad(DifferenceWords.side(change.before)))», wordt «\(emphasis.good(DifferenceWords.side(change.after)))»"
    ]
    let (shared, groups) = Self.cases(change)
    if !shared.isEmpty { lines.append("     als \(shared)") }
    if !groups.isEmpty { lines.append("     \(shared.isEmpty ? "als" : "en") een van deze dingen waar is:") }
    for group in groups.prefix(3) { lines.append("     - \(group)") }
    if groups.count > 3 { lines.append("     - en nog \(groups.count - 3) groepen") }
    guard change.isProved else {
      lines.append("     Of zulke gegevens voorkomen, is niet bewezen.")
      return lines
    }
    lines.append("     voorbeeld: \(example(change))")
    lines += rules("oud", change.before, emphasis) + rules("nieuw", change.after, emphasis)
    return lines
  }

  /// Which cases change: what holds in all groups of them, and what each group adds.
  static func cases(_ change: EditionDifference.Change) -> (shared: String, groups: [String]) {
    func text(_ conditions: [String]) -> String { conditions.isEmpty ? "altijd" : conditions.joined(separator: "; ") }
    guard let first = change.cases.first, change.cases.count > 1 else { return (text(change.cases.first ?? []), []) }
    let shared = first.filter { condition in change.cases.allSatisfy { $0.contains(condition) } }
    let groups = change.cases.map { conditions in text(conditions.filter { !shared.contains($0) }) }
    return (shared.joined(separator: "; "), groups)
  }

  static func example(_ change: EditionDifference.Change) -> String {
    var parts = change.example.map { "\($0.fact) = \($0.value)" }
    if let code = change.requested { parts.append("gevraagd wordt \(code)") }
    if let code = change.running { parts.append("al lopend is \(code)") }
    return parts.joined(separator: ", ")
  }

  /// The example of a change; days that are the same for all changes are left out.
  func example(_ change: EditionDifference.Change) -> String {
    guard difference.oldDays != difference.newDays else { return Self.example(change) }
    var change = change
    change.example.removeAll { $0.fact.hasPrefix("datum (") }
    return Self.example(change)
  }

  private func rules(_ word: String, _ side: EditionDifference.Side, _ emphasis: Emphasis) -> [String] {
    side.rules.prefix(2).map { rule in
      let cited = citation(rule).map { " (\($0))" } ?? ""
      return "     \(word): \(rule.rule): \(rule.text)\(cited) \(emphasis.faint("[\(rule.at)]"))"
    }
  }

  /// The first place in the sources on which a rule rests.
  func citation(_ rule: Reason) -> String? {
    rule.sources.first.map { source in
      var parts = [titles[source.document] ?? source.document, source.section]
      if let table = source.table { parts.append("tabel \(table)") }
      if let row = source.row { parts.append("rij \(row)") }
      return parts.joined(separator: ", ")
    }
  }

  private static func lines(_ questions: Questions, _ one: String, _ many: String, _ limit: Int?) -> [String] {
    let asked = DutchText.count(questions.count, one, many)
    let count =
      questions.oneSided == 0 ? asked : "\(asked) (\(questions.oneSided) over iets wat niet allebei de regels kennen)"
    if questions.changed.isEmpty { return ["\(count): alle hetzelfde antwoord."] }
    let shown = limit.map { Array(questions.changed.prefix($0)) } ?? questions.changed
    var lines = ["\(count): \(questions.changed.count) met een ander antwoord."]
    for item in shown { lines.append("  \(item.name)\n    was   \(item.before)\n    wordt \(item.after)") }
    if shown.count < questions.changed.count {
      lines.append("  En nog \(questions.changed.count - shown.count); --all toont ze alle.")
    }
    return lines
  }
}
