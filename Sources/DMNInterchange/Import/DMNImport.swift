public import Diagnostics
public import RuleModel

import RegionRules

/// Rule files made from a DMN model, and what could not be taken over.
///
/// ```swift
/// let taken = DMNImport(try DMNModel(reading: bytes))
/// ```
public struct DMNImport: Sendable {
  /// The files, by path relative to the folder that holds `Regions/` and `Rules/`.
  public let files: [LoadedFile]
  /// What could not be taken over, and why.
  public let refusals: [DMNRefusal]
  /// What the loader finds in the files.
  public let diagnostics: [Diagnostic]
  /// How many decisions were taken over.
  public let taken: Int
  /// What came of loading the files.
  let library: RuleLibrary?
  /// What inputs and derived facts are called, by their name in the model.
  let facts: [String: ImportedFact]
  /// The decisions that were taken over.
  let decisions: [ImportBuilder.Taken]

  /// Makes rule files.
  ///
  /// - Parameter model: The model.
  public init(_ model: DMNModel) {
    var complete: Set<String> = []
    var without: [String: Set<Int>] = [:]
    var taken = DMNImport(model, complete: complete, without: without)
    // Only the loader can tell whether rows cover everything, so that nothing is left for `otherwise`, and which rows
    // never count once they stand in the order in which they count; what is left out may show more of it.
    for _ in 0..<Self.mostPasses where model.hint == nil {
      let covered = Set(taken.diagnostics.filter { $0.code == "otherwise-unreachable" }.compactMap(taken.rule))
      let shadowed = taken.shadowedRows.filter { without[$0.key] == nil }
      if covered.isSubset(of: complete), shadowed.isEmpty { break }
      complete.formUnion(covered)
      without.merge(shadowed) { first, _ in first }
      taken = DMNImport(model, complete: complete, without: without)
    }
    self = taken
  }

  /// How often the loader is asked at most.
  private static let mostPasses = 3

  /// The rows that never count, by decision.
  private var shadowedRows: [String: Set<Int>] {
    var rows: [String: Set<Int>] = [:]
    for diagnostic in diagnostics where diagnostic.code == "row-shadowed" {
      guard let name = rule(diagnostic), let row = row(diagnostic),
        let taken = decisions.first(where: { $0.name == name })
      else { continue }
      rows[taken.decision, default: []].insert(row)
    }
    return rows
  }

  private init(_ model: DMNModel, complete: Set<String>, without: [String: Set<Int>]) {
    let builder = ImportBuilder(model, complete: complete, without: without)
    builder.build()
    files = builder.taken.isEmpty ? [] : ImportedFiles(builder).files
    refusals = builder.refusals
    taken = builder.taken.count
    facts = builder.facts
    decisions = builder.taken
    let load = files.isEmpty ? nil : RuleLoad(files: files)
    diagnostics = load?.diagnostics ?? []
    library = load?.library
  }

  /// The name of the rule in which something was found.
  private func rule(_ diagnostic: Diagnostic) -> String? {
    let text = files.first { $0.path == diagnostic.range.file }?.text ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(diagnostic.range.start.line)
    let name = lines.last { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && $0.hasSuffix(":") }
    return name.map { String($0.dropFirst(2).dropLast()) }
  }

  /// The number of the row of a table in which something was found.
  private func row(_ diagnostic: Diagnostic) -> Int? {
    let text = files.first { $0.path == diagnostic.range.file }?.text ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(diagnostic.range.start.line)
    return lines.lastIndex { $0.hasSuffix("table: |") }.map { lines.count - $0 - 3 }
  }
}
