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

  /// Makes rule files.
  ///
  /// - Parameter model: The model.
  public init(_ model: DMNModel) {
    let first = DMNImport(model, complete: [])
    // Only the loader can tell whether rows cover everything, so that nothing is left for `otherwise`.
    let complete = first.diagnostics.filter { $0.code == "otherwise-unreachable" }.compactMap(first.rule)
    self = complete.isEmpty || model.hint != nil ? first : DMNImport(model, complete: Set(complete))
  }

  private init(_ model: DMNModel, complete: Set<String>) {
    let builder = ImportBuilder(model, complete: complete)
    builder.build()
    files = builder.taken.isEmpty ? [] : ImportedFiles(builder).files
    refusals = builder.refusals
    taken = builder.taken.count
    diagnostics = files.isEmpty ? [] : RuleLoad(files: files).diagnostics
  }

  /// The name of the rule in which something was found.
  private func rule(_ diagnostic: Diagnostic) -> String? {
    let text = files.first { $0.path == diagnostic.range.file }?.text ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(diagnostic.range.start.line)
    let name = lines.last { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && $0.hasSuffix(":") }
    return name.map { String($0.dropFirst(2).dropLast()) }
  }
}
