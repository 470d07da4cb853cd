import RuleLanguage
import RuleModel

/// What can be told about a row of a table.
struct RowText {
  let edition: Edition
  let table: DecisionTable
  let row: Int
  let counts: RowCounts?

  /// What choices mean takes no more room than this behind a row.
  private static let longestChoice = 32
  /// What the row gives takes no more room than this.
  private static let longestResult = 60

  /// The short text behind the row, with more for who asks.
  var hint: RowHints.Hint {
    let row = table.rows[row]
    let given = self.given(row)
    let choices = named(row).map { Self.cut($0, Self.longestChoice) }.joined(separator: ", ")
    let result = given.isEmpty ? "" : "→ " + Self.cut(given.joined(separator: ", "), Self.longestResult)
    var label = [[choices, result].filter { !$0.isEmpty }.joined(separator: " ")]
    if let matched { label.append(matched) }
    if row.cells.contains(where: \.isBlank) { label.append("cel leeg in de bron") }
    return RowHints.Hint(label: label.filter { !$0.isEmpty }.joined(separator: " · "), about: about(row, given))
  }

  /// How much the row matches, as far as that can be counted.
  private var matched: String? {
    guard let counts, !table.rows[row].cells.contains(where: \.isBlank) else { return nil }
    return "\(counts.left[row]) van \(DutchText.count(counts.whole, "combinatie", "combinaties"))"
  }

  /// The labels of the choices that are not clear from their words.
  private func named(_ row: DecisionTable.Row) -> [String] {
    var found: [String] = []
    for (cell, slot) in zip(row.cells, table.inputs) {
      guard case .symbols(let set, let symbols)? = cell.domain?.shape, !cell.isAny, set.count <= 2 else { continue }
      let fact = edition.facts[slot]
      let labels = set.compactMap { symbols[$0] }.compactMap { word in
        fact.labels[word].flatMap { Self.isClear(word, $0) ? nil : $0 }
      }
      guard labels.count == set.count, !labels.isEmpty else { continue }
      found.append(DutchText.list(labels, joined: "of"))
    }
    return found
  }

  /// Whether a label says nothing that its word does not say.
  private static func isClear(_ word: String, _ label: String) -> Bool {
    func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return plain(word) == plain(label)
  }

  private func given(_ row: DecisionTable.Row) -> [String] {
    zip(row.outputs, table.outputs).compactMap { cell, output -> String? in
      switch cell {
      case .code(let index): edition.codes.indices.contains(index) ? edition.codes[index].name : nil
      case .value(.symbol(let word)): output.labels[word].flatMap { Self.isClear(word, $0) ? nil : $0 }
      case .verdict(let verdict): text(verdict)
      case .value, .nothing: nil
      }
    }
  }

  private func text(_ verdict: Verdict) -> String? {
    func word(_ terms: [Edition.Term], _ index: Int) -> String? {
      terms.indices.contains(index) ? terms[index].text : nil
    }
    return switch verdict {
    case .refer(let index): word(edition.referrals, index).map { "verwijzen: \($0)" }
    case .first(let index): word(edition.steps, index).map { "eerst: \($0)" }
    case .consent(let index): word(edition.parties, index).map { "toestemming van \($0)" }
    case .notInSource: "staat niet in de bron"
    case .notEligible: "niet passend"
    case .excluded: "uitgesloten"
    case .open: "open"
    }
  }

  /// Everything about the row, as Markdown.
  private func about(_ row: DecisionTable.Row, _ given: [String]) -> String {
    var lines = zip(row.cells, table.inputs).compactMap { cell, slot -> String? in
      cell.isAny ? nil : "- `\(edition.facts[slot].name)`: \(CellText(fact: edition.facts[slot], cell: cell).text)"
    }
    if lines.isEmpty { lines.append("- geldt altijd") }
    var parts = ["**\(table.head.path)#\(row.id)**", lines.joined(separator: "\n")]
    if !given.isEmpty { parts.append("Geeft: " + given.joined(separator: ", ")) }
    if let matched, let counts {
      let above = counts.own[self.row] - counts.left[self.row]
      parts.append(
        "Geldt voor \(matched)." + (above > 0 ? " Voor \(above) andere gaat een rij erboven voor." : ""))
    }
    return parts.joined(separator: "\n\n")
  }

  private static func cut(_ text: String, _ most: Int) -> String {
    text.count > most ? text.prefix(most - 1) + "…" : text
  }
}
