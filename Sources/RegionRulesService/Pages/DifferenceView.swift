#if Service
  internal import RegionRules
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleTesting

  /// A difference in lists for a page.
  struct DifferenceView {
    let report: DifferenceReport

    init(_ report: DifferenceReport) { self.report = report }

    var view: [String: Any] {
      let difference = report.difference
      let changed = difference.decisions.filter { !$0.changes.isEmpty || !$0.isComplete }
      let same = difference.decisions.filter(\.isSame).map(\.question)
      return [
        "conclusion": report.conclusion, "isSame": !report.hasChanges,
        "days": "Vergeleken: \(difference.oldDays) met \(difference.newDays).",
        "names": difference.names.flatMap(Self.names), "hasNames": !difference.names.isEmpty,
        "decisions": changed.map(Self.decision), "hasSame": !same.isEmpty, "same": same,
        "parts": difference.parts.prefix(60).map {
          ["change": Self.word($0.change), "path": $0.path, "at": $0.at] as [String: Any]
        },
        "hasParts": !difference.parts.isEmpty, "caseCount": report.cases.count,
        "changedCount": report.cases.changed.count,
        "cases": report.cases.changed.prefix(40).map {
          ["name": $0.name, "before": Self.words($0.before), "after": Self.words($0.after)] as [String: Any]
        },
        "hasCases": !report.cases.changed.isEmpty,
      ]
    }

    private static func names(_ names: EditionDifference.Names) -> [[String: Any]] {
      let kind: String
      switch names.kind {
      case "facts": kind = "Gegevens"
      case "codes": kind = "Codes"
      case "decisions": kind = "Vragen"
      default: kind = DutchText.sentence(names.kind.split(separator: " ").last.map(String.init) ?? names.kind)
      }
      return [("alleen in de oude", names.onlyBefore), ("alleen in de nieuwe", names.onlyAfter)].filter {
        !$0.1.isEmpty
      }
      .map { side, list in
        ["kind": kind, "side": side, "count": list.count, "list": list.joined(separator: ", ")]
      }
    }

    private static func decision(_ decision: EditionDifference.Decision) -> [String: Any] {
      [
        "question": decision.question, "isOpen": !decision.isComplete,
        "more": max(0, decision.changes.count - 12), "hasMore": decision.changes.count > 12,
        "changes": decision.changes.prefix(12).map { change -> [String: Any] in
          let example = change.example.map { "\(AnswerView.spaced($0.fact)) = \($0.value)" }
          return [
            "before": words(change.before.outcome), "after": words(change.after.outcome),
            "cases": change.cases.prefix(3).map { $0.isEmpty ? "altijd" : $0.joined(separator: "; ") },
            "example": example.joined(separator: ", "), "isProved": change.isProved,
            "oldRules": change.before.rules.prefix(1).map(\.text),
            "newRules": change.after.rules.prefix(1).map(\.text),
          ]
        },
      ]
    }

    /// Outcome words of rule files as readers know them.
    private static func words(_ text: String) -> String {
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      guard let first = parts.first, let outcome = Outcome(rawValue: first) else { return text }
      let rest = parts.dropFirst().map { $0.trimmingPrefix("· ").description }
      return ([AnswerView.title(outcome)] + rest).joined(separator: ": ")
    }

    private static func word(_ change: EditionDifference.Part.Change) -> String {
      switch change {
      case .added: "nieuw"
      case .removed: "weg"
      case .changed: "gewijzigd"
      }
    }
  }
#endif
