import RegionRules
import RuleLanguage

/// A ladder of budgets: weeks times hours times tariff leads to one of ten standard budgets.
public enum Ladder {
  /// The upper bounds of the steps, in euros.
  public static let bounds: [Int64] = [500, 1_000, 2_000, 3_500, 5_000, 7_500, 10_000, 15_000, 25_000, 50_000]

  /// The rule set.
  public static func library() throws -> RuleLibrary {
    var rows = ""
    var codes = ""
    for (index, bound) in bounds.enumerated() {
      let lower = index == 0 ? "[0" : "(\(bounds[index - 1])"
      rows += "          | \(lower)..\(bound)] | B\(index + 1) |\n"
      codes += "  B\(index + 1): {name: Budget \(index + 1)}\n"
    }
    return try Fixture.load(
      [
        "facts": """
        facts:
          weken: {type: integer, unit: week, min: 0, max: 520, question: Hoeveel weken?}
          uren_per_week: {type: decimal, decimals: 2, unit: uur/week, min: 0, max: 168, question: Hoeveel uur per week?}
          uurtarief: {type: money, unit: euro/uur, min: 0, max: 1000, question: Wat kost een uur?}
        derived:
          bedrag: {type: money, min: 0, max: 90000000, is: "round half up(weken * uren_per_week * uurtarief, 0.01)", source: {document: bron, section: Alles}}

        """,
        "codes": """
        groups: {alles: Alles}
        defaults: {kind: product, groups: [alles], category: not-in-source, unit: not-in-source, tariff: not-in-source, source: {document: bron, section: Alles}}
        codes:
        \(codes)
        """,
        "notes": """
        notes:
          gebruik: {applies-to: group = alles, when: weken > 519, text: Heel lang., source: {document: bron, section: Alles}}

        """,
        "selection": """
        selection:
          keuze:
            table: |
              | bedrag | code |
        \(rows)    otherwise: not-in-source Boven de ladder.
            source: {document: bron, section: Alles}

        """,
      ], decisions: "")
  }

  /// The same by hand, in exact cents.
  @inline(never)
  public static func byHand(weeks: String, hours: String, tariff: String) -> Int? {
    guard let weeks = ByHand.tenThousandths(weeks), let hours = ByHand.tenThousandths(hours),
      let tariff = ByHand.tenThousandths(tariff)
    else { return nil }
    // Weeks, hundredths of hours, cents: the product counts hundredths of a cent.
    let (one, overflow) = (weeks / 10_000).multipliedReportingOverflow(by: hours / 100)
    let (product, overflows) = one.multipliedReportingOverflow(by: tariff / 100)
    if overflow || overflows { return nil }
    let cents = (product + 50) / 100
    for (index, bound) in bounds.enumerated() where cents <= bound * 100 { return index + 1 }
    return 0
  }
}
