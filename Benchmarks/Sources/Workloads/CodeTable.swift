import RegionRules
import RuleLanguage

/// A table of 45 rows that leads to a code, with a derived test: the shape of a region that decides by arrangement and
/// intensity.
public enum CodeTable {
  /// The words of the second column.
  public static let intensities = ["licht", "midden", "zwaar", "doorlopend", "chronisch"]

  /// The rule set.
  public static func library() throws -> RuleLibrary {
    var rows = ""
    var codes = ""
    for arrangement in 1...9 {
      for (index, intensity) in intensities.enumerated() {
        let code = "A\(arrangement)\(index)"
        codes += "  \(code): {name: Arrangement \(arrangement) \(intensity)}\n"
        if intensity == "zwaar" {
          codes += "  \(code)S: {name: Arrangement \(arrangement) \(intensity) segment 3}\n"
          rows += "      | \(arrangement) | \(intensity) | false | \(code) |\n"
        } else {
          rows += "      | \(arrangement) | \(intensity) | - | \(code) |\n"
        }
      }
      if arrangement == 9 { break }
    }
    for arrangement in 1...9 { rows += "      | \(arrangement) | zwaar | true | A\(arrangement)2S |\n" }
    let numbers = (1...9).map { "\"\($0)\": Arrangement \($0)" }.joined(separator: ", ")
    let words = intensities.map { "\($0): \($0.capitalizedWord)" }.joined(separator: ", ")
    return try Fixture.load(
      [
        "facts": """
        facts:
          arrangement: {type: enum, question: Welk arrangement?, values: {\(numbers)}}
          intensiteit: {type: enum, question: Welke intensiteit?, values: {\(words)}}
          behandeling_uren: {type: decimal, unit: uur, min: 0, max: 1000, question: Hoeveel uur?}
          intramuraal: {type: boolean, question: Is het intramuraal?}
        derived:
          segment_3: {type: boolean, is: intramuraal or behandeling_uren > 75, source: {document: bron, section: Alles}}

        """,
        "codes": """
        groups: {alles: Alles}
        defaults: {kind: product, groups: [alles], category: not-in-source, unit: not-in-source, tariff: not-in-source, source: {document: bron, section: Alles}}
        codes:
        \(codes)
        """,
        "notes": """
        notes:
          gebruik: {applies-to: group = alles, when: intramuraal and behandeling_uren > 999, text: Heel veel uren., source: {document: bron, section: Alles}}

        """,
        "selection": """
        selection:
          keuze:
            table: |
              | arrangement | intensiteit | segment_3 | code |
        \(rows.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            source: {document: bron, section: Alles}

        """,
      ], decisions: "")
  }

  /// The same by hand: what a programmer would write for these 45 rows.
  @inline(never)
  public static func byHand(arrangement: String, intensity: String, hours: String, intramural: String) -> String? {
    guard let number = arrangement.utf8.first.map({ Int($0) - 48 }), (1...9).contains(number),
      arrangement.utf8.count == 1
    else { return nil }
    let place: Int
    switch intensity {
    case "licht": place = 0
    case "midden": place = 1
    case "zwaar": place = 2
    case "doorlopend": place = 3
    case "chronisch": place = 4
    default: return nil
    }
    guard place == 2 else { return names[number * 10 + place] }
    let isIntramural: Bool
    switch intramural {
    case "true": isIntramural = true
    case "false": isIntramural = false
    default: return nil
    }
    if isIntramural { return names[100 + number] }
    guard let count = ByHand.tenThousandths(hours) else { return nil }
    return count > 750_000 ? names[100 + number] : names[number * 10 + place]
  }

  private static let names: [String] = (0..<110).map { index in
    index < 100 ? "A\(index / 10)\(index % 10)" : "A\(index - 100)2S"
  }
}

/// Parts of functions written by hand.
public enum ByHand {
  /// An exact number from its text, in ten-thousandths.
  @inline(__always)
  public static func tenThousandths(_ text: String) -> Int64? {
    var whole: Int64 = 0
    var scale: Int64 = 0
    for byte in text.utf8 {
      if byte == 46 {
        guard scale == 0 else { return nil }
        scale = 1
        continue
      }
      let digit = byte &- 48
      guard digit < 10 else { return nil }
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      whole = product + Int64(digit)
      if scale > 0 { scale *= 10 }
    }
    switch scale {
    case 0, 1: return whole * 10_000
    case 10: return whole * 1_000
    case 100: return whole * 100
    case 1_000: return whole * 10
    case 10_000: return whole
    default: return nil
    }
  }
}

extension String {
  /// The word with a capital.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
