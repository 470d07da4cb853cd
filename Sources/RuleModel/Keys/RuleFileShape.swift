/// A kind of rule file with the keys at its top.
public struct RuleFileShape: Sendable {
  /// The name of the file without `.yaml`; the schema has the same name.
  public let name: String
  /// What the file holds.
  public let about: String
  /// The keys beside `format`.
  public let keys: [KeyTable.Key]

  /// The names of the keys.
  public var names: [String] { keys.map(\.name) }

  /// Every kind of file: those of an edition, region.yaml, and those of `Rules/`.
  public static let all: [RuleFileShape] = FileKind.allCases.map(\.shape) + [region, vocabulary, codeLists, national]

  static let region = RuleFileShape(
    name: "region", about: "Een regio.", keys: [.init("region", .block("region"), "De regio.", required: true)])

  static let vocabulary = RuleFileShape(
    name: "vocabulary", about: "De landelijke feiten.",
    keys: [
      .init("facts", .map(.block("fact")), "Feiten die worden gevraagd."),
      .init("derived", .map(.block("derived")), "Feiten die uit andere volgen."),
    ])

  static let codeLists = RuleFileShape(
    name: "code-lists", about: "De landelijke codelijsten.",
    keys: [.init("code-lists", .map(.block("code-list")), "De lijsten.", required: true)])

  static let national = RuleFileShape(
    name: "national", about: "Landelijke regels van één onderwerp.",
    keys: [.init("sources", .map(.block("document")), "De documenten.")]
      + NationalFiles.ruleKinds.flatMap(\.shape.keys).map { .init($0.name, $0.form, $0.about) })

  /// Returns the shape of a file, by where it lies.
  ///
  /// - Parameter path: The path relative to the folder that holds `Regions/` and `Rules/`.
  /// - Returns: The shape, or `nil` for a file that nothing reads.
  public static func shape(ofFileAt path: String) -> RuleFileShape? {
    let parts = path.split(separator: "/").map(String.init)
    guard let last = parts.last, last.hasSuffix(".yaml") else { return nil }
    let name = String(last.dropLast(".yaml".count))
    switch (parts.first, parts.count) {
    case ("Rules", 2): return all.first { $0.name == name && FileKind(rawValue: name) == nil } ?? national
    case ("Regions", 3): return name == "region" ? region : nil
    case ("Regions", 4): return FileKind(rawValue: name)?.shape
    case ("Regions", 5): return FileKind(rawValue: parts[3])?.shape
    default: return nil
    }
  }
}

extension FileKind {
  /// What files of this kind hold.
  var shape: RuleFileShape {
    typealias Key = KeyTable.Key
    func shape(_ about: String, _ keys: [Key]) -> RuleFileShape {
      RuleFileShape(name: rawValue, about: about, keys: keys)
    }
    func named(_ about: String, _ table: String) -> RuleFileShape {
      shape(about, [Key(rawValue, .map(.block(table)), about, required: true)])
    }
    switch self {
    case .edition:
      return shape("De uitgave.", [Key("edition", .block("edition"), "De uitgave.", required: true)])
    case .facts:
      return shape(
        "De feiten.",
        [
          Key("facts", .map(.block("fact")), "Feiten die worden gevraagd."),
          Key("lines", .map(.block("field")), "Velden van regels hulp."),
          Key("derived", .map(.block("derived")), "Feiten die uit andere volgen."),
          Key("impossible", .list(.block("impossible")), "Wat niet samen kan voorkomen."),
        ])
    case .codes:
      return shape(
        "De codes.",
        [
          Key("groups", .map(.text), "De groepen met hun naam."),
          Key("defaults", .block("code-defaults"), "Wat voor alle codes van dit bestand geldt."),
          Key("codes", .map(.block("code")), "De codes."),
        ])
    case .selection: return named("Beslistabellen.", "selection")
    case .eligibility: return named("Wie iets mag krijgen.", "eligibility")
    case .exclusions: return named("Wat in de weg staat.", "exclusion")
    case .combinations: return named("Wat niet of juist wel samen mag.", "combination")
    case .budgets: return named("Hoe budgetten worden berekend.", "budget")
    case .obligations: return named("Wat een besluit meebrengt.", "obligation")
    case .advice: return named("Kenmerken voor of tegen een keuze.", "advice")
    case .statements: return named("Vragen met een vast antwoord.", "statement")
    case .readings: return named("Wat de bron onduidelijk laat.", "reading")
    case .notes: return named("Opmerkingen bij een situatie.", "note")
    case .traceability:
      return shape(
        "Hoe de bron wordt gedragen.",
        [Key("traceability", .block("traceability"), "De uitspraken van de bron.", required: true)])
    case .conformance:
      return shape(
        "Gevallen van de regio.", [Key("conformance", .list(.block("case")), "De gevallen.", required: true)])
    }
  }
}
