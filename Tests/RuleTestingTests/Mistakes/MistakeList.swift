extension Mistake {
  private static let noordHolland = "noord-holland/7-stappenplan"
  private static let amsterdam = "amsterdam/2017"
  private static let ijsselland2018 = "ijsselland/2018"
  private static let ijsselland2023 = "ijsselland/2023"
  private static let zuidLimburg = "zuid-limburg/2020"

  /// Every mistake that is seeded.
  static let all: [Mistake] = [
    Mistake(
      "cijfers van een drempel verwisseld", noordHolland, "facts/segment-3.yaml",
      .replace("behandeling_uren > 75", with: "behandeling_uren > 57")),
    Mistake(
      "vanaf in plaats van boven de drempel", noordHolland, "facts/segment-3.yaml",
      .replace("begeleiding_uren > 110", with: "begeleiding_uren >= 110")),
    Mistake(
      "een drempel vergeten", noordHolland, "facts/segment-3.yaml", .replace(" or begeleiding_dagdelen > 110", with: "")
    ),
    Mistake("rij vergeten", noordHolland, "selection/arrangementscode.yaml", .deleteLine("| 3 | midden | - | 50H32")),
    Mistake("rij dubbel", noordHolland, "selection/arrangementscode.yaml", .doubleLine("| 4 | licht | - | 50H41")),
    Mistake(
      "woord verkeerd gespeld", noordHolland, "selection/arrangementscode.yaml",
      .replace("| 5 | zwaar | false", with: "| 5 | zwaarr | false")),
    Mistake("code verkeerd gespeld", noordHolland, "selection/arrangementscode.yaml", .replace("50H54", with: "5OH54")),
    Mistake("codes verwisseld", noordHolland, "selection/arrangementscode.yaml", .swap("50H61", "50H62")),
    Mistake(
      "kolom verschoven", noordHolland, "selection/arrangementscode.yaml",
      .replace("| arrangement | intensiteit |", with: "| intensiteit | arrangement |")),
    Mistake(
      "waar en onwaar verwisseld", noordHolland, "selection/arrangementscode.yaml",
      .replace("| 7 | zwaar | false", with: "| 7 | zwaar | true")),
    Mistake(
      "deel van een uitsluiting weg", noordHolland, "exclusions.yaml",
      .deleteLine("or (psychiatrische_problematiek_jeugdige = vermoeden")),
    Mistake(
      "uitsluiting bij het verkeerde arrangement", noordHolland, "exclusions.yaml",
      .replace("applies-to: group = arrangement3", with: "applies-to: group = arrangement2")),
    Mistake(
      "verkeerde aanname", noordHolland, "selection/arrangementscode.yaml",
      .replace("assume: {past_in_segment_2: ja}", with: "assume: {past_in_segment_2: nee}")),
    Mistake(
      "leeftijdsgrens een jaar te hoog", amsterdam, "exclusions.yaml", .replace("leeftijd > 6", with: "leeftijd > 7")),
    Mistake(
      "teken van een grens omgekeerd", amsterdam, "exclusions.yaml", .replace("leeftijd > 6", with: "leeftijd < 6")),
    Mistake(
      "cijfer van een termijn weg", amsterdam, "eligibility.yaml",
      .replace("acuut_dagen <= 14", with: "acuut_dagen <= 4")),
    Mistake(
      "alle in plaats van een van beide", amsterdam, "eligibility.yaml",
      .replace("contains any(afgestemd_met", with: "contains all(afgestemd_met")),
    Mistake(
      "voorwaarde omgekeerd", amsterdam, "eligibility.yaml",
      .replace("needs: vastgelegd", with: "needs: not(vastgelegd)")),
    Mistake("codes van een profiel verwisseld", amsterdam, "selection.yaml", .swap("p3-intensief", "p3-duurzaam")),
    Mistake("rij van een profiel vergeten", amsterdam, "selection.yaml", .deleteLine("| p7 | acuut")),
    Mistake(
      "uitsluiting van het verkeerde segment", amsterdam, "exclusions.yaml",
      .replace("when: segment = a", with: "when: segment = b")),
    Mistake(
      "rij geldt voor het omgekeerde", amsterdam, "selection.yaml",
      .replace("| true | spoedhulp", with: "| false | spoedhulp")),
    Mistake(
      "vermoeden in plaats van vastgesteld", amsterdam, "exclusions.yaml",
      .replace("psychiatrische_problematiek_ouder = vastgesteld", with: "psychiatrische_problematiek_ouder = vermoeden")
    ),
    Mistake(
      "afwijzen in plaats van toestemming vragen", amsterdam, "eligibility.yaml",
      .replace("else: consent regisseur", with: "else: not-eligible")),
    Mistake(
      "oude datum", ijsselland2018, "eligibility/dyslexie.yaml",
      .replace("datum <= 2018-12-31", with: "datum <= 2017-12-31")),
    Mistake("nul te veel", ijsselland2018, "facts.yaml", .replace("leesscore <= 10 or", with: "leesscore <= 100 or")),
    Mistake(
      "grens verschoven", ijsselland2018, "exclusions/profielen-en-stapeling.yaml",
      .replace("leeftijd >= 7", with: "leeftijd >= 8")),
    Mistake(
      "cijfers van een leeftijd verwisseld", ijsselland2018, "exclusions/profielen-en-stapeling.yaml",
      .replace("leeftijd >= 13", with: "leeftijd >= 31")),
    Mistake(
      "niet vergeten", ijsselland2018, "eligibility/dyslexie.yaml",
      .replace("needs: not(andere_verklaring)", with: "needs: andere_verklaring")),
    Mistake(
      "naam van een gegeven verkeerd gespeld", ijsselland2018, "eligibility/dyslexie.yaml",
      .replace("needs: basisonderwijs", with: "needs: basisonderwij")),
    Mistake(
      "einde van de geldigheid in het verkeerde jaar", ijsselland2018, "edition.yaml",
      .replace("until: 2021-12-31", with: "until: 2012-12-31")),
    Mistake(
      "maanden verwisseld", zuidLimburg, "eligibility/begeleiding-behandeling.yaml",
      .replace("duur_maanden <= 12", with: "duur_maanden <= 21")),
    Mistake(
      "verkeerde code in een rij", zuidLimburg, "selection/begeleiding-individueel.yaml",
      .replace("| hoog | - | kort | 84310", with: "| hoog | - | kort | 84320")),
    Mistake(
      "volgorde van een tabel doet er niet meer toe", zuidLimburg, "selection/begeleiding-individueel.yaml",
      .deleteLine("hit-policy: first")),
    Mistake(
      "sleutel verkeerd", zuidLimburg, "eligibility/begeleiding-behandeling.yaml",
      .replace("reason: Een arrangement duurt", with: "reden: Een arrangement duurt")),
    Mistake(
      "regel heet als een andere", zuidLimburg, "exclusions/algemeen.yaml",
      .replace("alleen-ontlasting:", with: "voorliggend-veld:")),
    Mistake(
      "otherwise vergeten", zuidLimburg, "selection/begeleiding-individueel.yaml",
      .deleteLine("otherwise: none")),
    Mistake(
      "een meer geëist", zuidLimburg, "eligibility/begeleiding-behandeling.yaml",
      .replace("count(probleemgebieden) >= 1", with: "count(probleemgebieden) >= 2")),
    Mistake(
      "woord uit een lijst weg", zuidLimburg, "exclusions/algemeen.yaml",
      .replace("(huiswerkbegeleiding, dyscalculie, andere_zorg)", with: "(huiswerkbegeleiding, andere_zorg)")),
    Mistake(
      "en in plaats van of", zuidLimburg, "exclusions/algemeen.yaml",
      .replace("pv_nodig = alleen or medische_verzorging", with: "pv_nodig = alleen and medische_verzorging")),
    Mistake(
      "uitsluiting in tegenspraak met de voorwaarde", zuidLimburg, "exclusions/algemeen.yaml",
      .replace("when: alleen_ontlasting", with: "when: count(probleemgebieden) >= 1")),
    Mistake(
      "gemeente uit een uitsluiting weg", ijsselland2023, "exclusions.yaml",
      .replace("gemeente in (hardenberg, elders)", with: "gemeente in (elders)")),
    Mistake(
      "nul van een budget weg", ijsselland2023, "selection/dyslexie-en-crisis.yaml", .replace("| 3900", with: "| 390")),
    Mistake(
      "maanden van een traject verwisseld", ijsselland2023, "exclusions.yaml",
      .replace("duur_maanden > 24", with: "duur_maanden > 42")),
    Mistake(
      "grens van de reistijd verwisseld", ijsselland2023, "facts/ambulant.yaml",
      .replace("min(reisminuten, 45)", with: "min(reisminuten, 54)")),
    Mistake(
      "tariefgroep verkeerd", ijsselland2023, "selection/tariefgroepen.yaml",
      .replace("| past | tg3_tg4 | tg3 | tg3", with: "| past | tg3_tg4 | tg3 | tg4")),
  ]
}
