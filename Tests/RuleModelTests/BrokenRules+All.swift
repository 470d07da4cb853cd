import Diagnostics

extension BrokenRules {
  /// Every way to be wrong that is tested, by file.
  static let all: [BrokenRules] = shape + naming + facts + tables + rules + use + following

  private static let shape: [BrokenRules] = [
    BrokenRules(
      "a misspelt key", "eligibility.yaml", "needs: toestemming", "⟦nedes⟧: toestemming", "unknown-key",
      help: "Schrijf `needs`."),
    BrokenRules(
      "a double key", "facts.yaml", "derived:\n  ver:", "derived:\n  ver: {type: boolean, is: afstand > 5}\n  ⟦ver⟧:",
      "yaml-duplicate-key", help: "andere naam"),
    BrokenRules("a tab", "notes.yaml", "  opvallend:", "⟦\t⟧opvallend:", "yaml-tab", help: "spaties"),
    BrokenRules(
      "a condition that begins with a sign", "exclusions.yaml", "when: gemeente = elders", "when: ⟦> 75⟧",
      "yaml-unquoted", help: "`\"> 75\"`"),
    BrokenRules("no format", "notes.yaml", "format: 1\n", "", "missing-key", help: "format"),
    BrokenRules("a later format", "notes.yaml", "format: 1", "format: ⟦2⟧", "unknown-format", help: "format: 1"),
    BrokenRules(
      "an empty value", "obligations.yaml", "    who: aanbieder", "    ⟦who⟧:", "empty-value", help: "Vul een waarde in"
    ),
    BrokenRules(
      "a list for a text", "edition.yaml", "title: Regels 2020", "title: [⟦Regels⟧]", "wrong-kind", help: "één tekst"),
    BrokenRules(
      "a date that does not exist", "edition.yaml", "until: 2020-12-31", "until: ⟦2020-11-31⟧", "value-impossible-date",
      help: "jaar-maand-dag"),
    BrokenRules(
      "a period that ends before it begins", "edition.yaml", "until: 2020-12-31", "until: ⟦2019-12-31⟧",
      "period-reversed", help: "Wissel"),
    BrokenRules(
      "a missing source", "exclusions.yaml", "    source: {document: boek, section: \"5\"}", "", "missing-source",
      at: "elders", help: "source"),
    BrokenRules(
      "a rule outside its edition", "statements.yaml", "  bezwaar: {", "  bezwaar: {valid: ⟦{from: 2021-01-01}⟧, ",
      "valid-outside-edition", help: "binnen de uitgave"),
  ]

  private static let naming: [BrokenRules] = [
    BrokenRules(
      "a document that is not declared", "budgets.yaml", "document: boek", "document: ⟦bok⟧", "unknown-document",
      help: "Schrijf `boek`."),
    BrokenRules(
      "a party that is not declared", "eligibility.yaml", "else: consent toegang", "else: consent ⟦toegng⟧",
      "unknown-party", help: "Schrijf `toegang`."),
    BrokenRules(
      "a misspelt outcome", "eligibility.yaml", "else: first onderzoek", "else: ⟦fisrt⟧ onderzoek", "unknown-outcome",
      help: "Schrijf `first"),
    BrokenRules(
      "a code that does not exist", "selection.yaml", "| 45A02         |", "| ⟦45A20⟧         |", "unknown-code",
      help: "Schrijf `45A02`."),
    BrokenRules(
      "a name in applies-to that does not exist", "obligations.yaml", "group in (begeleiding, behandeling)",
      "group in (⟦begeleidng⟧, behandeling)", "unknown-group", help: "Schrijf `begeleiding`."),
    BrokenRules(
      "a word that applies-to does not know", "obligations.yaml", "group in (begeleiding, behandeling)",
      "⟦groep⟧ = behandeling", "unknown-applies-to", help: "Schrijf `group`."),
    BrokenRules(
      "an applies-to that holds nowhere", "obligations.yaml", "group in (begeleiding, behandeling)",
      "⟦group = begeleiding and code = 45B01⟧", "applies-to-nothing", help: "Kijk na"),
    BrokenRules(
      "a decision that does not exist", "edition.yaml", "default-decision: code", "default-decision: ⟦codes⟧",
      "unknown-decision", help: "Schrijf `code`."),
    BrokenRules(
      "an output that does not exist", "edition.yaml", "outputs: [vervoer, ver]", "outputs: [⟦vervor⟧, ver, vervoer]",
      "unknown-output", help: "Schrijf `vervoer`."),
    BrokenRules(
      "a wanted output that does not exist", "edition.yaml", "want: [soort]", "want: [⟦sort⟧]", "unknown-output",
      help: "Schrijf `soort`."),
    BrokenRules(
      "a national rule that does not exist", "edition.yaml", "rules: [wet/onderwijs]",
      "rules: [wet/onderwijs, ⟦wet/onderwys⟧]", "unknown-national-rule", help: "Schrijf `wet/onderwijs`."),
    BrokenRules(
      "an edition without a folder", "Regions/proef/region.yaml", "editions: [2020]", "editions: [2020, ⟦2021⟧]",
      "missing-edition", help: "2020"),
    BrokenRules(
      "the same name twice", "statements.yaml", "  wachttijd:", "  ⟦code⟧:", "duplicate-name", help: "andere naam"),
  ]

  private static let facts: [BrokenRules] = [
    BrokenRules(
      "a wrong word of an enum", "exclusions.yaml", "gemeente = elders", "gemeente = ⟦eldrs⟧", "value-unknown-word",
      help: "elders"),
    BrokenRules(
      "a clash of units", "budgets.yaml", "when: weken > 52", "when: ⟦weken > uren⟧", "expression-units-differ",
      help: ""),
    BrokenRules(
      "a national fact with another type", "facts.yaml", "leeftijd: {min: 0, max: 22}",
      "leeftijd: {⟦type: text⟧, question: Hoe oud?}", "retyped-fact", help: "Haal `type` weg"),
    BrokenRules(
      "bounds wider than the national ones", "facts.yaml", "leeftijd: {min: 0, max: 22}",
      "leeftijd: {min: 0, max: ⟦200⟧}",
      "narrowing-widens", help: "130"),
    BrokenRules(
      "derived facts in a circle", "facts.yaml", "ver: {type: boolean, is: afstand > 6}",
      "⟦ver⟧: {type: boolean, is: vlak}\n  vlak: {type: boolean, is: not(ver)}", "fact-cycle", help: "Leid een van deze"
    ),
    BrokenRules(
      "an unknown type", "facts.yaml", "weken: {type: integer", "weken: {type: ⟦intger⟧", "unknown-word",
      help: "Schrijf `integer`."),
    BrokenRules(
      "a key of another type", "facts.yaml", "ver: {type: boolean,", "ver: {type: boolean, ⟦unit⟧: km,",
      "key-not-for-type", help: "Haal `unit` weg"),
    BrokenRules(
      "a code that is not in the national list", "codes.yaml", "unit: \"04\"", "unit: ⟦\"05\"⟧", "unknown-list-code",
      help: "`04`"),
    BrokenRules(
      "a fact in a text that does not exist", "codes.yaml", "hier {weken}", "hier {⟦wekn⟧}", "unknown-fact",
      help: "Schrijf `weken`."),
    BrokenRules(
      "a reading without its choice", "readings.yaml", "    settled: none", "    settled: ⟦misschien⟧", "unknown-word",
      help: "`wel`"),
  ]

  private static let tables: [BrokenRules] = [
    BrokenRules(
      "rows that overlap", "selection.yaml", "| begeleiding | zwaar   | 45A02         | 2   | Let op. |",
      "⟦| begeleiding | -       | 45A02         | 2   | Let op. |⟧", "table-overlap", help: "nauwer"),
    BrokenRules(
      "a gap without otherwise", "selection.yaml", "    otherwise: not-in-source Staat er niet.\n", "", "table-gap",
      at: "vervoer", help: "otherwise"),
    BrokenRules(
      "a row with too few cells", "selection.yaml", "| begeleiding | licht   | 45A01         | 1   |         |",
      "⟦| begeleiding | licht   | 45A01         | 1   |⟧", "wrong-cell-count", help: "Vul de rij aan"),
    BrokenRules(
      "a row twice", "selection.yaml", "| behandeling | licht   | 45B01         | 3   |         |",
      "| behandeling | licht   | 45B01         | 3   |         |\n      ⟦| behandeling | licht   | 45B01         | 3   |         |⟧",
      "duplicate-row", help: "kolom `id`"),
    BrokenRules(
      "a column that is no fact", "selection.yaml", "| hulp        | zwaarte | code", "| hulp        | ⟦zwarte⟧ | code",
      "unknown-column", help: "Schrijf `zwaarte`."),
    BrokenRules(
      "an empty cell", "selection.yaml", "| false | -    | geen  |", "| false |⟦      ⟧| geen  |", "empty-cell",
      help: "Schrijf `-`"),
    BrokenRules(
      "a wrong word in a cell", "selection.yaml", "| begeleiding | licht   |", "| begeleiding | ⟦lcht⟧   |",
      "value-unknown-word", help: "licht"),
    BrokenRules(
      "an otherwise that is never reached", "selection.yaml",
      "    source: {document: boek, section: \"2\", table: codes}",
      "    otherwise: ⟦not-in-source Nergens.⟧\n    source: {document: boek, section: \"2\", table: codes}",
      "otherwise-unreachable", help: "Haal `otherwise` weg."),
    BrokenRules(
      "a line under the header", "selection.yaml", "| ver   | duur | soort |",
      "| ver   | duur | soort |\n      ⟦|-------|------|-------|⟧", "table-separator", help: "Haal deze regel weg"),
    BrokenRules(
      "a value that is no output", "selection.yaml", "| lang | taxi  |", "| lang | ⟦tax⟧  |", "value-unknown-word",
      help: "taxi"),
    BrokenRules(
      "a fact taken for granted with a wrong value", "selection.yaml", "assume: {zwaarte: licht}",
      "assume: {zwaarte: ⟦lict⟧}", "value-unknown-word", help: "licht"),
    BrokenRules(
      "an unknown hit policy", "selection.yaml", "    assume: {zwaarte: licht}",
      "    assume: {zwaarte: licht}\n    hit-policy: ⟦frist⟧", "unknown-word", help: "Schrijf `first`."),
  ]

  private static let rules: [BrokenRules] = [
    BrokenRules(
      "two forms of a combination", "combinations.yaml", "  naast:\n    applies-to: group = begeleiding",
      "  ⟦naast⟧:\n    applies-to: group = begeleiding\n    only-with: any running where group = begeleiding",
      "too-many-forms", help: "precies een"),
    BrokenRules(
      "an exclusion without its condition", "exclusions.yaml",
      "  elders:\n    applies-to: decision = code\n    when: gemeente = elders",
      "  ⟦elders⟧:\n    applies-to: decision = code\n    caveat: Was {gemeente}.", "missing-key", help: "when"),
    BrokenRules(
      "an id that is no range", "traceability.yaml", "ids: [PR-001..PR-003]", "ids: [⟦PR-003..PR-001⟧]", "bad-id-range",
      help: "Schrijf bijvoorbeeld"),
    BrokenRules(
      "an expectation that does not exist", "conformance/gevallen.yaml", "expect: {code: 45A01}",
      "expect: {⟦cod⟧: 45A01}", "unknown-key", help: "Schrijf `code`."),
  ]

  private static let use: [BrokenRules] = [
    BrokenRules(
      "a fact that nothing uses", "facts.yaml", "  afstand: {",
      "  ⟦kosten⟧: {type: money, question: Wat kost het?}\n  afstand: {",
      "unused-fact", help: "Haal `kosten` weg"),
    BrokenRules(
      "a document that nothing cites", "edition.yaml", "    boek: {title: Boek, version: \"1\"}",
      "    boek: {title: Boek, version: \"1\"}\n    ⟦krant⟧: {title: Krant}", "unused-document",
      help: "Haal `krant` weg"),
    BrokenRules(
      "a step that nothing names", "edition.yaml", "steps: {onderzoek: Eerst onderzoek}",
      "steps: {onderzoek: Eerst onderzoek, ⟦gesprek⟧: Eerst een gesprek}", "unused-step", help: "Haal `gesprek` weg"),
    BrokenRules(
      "a group without codes", "codes.yaml", "groups: {begeleiding: Begeleiding,",
      "groups: {⟦wonen⟧: Wonen, begeleiding: Begeleiding,",
      "unused-group", help: "Zet `wonen` bij `groups`"),
    BrokenRules(
      "a file that nothing reads", "opmerkingen.yaml", "", "format: 1\n", "stray-file", help: "Haal het bestand weg"),
  ]
}
