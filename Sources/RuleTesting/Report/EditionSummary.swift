public import JSONText
public import RegionRules

internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// What an edition holds, in numbers, and what its source leaves open.
public struct EditionSummary: Sendable {
  /// A number with what it counts.
  public struct Count: Hashable, Sendable {
    /// The word that rule files have for it: `exclusions`.
    public let key: String
    /// What a reader calls it.
    public let name: String
    /// How many there are.
    public let count: Int
  }

  /// `REGION/EDITION`.
  public let edition: String
  /// Codes per kind.
  public let codes: [Count]
  /// Rules per kind; tables by their rows.
  public let rules: [Count]
  /// How many conformance cases there are.
  public let cases: Int
  /// Statements of the source, by how they are carried.
  public let statements: [Count]
  /// What the rules say that the source leaves open.
  public let gaps: [String]

  /// Counts what an edition holds.
  ///
  /// - Parameter loaded: The edition.
  public init(_ loaded: LoadedEdition) {
    let edition = loaded.edition
    self.edition = loaded.id
    codes = Code.Kind.allCases.map { kind in
      Count(key: kind.rawValue, name: Self.name(of: kind), count: edition.codes.count { $0.kind == kind })
    }.filter { $0.count > 0 }
    rules = Self.rules(of: edition)
    cases = loaded.cases.count
    statements = Traceability.Kind.allCases.map { kind in
      let ids = (loaded.traceability?.entries ?? []).filter { $0.kind == kind }.flatMap(\.ids)
      return Count(key: kind.rawValue, name: Self.name(of: kind), count: Set(ids).count)
    }.filter { $0.count > 0 }
    gaps = Self.gaps(of: edition)
  }

  private static func rules(of edition: Edition) -> [Count] {
    let derived = edition.facts.filter { fact in
      switch fact.origin {
      case .expression, .table: true
      case .given, .referenceDate, .reading: false
      }
    }
    let given = edition.facts.count { if case .given = $0.origin { true } else { false } }
    let readings = edition.facts.filter { if case .reading = $0.origin { true } else { false } }
    let counts: [(String, String, Int)] = [
      ("facts", "gegevens", given),
      ("derived", "afgeleide gegevens", derived.count),
      ("selection", "tabellen", edition.tables.count),
      ("rows", "rijen in tabellen", edition.tables.reduce(0) { $0 + $1.rows.count }),
      ("eligibility", "voorwaarden", edition.eligibility.count),
      ("exclusions", "uitsluitingen", edition.exclusions.count),
      ("combinations", "regels over combinaties", edition.combinations.count),
      ("budgets", "budgetregels", edition.budgets.count),
      ("obligations", "verplichtingen", edition.obligations.count),
      ("advice", "adviezen", edition.advice.count),
      ("statements", "vaste antwoorden", edition.statements.count),
      ("readings", "lezingen van de bron", readings.count),
      ("notes", "opmerkingen", edition.notes.count),
      ("decisions", "beslissingen", edition.decisions.count),
    ]
    return counts.filter { $0.2 > 0 }.map { Count(key: $0.0, name: $0.1, count: $0.2) }
  }

  private static func gaps(of edition: Edition) -> [String] {
    var gaps: [String] = []
    if edition.validity.from == .notInSource { gaps.append("validity: de begindatum staat niet in de bron") }
    if edition.validity.until == .notInSource { gaps.append("validity: de einddatum staat niet in de bron") }
    for table in edition.tables {
      let blank = table.rows.count { $0.cells.contains(where: \.isBlank) }
      if blank > 0 { gaps.append("\(table.head.path): \(rows(blank)) met een lege cel in de bron") }
      let silent = table.rows.count { $0.outputs.contains(.verdict(.notInSource)) }
      if silent > 0 { gaps.append("\(table.head.path): \(rows(silent)) zonder uitkomst in de bron") }
    }
    let uncoded = edition.codes.filter { $0.code == .notInSource }.map(\.id)
    if !uncoded.isEmpty { gaps.append("codes: de code staat niet in de bron bij \(uncoded.joined(separator: ", "))") }
    let free = edition.codes.count { $0.tariff == .notInSource }
    if free > 0 { gaps.append("codes: \(DutchText.count(free, "code", "codes")) zonder tarief in de bron") }
    gaps += edition.statements.filter(\.isGap).map { "\($0.head.path): \($0.answer)" }
    gaps += edition.facts.compactMap { fact in
      guard case .reading(let reading) = fact.origin, reading.settled == nil else { return nil }
      return "readings/\(fact.name): \(reading.question)"
    }
    return gaps
  }

  private static func rows(_ count: Int) -> String { DutchText.count(count, "rij", "rijen") }

  private static func name(of kind: Code.Kind) -> String {
    switch kind {
    case .product: "producten"
    case .provision: "voorzieningen"
    case .act: "handelingen"
    case .profile: "profielen"
    }
  }

  private static func name(of kind: Traceability.Kind) -> String {
    switch kind {
    case .rule: "door een regel"
    case .case: "door een geval"
    case .context: "als achtergrond"
    case .gap: "als gat in de bron"
    }
  }
}

extension EditionSummary {
  /// Returns the summary for people.
  ///
  /// - Parameter emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public func text(emphasis: Emphasis = .none) -> String {
    var lines = [emphasis.heading(edition)]
    func line(_ title: String, _ counts: [Count]) {
      guard !counts.isEmpty else { return }
      lines.append("  \(title): " + counts.map { "\($0.name) \($0.count)" }.joined(separator: ", "))
    }
    line("Codes", codes)
    line("Regels", rules)
    lines.append("  Gevallen: \(cases)")
    line("Uitspraken van de bron, gedragen", statements)
    if !gaps.isEmpty {
      lines.append("  Wat de bron openlaat (\(gaps.count)):")
      lines += gaps.map { "    - \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The summary for programs.
  public var json: JSONValue {
    func object(_ counts: [Count]) -> JSONValue {
      .object(JSONObject(counts.map { (key: $0.key, value: JSONValue($0.count)) }))
    }
    return [
      "edition": .string(edition),
      "codes": object(codes),
      "rules": object(rules),
      "cases": JSONValue(cases),
      "statements": object(statements),
      "gaps": .array(gaps.map { .string($0) }),
    ]
  }
}
