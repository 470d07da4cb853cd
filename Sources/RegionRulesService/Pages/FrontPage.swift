#if Service
  internal import Foundation
  internal import RegionRules
  internal import RuleModel

  /// The front page: search, regions, questions.
  struct FrontPage {
    let library: RuleLibrary

    init(_ library: RuleLibrary) { self.library = library }

    func view(search: String) -> [String: Any] {
      var view: [String: Any] = [
        "title": "Vraag het", "isAsk": true, "regions": library.regions.map(region), "search": "",
      ]
      if !search.isEmpty {
        view["search"] = search
        view["hasSearch"] = true
        view["found"] = found(search)
      }
      return view
    }

    private func found(_ text: String) -> [[String: Any]] {
      let questions = library.search(text).prefix(20).map { question -> [String: Any] in
        ["question": question.question, "place": question.edition, "href": Self.href(question)]
      }
      let codes = library.regions.flatMap(\.editions).flatMap { loaded in
        loaded.edition.codes.filter { $0.id.lowercased() == text.lowercased() }.map { code -> [String: Any] in
          [
            "question": "\(code.id) \(code.name)", "place": "code van \(loaded.id)",
            "href": "/regels/\(loaded.id)/codes/\(code.id)",
          ]
        }
      }
      return codes + questions
    }

    private func region(_ region: LoadedRegion) -> [String: Any] {
      [
        "key": region.region.key, "name": region.region.name,
        "editions": region.editions.map { loaded -> [String: Any] in
          let questions = loaded.questions
          let decisions = questions.filter { $0.kind == .decision && !$0.isDefault }
          let statements = questions.filter { $0.kind == .statement }
          return [
            "title": loaded.edition.title, "period": RulesPage.period(loaded.edition),
            "main": questions.filter(\.isDefault).map {
              ["question": $0.question, "href": Self.href($0)] as [String: Any]
            },
            "decisions": decisions.map { ["question": $0.question, "href": Self.href($0)] as [String: Any] },
            "hasDecisions": !decisions.isEmpty, "decisionCount": decisions.count, "rules": "/regels/\(loaded.id)",
            "hasMore": !statements.isEmpty, "statementCount": statements.count,
            "statements": statements.map { ["question": $0.question, "href": Self.href($0)] as [String: Any] },
          ]
        },
      ]
    }

    /// Where a question is asked; editions of the past are asked on their first day.
    static func href(_ question: Question) -> String {
      let region = question.edition.split(separator: "/").first.map(String.init) ?? ""
      return "/vraag/\(region)/\(question.name)?edition=\(question.edition)"
    }
  }
#endif
