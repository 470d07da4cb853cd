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
    for names in difference.names { lines += Self.lines(names) }
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

  static func lines(_ names: EditionDifference.Names) -> [String] {
    var lines: [String] = []
    let kind = Self.kind(names.kind)
    if !names.onlyBefore.isEmpty {
      lines.append("  Alleen in de oude: \(kind) \(names.onlyBefore.joined(separator: ", "))")
    }
    if !names.onlyAfter.isEmpty {
      lines.append("  Alleen in de nieuwe: \(kind) \(names.onlyAfter.joined(separator: ", "))")
    }
    return lines
  }

  static func kind(_ word: String) -> String {
    switch word {
    case "facts": return "gegevens"
    case "codes": return "codes"
    case "decisions": return "beslissingen"
    default: break
    }
    let parts = word.split(separator: " ").map(String.init)
    let name = parts.last ?? word
    switch parts.first {
    case "type": return "de soort van `\(name)`:"
    case "bounds": return "de grenzen van `\(name)`:"
    default: return "de waarden van `\(name)`:"
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
    if !decision.outputsOnlyBefore.isEmpty {
      lines.append("  Alleen in de oude: \(DutchText.list(decision.outputsOnlyBefore))")
    }
    if !decision.outputsOnlyAfter.isEmpty {
      lines.append("  Alleen in de nieuwe: \(DutchText.list(decision.outputsOnlyAfter))")
    }
    if !decision.outputsOnlyBefore.isEmpty || !decision.outputsOnlyAfter.isEmpty {
      lines.append("  Die waarden zijn niet vergeleken; de uitkomst wel.")
    }
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

  private func lines(_ change: EditionDifference.Change, _ number: Int, _ emphasis: Emphasis) -> [String] {
    var lines = [
      "  \(number). was \(emphasis.bad(change.before.outcome)), wordt \(emphasis.good(change.after.outcome))"
    ]
    for (index, conditions) in change.cases.prefix(3).enumerated() {
      let text = conditions.isEmpty ? "altijd" : conditions.joined(separator: "; ")
      lines.append("     \(index == 0 ? "als" : "of ") \(text)")
    }
    if change.cases.count > 3 { lines.append("     of  in \(change.cases.count - 3) andere groepen") }
    guard change.isProved else {
      lines.append("     Of zulke gegevens voorkomen, is niet bewezen.")
      return lines
    }
    lines.append("     voorbeeld: \(Self.example(change))")
    lines += rules("oud", change.before, emphasis) + rules("nieuw", change.after, emphasis)
    return lines
  }

  static func example(_ change: EditionDifference.Change) -> String {
    var parts = change.example.map { "\($0.fact) = \($0.value)" }
    if let code = change.requested { parts.append("gevraagd wordt \(code)") }
    if let code = change.running { parts.append("al lopend is \(code)") }
    return parts.joined(separator: ", ")
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
      questions.oneSided == 0 ? asked : "\(asked) (\(questions.oneSided) over een vraag die maar een van beide heeft)"
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
