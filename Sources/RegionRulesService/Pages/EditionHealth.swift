#if Service
  internal import Diagnostics
  internal import RegionRules
  internal import RuleTesting

  /// What the region's own cases say about its rules: which pass, and which rules they touch.
  struct EditionHealth: Sendable {
    let count: Int
    let failures: [Diagnostic]
    let coverage: Coverage

    init(_ loaded: LoadedEdition, in library: RuleLibrary) {
      let results = CaseRunner(library).run(loaded)
      var meter = CoverageMeter(loaded.edition)
      for result in results { if let answer = result.answer { meter.add(answer) } }
      count = results.count
      failures = results.flatMap(\.diagnostics)
      coverage = meter.coverage
    }

    /// The names of kinds of rules, as readers know them.
    static func word(_ kind: String) -> String {
      switch kind {
      case "selection": "Rijen van tabellen"
      case "derived", "facts": "Afgeleide gegevens"
      case "eligibility": "Voorwaarden"
      case "exclusions": "Uitsluitingen"
      case "combinations": "Combinaties"
      case "budgets": "Budgetten"
      case "obligations": "Verplichtingen"
      case "notes": "Opmerkingen"
      default: kind
      }
    }

    /// The bars of the drawing, and the rules that no case touches.
    func view(_ links: (String) -> String?) -> [String: Any] {
      let height = 34
      let width = 220.0
      return [
        "count": count, "hit": coverage.hit, "total": coverage.total, "isWhole": coverage.missed.isEmpty,
        "failures": failures.prefix(50).map { ["text": $0.message, "at": "\($0.range)"] as [String: Any] },
        "hasFailures": !failures.isEmpty, "height": coverage.counts.count * height + 4,
        "sentence": coverage.counts.map { "\(Self.word($0.kind)): \($0.hit) van \($0.total)" }.joined(separator: "; "),
        "bars": coverage.counts.enumerated().map { index, count -> [String: Any] in
          let top = index * height
          let part = count.total == 0 ? 0 : Double(count.hit) / Double(count.total)
          return [
            "name": Self.word(count.kind), "hit": count.hit, "total": count.total, "textY": top + 21, "barY": top + 8,
            "width": Int(width), "part": Int(width * part), "isWhole": count.hit == count.total,
          ]
        },
        "missed": coverage.missed.prefix(100).map { target -> [String: Any] in
          var view: [String: Any] = ["path": target.path, "at": "\(target.at.file):\(target.at.start.line)"]
          if let href = links(target.path) { view["href"] = href }
          return view
        },
      ]
    }
  }
#endif
