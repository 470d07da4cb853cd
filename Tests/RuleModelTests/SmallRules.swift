import RuleModel

/// A small rule set in memory that has a bit of everything and loads without a diagnostic.
enum SmallRules {
  static let edition = "Regions/proef/2020/"

  /// The files by path.
  static let files: [String: String] = [
    "Rules/vocabulary.yaml": vocabulary,
    "Rules/code-lists.yaml": codeLists,
    "Rules/wet.yaml": national,
    "Regions/proef/region.yaml": region,
    edition + "edition.yaml": head,
    edition + "facts.yaml": facts,
    edition + "codes.yaml": codes,
    edition + "selection.yaml": selection,
    edition + "eligibility.yaml": eligibility,
    edition + "exclusions.yaml": exclusions,
    edition + "combinations.yaml": combinations,
    edition + "budgets.yaml": budgets,
    edition + "obligations.yaml": obligations,
    edition + "advice.yaml": advice,
    edition + "statements.yaml": statements,
    edition + "readings.yaml": readings,
    edition + "notes.yaml": notes,
    edition + "traceability.yaml": traceability,
    edition + "conformance/gevallen.yaml": conformance,
  ]

  static let vocabulary = """
    format: 1
    facts:
      geboortedatum: {type: date, question: Wat is de geboortedatum?}
      verwijzer:
        type: enum
        question: Wie verwijst?
        values: {gemeente: Gemeente, huisarts: Huisarts}
        code-list: COD327
        list-codes: {gemeente: "01", huisarts: "02"}
    derived:
      leeftijd:
        type: integer
        unit: jaar
        min: 0
        max: 130
        question: Hoe oud is de jeugdige?
        is: max(0, min(age at(geboortedatum, datum), 130))
    """

  static let codeLists = """
    format: 1
    code-lists:
      COD327: {title: Code verwijzer, values: {"01": Gemeente, "02": Huisarts}}
      WJ756: {title: Eenheid, values: {"01": Minuut, "04": Uur}}
    """

  static let national = """
    format: 1
    sources:
      wet: {title: De wet}
    exclusions:
      onderwijs:
        applies-to: true
        when: leeftijd > 20
        reason: Dit valt onder iets anders.
        source: {document: wet, section: "1"}
    """

  static let region = """
    format: 1
    region:
      name: Proefregio
      municipalities: {hier: Hier, daar: Daar}
      aliases: {hierzo: hier}
      editions: [2020]
    """

  static let head = """
    format: 1
    edition:
      title: Regels 2020
      validity:
        from: 2020-01-01
        until: 2020-12-31
        source: {document: boek, section: Voorwoord}
      sources:
        boek: {title: Boek, version: "1"}
      uses:
        facts: [leeftijd, verwijzer, gemeente]
        rules: [wet/onderwijs]
      parties: {toegang: de toegang, aanbieder: de aanbieder}
      referrals: {kliniek: De kliniek}
      steps: {onderzoek: Eerst onderzoek}
      default-decision: code
      decisions:
        code:
          question: Welke code past?
          keywords: [code]
          advice: [zwaarte-kiezen]
        vervoer:
          question: Is er vervoer?
          outputs: [vervoer, ver]
          want: [soort]
    """

  static let facts = """
    format: 1
    facts:
      leeftijd: {min: 0, max: 22}
      hulp: {type: enum, question: Welke hulp?, values: {begeleiding: Begeleiding, behandeling: Behandeling}}
      zwaarte: {type: enum, question: Hoe zwaar?, values: {licht: Licht, zwaar: Zwaar}, aliases: {lichte: licht}, who: toegang}
      weken: {type: integer, unit: week, min: 1, max: 104, question: Hoeveel weken?}
      uren: {type: decimal, unit: uur/week, min: 0, max: 40, question: Hoeveel uur per week?}
      tarief: {type: money, unit: euro/uur, min: 0, max: 200, question: Wat kost een uur?}
      afstand: {type: integer, unit: km, min: 0, max: 100, question: Hoe ver?}
      toestemming: {type: consent, party: toegang, question: Stemt de toegang in?}
      signalen: {type: set, question: Welke signalen?, values: {school: School, thuis: Thuis}}
    lines:
      etmalen: {type: integer, unit: etmaal, min: 0, max: 7, question: Hoeveel etmalen?}
    derived:
      ver: {type: boolean, is: afstand > 6}
      duur:
        type: enum
        values: {kort: Kort, lang: Lang}
        table: |
          | weken | duur |
          | < 13  | kort |
          | > 26  | lang |
        otherwise: none
    impossible:
      - {when: hulp = behandeling and weken > 52, reason: Behandeling duurt korter.}
    """

  static let codes = """
    format: 1
    groups: {begeleiding: Begeleiding, behandeling: Behandeling}
    defaults: {kind: product, unit: "04", tariff: not-in-source, source: {document: boek, section: "1"}}
    codes:
      45A01: {name: Begeleiding licht, groups: [begeleiding], tariff: 50.25}
      45A02:
        name: Begeleiding zwaar
        groups: [begeleiding]
        limits: [{needs: weken <= 52, reason: "Hoogstens 52 weken; hier {weken}."}]
      45B01: {name: Behandeling, groups: [behandeling], budget: {kind: vast, number: 2, amount: 12000, period: per-year}}
    """

  static let selection = """
    format: 1
    selection:
      code:
        assume: {zwaarte: licht}
        table: |
          | hulp        | zwaarte | code          | row | caveat  |
          | begeleiding | licht   | 45A01         | 1   |         |
          | begeleiding | zwaar   | 45A02         | 2   | Let op. |
          | behandeling | licht   | 45B01         | 3   |         |
          | behandeling | zwaar   | refer kliniek | 4   |         |
        source: {document: boek, section: "2", table: codes}
      vervoer:
        outputs: {soort: {type: enum, values: {taxi: Taxi, geen: Geen}}}
        table: |
          | ver   | duur | soort |
          | true  | lang | taxi  |
          | false | -    | geen  |
        otherwise: not-in-source Staat er niet.
        source: {document: boek, section: "3"}
    """

  static let eligibility = """
    format: 1
    eligibility:
      zwaar:
        applies-to: code = 45A02
        when: verwijzer = huisarts
        requires:
          - {needs: toestemming, else: consent toegang, reason: De toegang beslist.}
          - {needs: uren >= 2, unknown: assume, else: first onderzoek, reason: "Minstens 2; hier {uren}."}
        source: {document: boek, section: "4"}
    """

  static let exclusions = """
    format: 1
    exclusions:
      elders:
        applies-to: decision = code
        when: gemeente = elders
        reason: U woont elders.
        unless:
          - [{needs: toestemming, else: consent toegang, reason: De toegang beslist.}]
        source: {document: boek, section: "5"}
    """

  static let combinations = """
    format: 1
    combinations:
      naast:
        applies-to: group = begeleiding
        never-with: any running where group = behandeling
        reason: Niet samen.
        source: {document: boek, section: "6"}
      etmalen:
        applies-to: group = behandeling
        limit: (sum etmalen of running + requested) <= 9
        reason: Te veel.
        source: {document: boek, section: "6"}
    """

  static let budgets = """
    format: 1
    budgets:
      uren:
        applies-to: group = begeleiding
        calculated: round half up(weken * uren * tarief, 0.01)
        formula: "{weken} x {uren} x {tarief}"
        period: [{when: weken > 52, is: per-year}, {is: whole-trajectory}]
        source: {document: boek, section: "7"}
    """

  static let obligations = """
    format: 1
    obligations:
      evaluatie:
        applies-to: group in (begeleiding, behandeling)
        text: Evalueer.
        who: aanbieder
        deadline: datum + 6 months
        met-when: weken < 26
        source: {document: boek, section: "8"}
    """

  static let advice = """
    format: 1
    advice:
      zwaarte-kiezen:
        question: Hoe zwaar?
        options:
          licht: {label: Licht, for: [signalen contains thuis]}
          zwaar: {label: Zwaar, for: [{when: signalen contains school, text: School, weight: 2}]}
        source: {document: boek, section: "9"}
    """

  static let statements = """
    format: 1
    statements:
      bezwaar: {question: Hoe maakt iemand bezwaar?, answer: Met een brief., source: {document: boek, section: "10"}}
      wachttijd: {question: Hoe lang?, answer: not-in-source Staat er niet., source: {document: boek, section: "10"}}
    """

  static let readings = """
    format: 1
    readings:
      tellen:
        question: Telt een vermoeden mee?
        options: {wel: "Ja, wel.", niet: "Nee, niet."}
        settled: none
        source: {document: boek, section: "11"}
    """

  static let notes = """
    format: 1
    notes:
      opvallend:
        applies-to: decision = code
        when: tellen = wel and zwaarte = licht
        text: Kijk hier nog eens naar.
    """

  static let traceability = """
    format: 1
    traceability:
      ids: [PR-001..PR-003]
      document: boek
      entries:
        - {ids: [PR-001..PR-002], section: "2", text: De tabel., kind: rule, by: [selection/code]}
        - {ids: [PR-003], section: "12", text: Uitleg., kind: context}
    """

  static let conformance = """
    format: 1
    conformance:
      - case: een gewoon geval
        date: 2020-05-01
        given: {hulp: begeleiding}
        expect: {code: 45A01}
    """
}
