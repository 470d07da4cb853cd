#if Service
  internal import Foundation
  internal import RegionRules
  internal import RuleBook
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel
  internal import RuleTesting

  /// The pages on which rules are read.
  struct RulesPage {
    let library: RuleLibrary
    let books: RuleBooks

    init(_ library: RuleLibrary, books: RuleBooks) {
      self.library = library
      self.books = books
    }

    /// The regions with their editions, and what was searched.
    func index(search: String) -> [String: Any] {
      var view: [String: Any] = [
        "title": "Regels", "isRules": true, "search": search,
        "regions": library.regions.map { region -> [String: Any] in
          [
            "name": region.region.name,
            "editions": region.editions.map { loaded -> [String: Any] in
              [
                "title": loaded.edition.title, "href": "/regels/\(loaded.id)", "period": Self.period(loaded.edition),
                "codes": DutchText.count(loaded.edition.codes.count, "code", "codes"),
                "cases": DutchText.count(loaded.cases.count, "geval", "gevallen"),
              ]
            },
          ]
        },
        "editions": ComparePage.choices(library, chosen: nil),
      ]
      if !search.isEmpty {
        view["hasSearch"] = true
        view["found"] = library.regions.flatMap(\.editions).flatMap { found(search, $0, most: 12) }
      }
      return view
    }

    private func found(_ text: String, _ loaded: LoadedEdition, most: Int) -> [[String: Any]] {
      books.book(loaded).find(text).prefix(most).map { entry in
        [
          "title": entry.title, "href": "/regels/\(loaded.id)/\(entry.path)", "place": "\(entry.chapter), \(loaded.id)",
        ]
      }
    }

    /// One edition: its chapters, what was searched, how whole it is.
    func edition(_ loaded: LoadedEdition, search: String) -> [String: Any] {
      let edition = loaded.edition
      let book = books.book(loaded)
      let summary = EditionSummary(loaded)
      var view = head(loaded, edition.title)
      view["search"] = search
      view["digest"] = loaded.digest
      view["chapters"] = book.chapters.map { chapter in
        [
          "title": chapter.title, "intro": chapter.intro, "count": chapter.count,
          "href": "/regels/\(loaded.id)/\(chapter.id)",
        ] as [String: Any]
      }
      view["gapCount"] = DutchText.count(summary.gaps.count, "gat", "gaten")
      view["traceTotal"] = loaded.traceability?.ids.count ?? 0
      view["caseCount"] = DutchText.count(loaded.cases.count, "geval", "gevallen")
      view["documents"] = edition.sources.map { $0.title + ($0.version.map { ", versie \($0)" } ?? "") }
      view["caveats"] = [edition.region.caveat, edition.validity.head.caveat, edition.validity.condition].compactMap {
        $0
      }
      if !search.isEmpty {
        view["hasSearch"] = true
        view["found"] = found(search, loaded, most: 60)
      }
      return view
    }

    /// A chapter, or one rule; `nil` when there is none.
    func part(_ loaded: LoadedEdition, _ path: String) -> [String: Any]? {
      let book = books.book(loaded)
      if let chapter = book.chapters.first(where: { $0.id == path }) {
        var view = head(loaded, chapter.title)
        view["intro"] = chapter.intro
        view["html"] = book.chapter(path) ?? ""
        return view
      }
      guard let (entry, html) = book.rule(path) else { return nil }
      var view = head(loaded, entry.title)
      view["chapter"] = ["title": entry.chapter, "href": "/regels/\(loaded.id)/\(RulePath.kind(of: path))"]
      view["html"] = html
      view["place"] = entry.place
      let file = entry.place.split(separator: ":").first.map(String.init) ?? ""
      if loaded.edition.files.contains(where: { $0.path == file }), file.hasPrefix("Regions/\(loaded.id)/") {
        view["try"] = "/proef?" + FormFields.text([("edition", loaded.id), ("file", file)])
      }
      return view
    }

    /// What the source leaves open.
    func gaps(_ loaded: LoadedEdition) -> [String: Any] {
      let book = books.book(loaded)
      var view = head(loaded, "Gaten in de bron")
      view["gaps"] = EditionSummary(loaded).gaps.map { gap -> [String: Any] in
        let parts = gap.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let path = parts.first, book.contains(path) else {
          let about = parts.first == "codes" || parts.first == "validity"
          return [
            "text": about && parts.count == 2 ? DutchText.sentence(parts[1].trimmingPrefix(" ").description) : gap
          ]
        }
        return [
          "title": book.rule(path)?.entry.title ?? path, "href": "/regels/\(loaded.id)/\(path)",
          "text": parts[1].trimmingPrefix(" ").description,
        ]
      }
      return view
    }

    /// What the cases touch.
    func cases(_ loaded: LoadedEdition) -> [String: Any] {
      let book = books.book(loaded)
      var view = head(loaded, "Gevallen en dekking")
      view["health"] = books.health(loaded, library).view { path in
        let rule = RulePath.rule(of: path)
        return book.contains(rule) ? AnswerView.address(path, edition: loaded.id) : nil
      }
      return view
    }

    /// Every statement of the source, and what carries it.
    func traceability(_ loaded: LoadedEdition, kind chosen: String?) -> [String: Any] {
      let book = books.book(loaded)
      var view = head(loaded, "Verantwoording van de bron")
      guard let trace = loaded.traceability else { return view }
      let kinds = Traceability.Kind.allCases.filter { kind in trace.entries.contains { $0.kind == kind } }
      let kind = kinds.first { $0.rawValue == chosen } ?? kinds.first
      view["trace"] =
        [
          "total": trace.ids.count,
          "kinds": kinds.map { one -> [String: Any] in
            [
              "name": Self.word(one), "count": trace.entries.filter { $0.kind == one }.reduce(0) { $0 + $1.ids.count },
              "href": "/regels/\(loaded.id)/bron?soort=\(one.rawValue)", "isChosen": one == kind,
            ]
          },
          "rows": trace.entries.filter { $0.kind == kind }.map { entry -> [String: Any] in
            [
              "section": entry.section, "text": entry.text,
              "by": entry.by.map { item -> [String: Any] in
                var view: [String: Any] = ["path": item.path]
                if book.contains(RulePath.rule(of: item.path)) {
                  view["href"] = AnswerView.address(item.path, edition: loaded.id)
                }
                return view
              },
            ]
          },
        ] as [String: Any]
      return view
    }

    // MARK: Words

    private func head(_ loaded: LoadedEdition, _ title: String) -> [String: Any] {
      [
        "title": title, "id": loaded.id, "isRules": true, "editionTitle": loaded.edition.title,
        "region": loaded.edition.region.name, "period": Self.period(loaded.edition), "home": "/regels/\(loaded.id)",
      ]
    }

    private static func word(_ kind: Traceability.Kind) -> String {
      switch kind {
      case .rule: "In een regel"
      case .case: "In een geval"
      case .context: "Als achtergrond"
      case .gap: "Gat in de bron"
      }
    }

    static func period(_ edition: Edition) -> String {
      let from = edition.validity.from.date.map { "vanaf \(DutchText.date($0))" }
      let until = edition.validity.until.date.map { "tot en met \(DutchText.date($0))" }
      let parts = [from, until].compactMap { $0 }
      return parts.isEmpty ? "De bron noemt geen periode." : "Geldig \(parts.joined(separator: " "))."
    }
  }
#endif
