public import Diagnostics
public import RuleModel

/// An edition whose tables are proved: no overlap where one row must match, no gap without `otherwise`, no dead row.
public struct CheckedEdition: Sendable {
  /// The edition.
  public let edition: Edition
  /// What was found that is no error.
  public let findings: [Diagnostic]

  private init(edition: Edition, findings: [Diagnostic]) {
    self.edition = edition
    self.findings = findings
  }

  /// Proves the tables of an edition.
  ///
  /// - Parameter edition: An edition that was loaded without errors.
  /// - Returns: The checked edition, `nil` when something is not proved, and all that was found.
  /// - Complexity: About linear in the cells of tables whose rows differ in few columns; bounded per table by
  ///   ``TableProof/budget``.
  public static func check(_ edition: Edition) -> (CheckedEdition?, [Diagnostic]) {
    var bag = DiagnosticBag()
    let world = FactWorld(edition)
    for fact in edition.facts {
      if case .table(let table) = fact.origin { bag.append(contentsOf: TableProof(table, world).run()) }
    }
    for table in edition.tables { bag.append(contentsOf: TableProof(table, world).run()) }
    let diagnostics = bag.sorted
    guard !bag.hasErrors else { return (nil, diagnostics) }
    return (CheckedEdition(edition: edition, findings: diagnostics), diagnostics)
  }
}
