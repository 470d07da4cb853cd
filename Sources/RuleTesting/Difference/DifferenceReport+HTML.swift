internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension DifferenceReport {
  /// The report as one page that needs nothing else.
  public var html: String {
    var page = HTMLText()
    page.raw(
      """
      <!doctype html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    page.text("Van \(difference.old) naar \(difference.new)")
    page.raw(
      """
      </title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
      h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 0 0 .5rem }
      article { border: 1px solid #767676; border-radius: .3rem; padding: 1rem; margin: 1rem 0 }
      table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #c6c6c6 }
      .was { color: #a30000 } .wordt { color: #00632d } .plaats { color: #595959; font-size: .875rem }
      </style>
      </head>
      <body>
      <main>
      """)
    page.element("h1", "Van \(difference.old) naar \(difference.new)")
    page.element("p", "Vergeleken dagen: \(difference.oldDays) en \(difference.newDays). \(conclusion)")
    addNames(to: &page)
    for decision in difference.decisions { add(decision, to: &page) }
    if !difference.parts.isEmpty {
      page.element("h2", "Andere onderdelen")
      page.list(difference.parts.map { "\(Self.word($0.change)): \($0.path) (\($0.at))" })
    }
    add(cases, "Gevallen", to: &page)
    if let queries { add(queries, "Vragen", to: &page) }
    page.raw("</main>\n</body>\n</html>\n")
    return page.html
  }

  private func addNames(to page: inout HTMLText) {
    guard !difference.names.isEmpty else { return }
    page.element("h2", "Wat maar een van beide heeft")
    page.list(difference.names.flatMap { Self.lines($0) })
  }

  private func add(_ decision: EditionDifference.Decision, to page: inout HTMLText) {
    page.element("h2", "\(decision.name): \(decision.question)")
    for sentence in Self.outputs(decision) { page.element("p", sentence) }
    if decision.changes.isEmpty {
      page.element("p", decision.isComplete ? "Geen verschil in betekenis: dat is bewezen." : "Geen verschil gevonden.")
    }
    if !decision.isComplete { page.element("p", "Niet alles kon worden doorzocht; er kunnen meer verschillen zijn.") }
    for change in decision.changes { add(change, to: &page) }
  }

  private func add(_ change: EditionDifference.Change, to page: inout HTMLText) {
    page.raw("<article>\n<h3>Was <span class=\"was\">")
    page.text(DifferenceWords.side(change.before))
    page.raw("</span>, wordt <span class=\"wordt\">")
    page.text(DifferenceWords.side(change.after))
    page.raw("</span></h3>\n")
    let (shared, groups) = Self.cases(change)
    if !shared.isEmpty { page.element("p", "Als \(shared)") }
    if !groups.isEmpty {
      page.element("p", shared.isEmpty ? "Als een van deze dingen waar is:" : "En een van deze dingen waar is:")
      page.list(Array(groups.prefix(10)))
    }
    if groups.count > 10 { page.element("p", "En nog \(groups.count - 10) groepen.") }
    page.element(
      "p", change.isProved ? "Voorbeeld: \(example(change))" : "Of zulke gegevens voorkomen, is niet bewezen.")
    let rules = change.before.rules.map { ("oud", $0) } + change.after.rules.map { ("nieuw", $0) }
    if !rules.isEmpty {
      page.table(
        ["Regels", "Regel", "Zegt", "Bron"],
        rules.map { side, rule in [side, "\(rule.rule) (\(rule.at))", rule.text, citation(rule) ?? ""] })
    }
    page.raw("</article>\n")
  }

  private func add(_ questions: Questions, _ title: String, to page: inout HTMLText) {
    page.element("h2", title)
    let oneSided =
      questions.oneSided == 0 ? "" : " \(questions.oneSided) gaan over iets wat niet allebei de regels kennen."
    page.element("p", "\(questions.count) gevraagd, \(questions.changed.count) met een ander antwoord.\(oneSided)")
    if !questions.changed.isEmpty {
      page.table(["Naam", "Was", "Wordt"], questions.changed.map { [$0.name, $0.before, $0.after] })
    }
  }
}

/// A page in the making: everything that is not written here goes through ``text(_:)``, which escapes it.
struct HTMLText {
  private(set) var html = ""

  /// Adds HTML that stands in the source.
  mutating func raw(_ text: StaticString) { html += text.description }

  /// Adds a text.
  mutating func text(_ text: String) {
    for character in text.unicodeScalars {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.unicodeScalars.append(character)
      }
    }
  }

  /// Adds an element with a text.
  mutating func element(_ name: StaticString, _ content: String) {
    html += "<\(name)>"
    text(content)
    html += "</\(name)>\n"
  }

  /// Adds a list.
  mutating func list(_ items: [String]) {
    raw("<ul>\n")
    for item in items { element("li", item) }
    raw("</ul>\n")
  }

  /// Adds a table.
  mutating func table(_ heads: [String], _ rows: [[String]]) {
    raw("<table>\n<thead><tr>")
    for head in heads { element("th", head) }
    raw("</tr></thead>\n<tbody>\n")
    for row in rows {
      raw("<tr>")
      for cell in row { element("td", cell) }
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n")
  }
}
