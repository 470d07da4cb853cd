extension KeyTable {
  private static let outcomes = KeyForm.outcome(VerdictForm.cells.map(\.rawValue))

  static let selection = KeyTable(
    "selection", "Een beslistabel.",
    [
      Key(
        "hit-policy", .outcome(["unique", "first", "collect", "choose"]),
        "Hoeveel rijen mogen passen: unique (één), first (de eerste), collect (alle) of choose FEIT."),
      Key("outputs", .map(.block("output")), "De kolommen met een uitkomst die geen code is."),
      Key("assume", .map(.scalar), "Wat in deze tabel wordt aangenomen zolang het onbekend is."),
      Key("eliminate", .flag, "Of rijen afvallen die bekende feiten tegenspreken."),
      Key("table", .text, "De tabel: een regel met koppen en daaronder de rijen, elk tussen |."),
      Key("table-file", .scalar, "Het CSV-bestand naast dit bestand waar de tabel in staat."),
      Key(
        "otherwise", .either([.outcome(VerdictForm.cells.map(\.rawValue) + ["none"]), .block("otherwise")]),
        "Wat geldt als geen rij past: een uitkomst en een zin, een blok, of none als andere tabellen antwoorden."),
    ] + head)

  static let otherwise = KeyTable(
    "otherwise", "Wat geldt als geen rij past.",
    [
      Key("outcome", outcomes, "De uitkomst."),
      Key("reason", .text, "De zin die het antwoord toont."),
      Key("values", .map(.scalar), "De waarde van elke uitkomst."),
      Key("code", .scalar, "De code."),
    ])

  static let tableTables = [selection, otherwise]
}
