import Diagnostics

extension BrokenRules {
  /// Faults that leave much else without meaning: only the fault itself is told, not what follows from it.
  static let following: [BrokenRules] = [
    BrokenRules("a tab among the facts", "facts.yaml", "  ver:", "⟦\t⟧ver:", "yaml-tab", help: "spaties"),
    BrokenRules("a tab among the codes", "codes.yaml", "  45B01:", "⟦\t⟧45B01:", "yaml-tab", help: "spaties"),
    BrokenRules("a tab among the tables", "selection.yaml", "  vervoer:", "⟦\t⟧vervoer:", "yaml-tab", help: "spaties"),
    BrokenRules(
      "a tab among the advice", "advice.yaml", "  zwaarte-kiezen:", "⟦\t⟧zwaarte-kiezen:", "yaml-tab", help: "spaties"),
    BrokenRules("a tab among the readings", "readings.yaml", "  tellen:", "⟦\t⟧tellen:", "yaml-tab", help: "spaties"),
    BrokenRules(
      "a tab in the vocabulary", "Rules/vocabulary.yaml", "  leeftijd:", "⟦\t⟧leeftijd:", "yaml-tab", help: "spaties"),
    BrokenRules(
      "a tab in the code lists", "Rules/code-lists.yaml", "  WJ756:", "⟦\t⟧WJ756:", "yaml-tab", help: "spaties"),
    BrokenRules(
      "a tab in a national rule", "Rules/wet.yaml", "  onderwijs:", "⟦\t⟧onderwijs:", "yaml-tab", help: "spaties"),
    BrokenRules("an empty file", "notes.yaml", SmallRules.notes, "", "yaml-empty", help: "Vul het bestand"),
    BrokenRules("a misspelt kind of file", "notes.yaml", "notes:", "⟦note⟧:", "unknown-key", help: "Schrijf `notes`."),
    BrokenRules(
      "a misspelt shared fact", "edition.yaml", "facts: [leeftijd, verwijzer,", "facts: [leeftijd, ⟦verwizer⟧,",
      "unknown-shared-fact", help: "Schrijf `verwijzer`."),
    BrokenRules(
      "a fact with a capital", "facts.yaml", "  weken: {", "  ⟦Weken⟧: {", "bad-name", help: "kleine letters"),
    BrokenRules(
      "a wrong fact below others that may be none", "facts.yaml", "  ver: {type: boolean, is: afstand > 6}",
      """
        ver: {type: boolean, is: ⟦afstnd⟧ > 6}
        stuk: {type: enum, values: {a: A}, table: "| ver | stuk |\\n| true | a |\\n| false | none |"}
        leeg: {type: boolean, is: stuk is none}
      """, "expression-unknown-name", help: "`afstand`"),
    BrokenRules(
      "an alias for a list", "codes.yaml", "groups: [begeleiding], tariff", "groups: ⟦*a⟧, tariff", "yaml-alias",
      help: "Schrijf de waarde uit"),
    BrokenRules(
      "a table file that is not there", "selection.yaml",
      "table: |\n      | ver   | duur | soort |\n      | true  | lang | taxi  |\n      | false | -    | geen  |\n",
      "table-file: ⟦reis.csv⟧\n", "missing-table-file", help: "in dezelfde map"),
  ]
}
