/// A finding, and the smallest change to the made-up region that brings it about.
struct FindingExample: CustomStringConvertible, Sendable {
  /// The code of the finding.
  let code: String
  /// The file below `Regions/voorbeeld/`.
  let file: String
  /// Texts that stand in the file and what stands there instead; `ACCEPT` is where the finding can be accepted.
  let changes: [(old: String, new: String)]
  /// Whether it can be accepted there.
  let isAcceptable: Bool

  var description: String { code }

  init(_ code: String, in file: String, isAcceptable: Bool = true, _ changes: (old: String, new: String)...) {
    self.code = code
    self.file = file
    self.changes = changes
    self.isAcceptable = isAcceptable
  }

  /// The file with the changes; `nil` when a text does not stand there.
  ///
  /// - Parameters:
  ///   - text: The file as it is.
  ///   - accepting: The finding that is accepted; none when `nil`.
  func changed(_ text: String, accepting finding: String? = nil) -> String? {
    var text = text
    for change in changes {
      guard text.contains(change.old) else { return nil }
      text.replace(change.old, with: change.new, maxReplacements: 1)
    }
    return text.replacing(
      "ACCEPT", with: finding.map { "accept: [{finding: \($0), reason: Zo is het bedoeld.}]" } ?? "")
  }

  private static let tail = "    source: {document: boek, section: Hoofdstuk 2}\n"

  private static func exclusion(_ lines: String) -> (old: String, new: String) {
    (
      "exclusions:\n",
      "exclusions:\n  proef:\n    applies-to: code = 45A01\n\(lines)    reason: Zo is het.\n    ACCEPT\n\(tail)"
    )
  }

  private static func eligibility(_ lines: String) -> (old: String, new: String) {
    ("eligibility:\n", "eligibility:\n  proef:\n    applies-to: code = 45A01\n\(lines)    ACCEPT\n\(tail)")
  }

  /// One for every finding about tables that stops them from being used.
  static let errors = [
    FindingExample(
      "table-overlap", in: "2020/selection.yaml", isAcceptable: false,
      ("| begeleiding | zwaar   | 45A02", "| begeleiding | -       | 45A02")),
    FindingExample(
      "table-gap", in: "2020/selection.yaml", isAcceptable: false,
      ("      | opname      | licht   | not-in-source |                       |\n", "")),
    FindingExample(
      "otherwise-unreachable", in: "2020/selection.yaml", isAcceptable: false,
      ("      | false | geen    |\n", "      | false | geen    |\n    otherwise: not-in-source Niet bekend.\n")),
    FindingExample(
      "row-shadowed", in: "2020/selection.yaml", isAcceptable: false,
      ("  code:\n", "  code:\n    hit-policy: first\n"),
      (
        "| zwaar   | refer kliniek |                       |\n",
        "| zwaar   | refer kliniek |                       |\n      | opname      | -       | 45A01         |                       |\n"
      )),
    FindingExample(
      "row-never-matches", in: "2020/selection.yaml", isAcceptable: false,
      (
        "      | ver   | vervoer |\n      | true  | taxi    |\n      | false | geen    |\n",
        """
              | id    | ver   | afstand_km    | vervoer |
              | true  | true  | -             | taxi    |
              | false | false | -             | geen    |
              | nooit | true  | not([0..100]) | geen    |

        """
      )),
  ]

  /// One for every finding that warns.
  static let warnings = [
    FindingExample(
      "rule-never-strikes", in: "2020/exclusions.yaml", exclusion("    when: weken > 52 and weken < 10\n")),
    FindingExample(
      "rule-always-strikes", in: "2020/exclusions.yaml", exclusion("    when: weken > 52 or weken <= 52\n")),
    FindingExample(
      "unless-never-lifts", in: "2020/exclusions.yaml",
      exclusion(
        "    when: ernstig\n    unless:\n      - [{needs: not(ernstig), else: excluded, reason: De situatie is ernstig.}]\n"
      )),
    FindingExample(
      "rule-never-applies", in: "2020/eligibility.yaml",
      eligibility(
        "    when: weken > 52 and weken < 10\n    requires: [{needs: ernstig, else: not-eligible, reason: Het is niet ernstig.}]\n"
      )),
    FindingExample(
      "need-always-met", in: "2020/eligibility.yaml",
      eligibility(
        "    requires: [{needs: weken <= 52 or weken > 20, else: not-eligible, reason: Dat duurt te lang.}]\n")),
    FindingExample(
      "need-never-met", in: "2020/eligibility.yaml",
      eligibility(
        """
            requires:
              - {needs: weken <= 20, else: not-eligible, reason: Dat duurt te lang.}
              - {needs: weken > 52, else: not-eligible, reason: Dat duurt te kort.}

        """)),
    FindingExample(
      "code-never-applies", in: "2020/codes.yaml",
      (
        "  45A01: {name: Begeleiding licht, groups: [begeleiding], tariff: 50}\n",
        """
          45A01:
            name: Begeleiding licht
            groups: [begeleiding]
            limits: [{needs: zwaarte = zwaar, reason: Licht mag niet., else: not-eligible}]
            ACCEPT

        """
      )),
    FindingExample(
      "derived-constant", in: "2020/facts.yaml",
      ("    is: afstand_km > 6\n", "    is: afstand_km > 6 or afstand_km <= 6\n    ACCEPT\n")),
    FindingExample(
      "first-could-be-unique", in: "2020/selection.yaml",
      ("  vervoer:\n", "  vervoer:\n    ACCEPT\n    hit-policy: first\n")),
    FindingExample(
      "row-adds-nothing", in: "2020/selection.yaml",
      ("  code:\n", "  code:\n    ACCEPT\n    hit-policy: collect\n"),
      (
        "      | begeleiding | licht   | 45A01         |                       |\n",
        """
              | begeleiding | -       | 45A01         |                       |
              | begeleiding | licht   | 45A01         |                       |

        """
      )),
    FindingExample(
      "rows-mergeable", in: "2020/selection.yaml",
      ("  vervoer:\n", "  vervoer:\n    ACCEPT\n"),
      (
        "      | ver   | vervoer |\n      | true  | taxi    |\n      | false | geen    |\n",
        """
              | ver   | weken   | vervoer |
              | true  | -       | taxi    |
              | false | <= 10   | geen    |
              | false | > 10    | geen    |

        """
      )),
    FindingExample(
      "edition-gap", in: "2020/edition.yaml",
      (
        "    accept:\n      - {finding: edition-gap, reason: De bron zegt niets over de tijd tussen de twee documenten.}\n",
        "    ACCEPT\n"
      )),
    FindingExample(
      "edition-overlap", in: "2020/edition.yaml",
      (
        "    accept:\n      - {finding: edition-gap, reason: De bron zegt niets over de tijd tussen de twee documenten.}\n",
        "    ACCEPT\n"
      ), ("possible-until: 2021-06-30", "possible-until: 2023-06-30")),
    FindingExample(
      "accept-stale", in: "2020/exclusions.yaml", isAcceptable: false,
      (
        "    instead: De lopende behandeling\n",
        "    instead: De lopende behandeling\n    accept: [{finding: rule-never-strikes, reason: Zo is het bedoeld.}]\n"
      )),
  ]
}
