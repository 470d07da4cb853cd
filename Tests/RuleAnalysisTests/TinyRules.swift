import Diagnostics
import RuleModel

/// A rule set of one table over a few small facts.
enum TinyRules {
  /// The edition with this table and more facts; `nil` when it has errors.
  static func edition(
    table: String, policy: String = "unique", otherwise: Bool = false, derived: String = "", impossible: String = ""
  ) -> (edition: Edition?, texts: [String]) {
    let rows = table.split(separator: "\n").map { "      \($0)\n" }.joined()
    let files = [
      "Regions/proef/region.yaml": region,
      "Regions/proef/2020/edition.yaml": head,
      "Regions/proef/2020/facts.yaml": facts + derived + impossible,
      "Regions/proef/2020/selection.yaml": """
      format: 1
      selection:
        tabel:
          hit-policy: \(policy)
          outputs: {uit: {type: integer, max: 1000}}
          table: |
      \(rows)\(otherwise ? "    otherwise: open Niet bekend.\n" : "")    source: {document: boek, section: "1"}

      """,
    ]
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: files.map { LoadedFile(path: $0.key, text: $0.value) })
    let unused = diagnostics.filter { !$0.code.rawValue.hasPrefix("unused") }
    return (ruleSet?.editions.first, unused.map { "\($0.range) \($0.message)" })
  }

  private static let region = """
    format: 1
    region: {name: Proef, municipalities: not-in-source, editions: [2020]}
    """

  private static let head = """
    format: 1
    edition:
      title: Proef
      validity: {from: 2020-01-01, until: not-in-source}
      sources: {boek: {title: Boek}}
      default-decision: tabel
      decisions:
        tabel: {question: Wat?}
        gebruik: {question: Wat?, outputs: [alles]}
    """

  /// All facts are used, so that a table may leave some out.
  private static let facts = """
    format: 1
    facts:
      soort: {type: enum, question: Welke?, values: {a: A, b: B, c: C}}
      ja: {type: boolean, question: Ja?}
      aantal: {type: integer, min: 0, max: 6, question: Hoeveel?}
      tekens: {type: set, question: Welke?, none: allowed, values: {x: X, y: Y}}
      nummer: {type: integer, min: 0, max: 9999, question: Welk nummer?}
    derived:
      alles: {type: boolean, is: soort = a or ja or aantal > 3 or tekens contains x or nummer > 5}

    """
}
