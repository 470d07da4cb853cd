public import Diagnostics
internal import RuleLanguage
public import RuleModel

/// Proves one table: that rows do not overlap where one must match, that nothing is left open, and that no row is dead.
public struct TableProof {
  /// Steps of one proof; a step looks at one row once.
  ///
  /// A table that needs more is refused.
  public static let budget = 30_000_000

  private let table: DecisionTable
  private let steps: Int
  private let space: TableSpace
  private let examples: ExampleSearch
  private let edition: Edition

  /// Prepares the proof of a table.
  ///
  /// - Parameters:
  ///   - table: A table of the edition.
  ///   - edition: The edition, for its facts and what cannot occur together.
  ///   - steps: Steps that the proof may take.
  public init(_ table: DecisionTable, in edition: Edition, steps: Int = budget) {
    self.init(table, FactWorld(edition), steps: steps)
  }

  init(_ table: DecisionTable, _ world: FactWorld, steps: Int = budget) {
    self.steps = steps
    self.table = table
    edition = world.edition
    space = TableSpace(table, in: world.edition)
    examples = ExampleSearch(world)
  }

  /// Runs the proof.
  ///
  /// - Returns: What is wrong with the table; nothing when all is proved.
  public func run() -> [Diagnostic] {
    var found = space.emptyRows.map(neverMatches)
    switch table.hitPolicy {
    case .unique: found += overlaps()
    case .first: found += shadowed()
    case .collect, .choose: break
    }
    // Rows that overlap or are dead say enough; a gap may be their doing.
    return found.isEmpty ? gaps() : found
  }

  private func overlaps() -> [Diagnostic] {
    var search = OverlapSearch(space.boxes, axes: space.axes.count, budget: Budget(steps)) { overlap in
      isReal(overlap.first.intersection(overlap.second))
    }
    search.run()
    if search.budget.isSpent { return [tooComplex()] }
    return search.found.map(tell)
  }

  private func isReal(_ sides: [Side]) -> Bool {
    if case .impossible = examples.find(space.domains(sides)) { return false }
    return true
  }

  private func gaps() -> [Diagnostic] {
    var search = GapSearch(space.boxes, sizes: space.sizes, budget: Budget(steps), isReal: isReal)
    let gap = search.gap(in: space.whole)
    if search.budget.isSpent { return [tooComplex()] }
    switch (gap, table.otherwise) {
    case (let gap?, nil): return [tell(gap)]
    case (nil, let otherwise?): return [unreachable(otherwise)]
    case (_?, _?), (nil, nil): return []
    }
  }

  /// Rows of a `first` table that rows above them cover.
  private func shadowed() -> [Diagnostic] {
    var search = GapSearch(space.boxes, sizes: space.sizes, budget: Budget(steps), isReal: isReal)
    let index = RowIndex(space.boxes, axes: space.axes.count)
    var found: [Diagnostic] = []
    for (row, own) in index.boxesOfRow.sorted(by: { $0.key < $1.key }) {
      let isReachable = own.contains { number in
        let above = index.candidates(for: number).filter {
          space.boxes[$0].row < row && space.boxes[$0].meets(space.boxes[number])
        }
        return search.gap(in: space.boxes[number].sides, members: above) != nil
      }
      if search.budget.isSpent { return [tooComplex()] }
      if !isReachable { found.append(shadowed(row, by: coverers(of: own, row, index))) }
    }
    return found
  }

  private func coverers(of own: [Int], _ row: Int, _ index: RowIndex) -> [Int] {
    var rows: Set<Int> = []
    for number in own {
      for other in index.candidates(for: number)
      where space.boxes[other].row < row && space.boxes[other].meets(space.boxes[number]) {
        rows.insert(space.boxes[other].row)
      }
    }
    return rows.sorted()
  }
}

// MARK: - Telling

extension TableProof {
  private var name: String { table.head.path.split(separator: "/").last.map(String.init) ?? table.head.path }

  private func example(_ sides: [Side]) -> (text: String, isProved: Bool) {
    let domains = space.domains(sides)
    if case .example(let facts) = examples.find(domains) { return (text(facts), true) }
    let facts = domains.sorted { $0.key < $1.key }.compactMap { slot, domain in domain.sample().map { (slot, $0) } }
    return (text(facts), false)
  }

  private func text(_ facts: [(slot: Int, value: Value)]) -> String {
    let parts = facts.map { "`\(edition.facts[$0.slot].name) = \($0.value)`" }
    if parts.count < 2 { return parts.first ?? "alle feiten" }
    return parts.dropLast().joined(separator: ", ") + " en " + (parts.last ?? "")
  }

  private func tell(_ overlap: OverlapSearch.Overlap) -> Diagnostic {
    let first = table.rows[overlap.first.row]
    let second = table.rows[overlap.second.row]
    let (facts, isProved) = example(overlap.first.intersection(overlap.second))
    var notes = [Diagnostics.Note("Dit is de andere rij.", at: first.at)]
    if !isProved { notes.append(Diagnostics.Note("Of deze feiten samen voorkomen, is niet te bewijzen.")) }
    return Diagnostic(
      "table-overlap", "De rijen `\(first.id)` en `\(second.id)` gelden allebei bij \(facts).", at: second.at,
      notes: notes, help: "Maak een cel van een van de rijen nauwer, of kies een andere `hit-policy`.")
  }

  private func tell(_ gap: [Side]) -> Diagnostic {
    let (facts, isProved) = example(gap)
    let notes = isProved ? [] : [Diagnostics.Note("Of deze feiten samen voorkomen, is niet te bewijzen.")]
    let isDerived = table.head.path.hasPrefix("derived/")
    return Diagnostic(
      "table-gap", "De tabel `\(name)` heeft geen rij voor \(facts).", at: table.head.at, notes: notes,
      help: isDerived
        ? "Voeg een rij toe, of `otherwise: …` met een waarde of `none`."
        : "Voeg een rij toe, of `otherwise: not-in-source …` met een zin die zegt waarom.")
  }

  private func unreachable(_ otherwise: DecisionTable.Otherwise) -> Diagnostic {
    Diagnostic(
      "otherwise-unreachable", "De rijen van `\(name)` dekken alles al; `otherwise` geldt nooit.", at: otherwise.at,
      help: "Haal `otherwise` weg.")
  }

  private func neverMatches(_ row: Int) -> Diagnostic {
    Diagnostic(
      "row-never-matches",
      "De rij `\(table.rows[row].id)` kan nooit gelden: een cel vraagt wat het feit niet kan zijn.",
      at: table.rows[row].at, help: "Verbeter de cel, of haal de rij weg.")
  }

  private func shadowed(_ row: Int, by rows: [Int]) -> Diagnostic {
    let notes = rows.prefix(3).map { Diagnostics.Note("Deze rij gaat voor.", at: table.rows[$0].at) }
    return Diagnostic(
      "row-shadowed", "De rij `\(table.rows[row].id)` geldt nooit: de rijen erboven dekken haar.",
      at: table.rows[row].at,
      notes: notes, help: "Zet de rij hoger, maak de rijen erboven nauwer, of haal haar weg.")
  }

  private func tooComplex() -> Diagnostic {
    Diagnostic(
      "table-too-complex", "De tabel `\(name)` is te ingewikkeld om na te gaan of zij klopt.", at: table.head.at,
      help: "Verdeel haar over twee tabellen, of vervang kolommen door een afgeleid feit.")
  }
}
