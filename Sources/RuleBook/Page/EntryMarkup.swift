internal import RuleLanguage
internal import RuleModel

/// An entry of the book as a piece of a page.
struct EntryMarkup {
  let book: EditionBook
  let entry: BookEntry

  init(_ book: EditionBook, _ entry: BookEntry) {
    self.book = book
    self.entry = entry
  }

  /// The place of an entry within the page.
  static func anchor(_ path: String) -> String { String(path.map { $0 == "/" ? "-" : $0 }) }

  /// The entry; for a question also the way to its answer.
  ///
  /// - Parameter drawing: The number of the decision to draw.
  func markup(drawing: Int?) -> Markup {
    var parts: [Markup] = [tag("h3", [:], .text(entry.title))]
    if !entry.lines.isEmpty {
      parts.append(
        tag(
          "dl", [:],
          all: entry.lines.map { line in
            tag("div", [:], tag("dt", [:], .text(line.label)), tag("dd", [:], .text(line.text)))
          }))
    }
    if let matrix = entry.matrix {
      parts.append(table(matrix, caption: "In één oogopslag: \(entry.title)"))
      if let grid = entry.grid {
        let summary = tag("summary", [:], "Alle rijen (\(grid.rows.count))")
        parts.append(tag("details", [:], summary, table(grid, caption: entry.title)))
      }
    } else if let grid = entry.grid {
      parts.append(table(grid, caption: entry.title))
    }
    if let drawing { parts.append(flow(drawing)) }
    if let caveat = entry.caveat {
      parts.append(tag("p", ["class": "caveat"], tag("strong", [:], "Let op: "), .text(caveat)))
    }
    parts.append(sources)
    return tag("article", ["id": Self.anchor(entry.path)], all: parts)
  }

  /// The way to the answer of a question; that of the most usual question is open.
  private func flow(_ index: Int) -> Markup {
    let parts = [
      tag("summary", [:], "Zo komt het antwoord tot stand"), FlowDrawing(edition: book.edition, index: index).markup,
    ]
    return index == book.edition.defaultDecision
      ? tag("details", ["class": "drawing", "open": ""], all: parts) : tag("details", ["class": "drawing"], all: parts)
  }

  private var sources: Markup {
    let citations = entry.sources.map { RuleWords.citation($0, in: book.edition) }
    var seen: Set<String> = []
    let unique = citations.filter { seen.insert($0).inserted }
    return tag(
      "p", ["class": "cite"],
      .text(unique.isEmpty ? "" : "Bron: \(unique.joined(separator: "; ")). "),
      tag("span", ["class": "path"], .text(entry.path)))
  }

  private func table(_ grid: BookEntry.Grid, caption: String) -> Markup {
    let header = grid.header.enumerated().map { index, name in
      tag("th", ["scope": "col", "class": index < grid.inputs ? "in" : "out"], .text(name))
    }
    let rows = grid.rows.map { row in
      tag(
        "tr", [:],
        all: row.enumerated().map { index, cell in
          let classes = (index < grid.inputs ? "in" : "out") + (cell == "–" ? " any" : "")
          return index == 0 && grid.inputs == 1
            ? tag("th", ["scope": "row", "class": classes], .text(cell)) : tag("td", ["class": classes], .text(cell))
        })
    }
    return tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption],
      tag(
        "table", [:], tag("caption", [:], .text(caption)), tag("thead", [:], tag("tr", [:], all: header)),
        tag("tbody", [:], all: rows)))
  }
}

/// All codes in one table.
struct CodeIndex {
  let edition: Edition

  init(_ edition: Edition) { self.edition = edition }

  /// The table; each code links to its entry.
  var markup: Markup {
    let hasTariff = edition.codes.contains { $0.tariff.value != nil }
    let hasBudget = edition.codes.contains { $0.budget?.amount != nil }
    let names = ["Code", "Naam", "Groepen"] + (hasTariff ? ["Tarief"] : []) + (hasBudget ? ["Budget"] : [])
    let rows = edition.codes.map { code in
      let groups = code.groups.map { group in edition.groups.first { $0.word == group }?.text ?? group }
      var cells = [
        tag(
          "th", ["scope": "row"],
          tag("a", ["href": "#\(EntryMarkup.anchor(code.head.path))"], .text(code.code.value ?? code.id))),
        tag("td", [:], .text(code.name)), tag("td", [:], .text(groups.joined(separator: ", "))),
      ]
      if hasTariff {
        cells.append(tag("td", ["class": "sum"], .text(code.tariff.value.map(DutchText.money) ?? "niet in de bron")))
      }
      if hasBudget { cells.append(tag("td", ["class": "sum"], .text(code.budget?.amount.map(DutchText.money) ?? "–"))) }
      return tag("tr", [:], all: cells)
    }
    return tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Alle codes"],
      tag(
        "table", [:], tag("caption", [:], "Alle codes"),
        tag("thead", [:], tag("tr", [:], all: names.map { tag("th", ["scope": "col"], .text($0)) })),
        tag("tbody", [:], all: rows)))
  }
}
