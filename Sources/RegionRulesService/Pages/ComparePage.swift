#if Service
  internal import RegionRules

  /// What two editions decide otherwise.
  struct ComparePage {
    let library: RuleLibrary
    let books: RuleBooks

    init(_ library: RuleLibrary, books: RuleBooks) {
      self.library = library
      self.books = books
    }

    func view(from: String, to: String) -> [String: Any] {
      var view: [String: Any] = [
        "title": "Uitgaven vergelijken", "isRules": true, "from": Self.choices(library, chosen: from),
        "to": Self.choices(library, chosen: to),
      ]
      guard let old = library.edition(from), let new = library.edition(to) else { return view }
      view["report"] = DifferenceView(books.difference(old, new)).view
      return view
    }

    static func choices(_ library: RuleLibrary, chosen: String?) -> [[String: Any]] {
      library.regions.flatMap(\.editions).map { ["id": $0.id, "isChosen": $0.id == chosen] }
    }
  }
#endif
