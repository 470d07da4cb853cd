import RuleEngine
import RuleLanguage
import RuleModel
import TestSupport

/// A small random edition in which numbers and dates are compared, shown, calculated with and left alone.
struct RandomRules {
  let files: [LoadedFile]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func either(_ one: String, _ other: String) -> String { Bool.random(using: &random) ? one : other }
    func condition() -> String {
      let all = [
        "uren >= \(number(1...9))", "bedrag < \(number(1...90)).5", "dag > 2020-0\(number(1...9))-15",
        "datum < 2020-0\(number(1...9))-10", "leeftijd >= \(number(10...20))", "uren + extra > \(number(4...14))",
        "dag <= datum", "soort = a", "dringend", "uren > extra",
        "dag + \(number(1...9)) days < datum", "geboren < 2005-06-0\(number(1...9))",
      ]
      let one = all[number(0...all.count - 1)]
      return number(0...2) == 0 ? "(\(one) \(either("and", "or")) \(all[number(0...all.count - 1)]))" : one
    }
    let source = "source: {document: bron, section: Alles}"
    let shown = ["{uren}", "{dag}", "{leeftijd}", "{datum}", "{bedrag}", "niets"]
    func text() -> String { "Dat komt door \(shown[number(0...shown.count - 1)])." }
    let validity = "valid: {from: 2020-0\(number(2...4))-01, until: 2020-0\(number(5...9))-01}"
    let border = number(3...7)
    files = MadeUpRegion.files([
      (
        "edition",
        """
        edition:
          title: Proef
          validity: {from: 2020-01-15, until: 2020-10-15, possible-until: 2020-12-31, \(source)}
          sources: {bron: {title: Bron}}
          default-decision: keuze
          decisions:
            keuze: {question: Welke code?, \(source)}
            waarde: {question: Welke waarde?, outputs: [som, leeftijd], \(source)}
            grof: {question: Hoe grof?, \(source)}

        """
      ),
      (
        "facts",
        """
        facts:
          uren: {type: integer, unit: uur, min: 0, max: 20, question: U?}
          extra: {type: integer, unit: uur, min: 0, max: 20, question: E?}
          los: {type: decimal, decimals: 1, min: 0, max: 50, question: L?}
          bedrag: {type: money, min: 0, max: 100, question: B?}
          dag: {type: date, question: D?}
          geboren: {type: date, question: G?}
          soort: {type: enum, question: S?, values: {a: A, b: B}}
          dringend: {type: boolean, question: R?}
        derived:
          leeftijd: {type: integer, min: 0, max: 130, \(either("question: Oud?, ", ""))is: "max(0, min(age at(geboren, datum), 130))", \(source)}
          som: {type: integer, unit: uur, min: 0, max: 40, \(either("question: Som?, ", ""))is: uren + extra, \(source)}

        """
      ),
      (
        "codes",
        """
        groups: {alles: Alles}
        defaults: {kind: product, category: not-in-source, unit: not-in-source, tariff: not-in-source, \(source)}
        codes: {K1: {name: Een, groups: [alles]}, K2: {name: Twee, groups: [alles]}, K3: {name: Drie, groups: [alles]}}

        """
      ),
      (
        "selection",
        """
        selection:
          keuze:
            table: |
              | soort | uren        | code |
              | a     | < \(border)         | K1   |
              | a     | >= \(border)        | K2   |
              | b     | -           | K3   |
            \(either("reason: \"\(text())\"", "caveat: Let op."))
            \(source)
          grof:
            outputs: {grof: {type: enum, values: {ja: Ja, nee: Nee}}}
            table: |
              | los     | bedrag | dringend | grof |
              | < 10.5  | -      | -        | ja   |
              | >= 10.5 | < 50   | true     | ja   |
              | >= 10.5 | < 50   | false    | nee  |
              | >= 10.5 | >= 50  | -        | nee  |
            \(source)

        """
      ),
      (
        "exclusions",
        """
        exclusions:
          een: {applies-to: code = K1, when: "\(condition())", \(validity), unknown: \(either("ask", "assume")), reason: "\(text())", \(source)}
          twee: {applies-to: code = K2, when: "\(condition())", unknown: \(either("ask", "assume")), reason: "\(text())", \(source)}

        """
      ),
      (
        "eligibility",
        """
        eligibility:
          drie:
            applies-to: group = alles
            requires:
              - {needs: "\(condition())", else: not-eligible, unknown: \(either("ask", "assume")), reason: "\(text())"}
            \(source)

        """
      ),
      (
        "notes",
        """
        notes:
          n: {applies-to: group = alles, when: "\(condition())", text: "\(text())", \(source)}

        """
      ),
      (
        "obligations",
        """
        obligations:
          o: {applies-to: group = alles, text: "\(text())", when: "\(condition())", deadline: "\(either("dag", "datum")) + \(number(1...4)) weeks", \(source)}

        """
      ),
    ]).map { LoadedFile(path: $0.path, text: $0.text) }
  }

  /// Random facts, few enough for some to be missing.
  static func facts(_ random: inout SplitMix64) -> [String: RawValue] {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let all: [(String, RawValue)] = [
      ("uren", .number(String(number(0...20)))), ("extra", .number(String(number(0...20)))),
      ("los", .number("\(number(0...49)).\(number(0...9))")), ("bedrag", .number("\(number(0...99)).5")),
      ("dag", .text("2020-0\(number(1...9))-1\(number(0...9))")),
      ("geboren", .text("20\(number(10...19))-06-0\(number(1...9))")),
      ("soort", .text(number(0...3) == 0 ? "b" : "a")), ("dringend", .boolean(number(0...1) == 0)),
      ("leeftijd", .number(String(number(8...20)))), ("som", .number(String(number(0...20)))),
    ]
    let least = number(0...4)
    return Dictionary(uniqueKeysWithValues: all.filter { _ in number(0...4) >= least })
  }
}
