internal import RegionRules
internal import RuleLanguage
internal import RuleModel
internal import RuleTesting

/// The book of an edition as one page that needs nothing else.
struct BookPage {
  let book: EditionBook
  /// The edition before it, to tell what changed.
  let previous: LoadedEdition?
  private var edition: Edition { book.edition }

  init(_ loaded: LoadedEdition, after previous: LoadedEdition?) {
    book = EditionBook(loaded)
    self.previous = previous
  }

  /// The page as HTML.
  var html: String {
    let head = tag(
      "head", [:],
      tag("meta", ["charset": "utf-8"]),
      tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      tag("title", [:], "\(edition.title): regelboek"),
      tag("style", [:], .own(BookAssets.style)))
    let body = tag(
      "body", [:],
      tag("a", ["href": "#inhoud", "class": "skip"], "Naar de inhoud"),
      top,
      tag("div", ["class": "wrap"], navigation, tag("main", ["id": "inhoud"], all: content)),
      tag("script", [:], .own(BookAssets.script)))
    return "<!DOCTYPE html>\n" + tag("html", ["lang": "nl"], head, body).html + "\n"
  }

  private var top: Markup {
    tag(
      "header", [:],
      tag("p", ["class": "region"], "Regelboek \(edition.region.name)"),
      tag("h1", [:], .text(edition.title)),
      tag("p", ["class": "lead"], .text(RuleWords.sentence(about: edition.validity))))
  }

  private var navigation: Markup {
    let links =
      [("overzicht", "In het kort", nil), ("veranderd", "Wat is er veranderd", nil)]
      + book.sections.map { ($0.id, $0.title, $0.entries.count) }
      + [("gaten", "Gaten en kanttekeningen", nil), ("bron", "Verantwoording", nil)]
    return tag(
      "nav", ["aria-label": "Hoofdstukken"],
      tag(
        "p", ["class": "search", "hidden": ""],
        tag("label", ["for": "zoek"], "Zoek in dit boek"),
        tag("input", ["id": "zoek", "type": "search", "autocomplete": "off"]),
        tag("span", ["id": "gevonden", "role": "status"])),
      tag(
        "ul", [:],
        all: links.map { id, title, count in
          tag("li", [:], tag("a", ["href": "#\(id)"], .text(title)), .text(count.map { " (\($0))" } ?? ""))
        }))
  }

  private var content: [Markup] {
    [overview, ChangesChapter(book: book, previous: previous).markup] + book.sections.map(section) + [
      gaps, traceability, colophon,
    ]
  }

  private var overview: Markup {
    let summary = EditionSummary(book.loaded)
    let counts = summary.codes + summary.rules.filter { $0.key != "rows" }
    var items: [Markup] = counts.map { count in
      tag("li", [:], tag("strong", [:], .text(DutchText.number(Int64(count.count) * 10_000))), " \(count.name)")
    }
    items.append(tag("li", [:], tag("strong", [:], "\(String(summary.cases))"), " gevallen van de regio"))
    var parts: [Markup] = [tag("h2", [:], "In het kort"), tag("ul", ["class": "counts"], all: items)]
    for caveat in [edition.region.caveat, edition.validity.head.caveat, edition.validity.condition].compactMap({ $0 }) {
      parts.append(tag("p", ["class": "caveat"], tag("strong", [:], "Let op: "), .text(caveat)))
    }
    parts.append(tag("h3", [:], "Documenten"))
    parts.append(
      tag(
        "ul", [:],
        all: edition.sources.map { source in
          tag("li", [:], .text(source.title), .text(source.version.map { " (versie \($0))" } ?? ""))
        }))
    return tag("section", ["id": "overzicht"], all: parts)
  }

  private func section(_ section: BookSection) -> Markup {
    var parts: [Markup] = [tag("h2", [:], .text(section.title)), tag("p", ["class": "intro"], .text(section.intro))]
    if section.id == "codes" { parts.append(CodeIndex(edition).markup) }
    for (index, entry) in section.entries.enumerated() {
      parts.append(EntryMarkup(book, entry).markup(drawing: section.id == "decisions" ? index : nil))
    }
    return tag("section", ["id": section.id], all: parts)
  }

  private var gaps: Markup {
    let summary = EditionSummary(book.loaded)
    let caveats = book.entries.compactMap { entry in entry.caveat.map { (entry, $0) } }
    var parts: [Markup] = [
      tag("h2", [:], "Gaten en kanttekeningen"),
      tag("p", ["class": "intro"], "Wat de bron openlaat, en waar bij een antwoord iets wordt gezegd."),
      tag("h3", [:], "Wat de bron openlaat"),
    ]
    parts.append(
      summary.gaps.isEmpty
        ? tag("p", [:], "Niets gevonden.") : tag("ul", [:], all: summary.gaps.map { tag("li", [:], gap($0)) }))
    parts.append(tag("h3", [:], "Kanttekeningen"))
    parts.append(
      tag(
        "ul", [:],
        all: caveats.map { entry, caveat in
          tag("li", [:], tag("a", ["href": "#\(EntryMarkup.anchor(entry.path))"], .text(entry.title)), ": \(caveat)")
        }))
    return tag("section", ["id": "gaten"], all: parts)
  }

  /// A gap, with a link to the rule that it names.
  private func gap(_ text: String) -> Markup {
    guard let colon = text.firstIndex(of: ":"), let entry = book.entries.first(where: { $0.path == text[..<colon] })
    else {
      return .text(text)
    }
    return .several([
      tag("a", ["href": "#\(EntryMarkup.anchor(entry.path))"], .text(entry.title)), .text(String(text[colon...])),
    ])
  }

  private var traceability: Markup {
    var parts: [Markup] = [tag("h2", [:], "Verantwoording")]
    let summary = EditionSummary(book.loaded)
    guard let trace = book.loaded.traceability else {
      return tag(
        "section", ["id": "bron"],
        all: parts + [tag("p", [:], "Van deze uitgave is nog niet bijgehouden welke uitspraak van de bron waar staat.")]
      )
    }
    let counts = summary.statements.map { "\($0.count) \($0.name)" }
    parts.append(
      tag("p", [:], "De bron heeft \(String(trace.ids.count)) uitspraken, gedragen: \(counts.joined(separator: ", ")).")
    )
    let rows = trace.entries.map { entry in
      tag(
        "tr", [:], tag("td", [:], .text(Self.range(entry.ids))), tag("td", [:], .text(entry.section)),
        tag("td", [:], .text(entry.text)), tag("td", [:], .text(Self.word(entry.kind))),
        tag("td", [:], all: entry.by.map { link(to: $0.path) }))
    }
    let header = ["Nummers", "Plaats in de bron", "Wat er staat", "Gedragen als", "Door"]
    parts.append(
      tag(
        "details", [:], tag("summary", [:], "Alle uitspraken van de bron"),
        tag(
          "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Uitspraken van de bron"],
          tag(
            "table", [:],
            tag("thead", [:], tag("tr", [:], all: header.map { tag("th", ["scope": "col"], .text($0)) })),
            tag("tbody", [:], all: rows)))))
    return tag("section", ["id": "bron"], all: parts)
  }

  private func link(to path: String) -> Markup {
    let rule = RulePath.rule(of: path)
    guard book.entries.contains(where: { $0.path == rule }) else { return tag("span", ["class": "path"], "\(path) ") }
    return .several([tag("a", ["href": "#\(EntryMarkup.anchor(rule))"], .text(path)), " "])
  }

  private var colophon: Markup {
    tag(
      "footer", [:],
      tag("p", [:], "Gemaakt uit de regels van \(edition.id). Vingerafdruk: "),
      tag("p", ["class": "path"], .text(book.loaded.digest)))
  }

  private static func range(_ ids: [String]) -> String {
    guard ids.count > 3, let first = ids.first, let last = ids.last else { return ids.joined(separator: ", ") }
    return "\(first) … \(last) (\(ids.count))"
  }

  private static func word(_ kind: Traceability.Kind) -> String {
    switch kind {
    case .rule: "regel"
    case .case: "geval"
    case .context: "achtergrond"
    case .gap: "gat in de bron"
    }
  }
}
