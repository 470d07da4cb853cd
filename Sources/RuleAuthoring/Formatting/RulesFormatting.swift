public import Diagnostics
internal import RegionRules
internal import RuleLanguage
public import RuleModel

/// Gives the files of a rules folder their canonical layout, and proves that they mean the same.
public struct RulesFormatting: Sendable {
  /// The files that change, with their new text.
  public let changed: [LoadedFile]

  /// The files that can't be read as YAML; they stay as they are.
  public let diagnostics: [Diagnostic]

  /// Editions that would come to mean something else; nothing may be written when there are any.
  public let altered: [String]

  /// Works out the layout of files.
  ///
  /// - Parameters:
  ///   - files: All files of the rules, so that cells can be read by their columns.
  ///   - isWanted: Whether a path is to be laid out.
  public init(_ files: [LoadedFile], where isWanted: (String) -> Bool = { _ in true }) {
    var diagnostics: [Diagnostic] = []
    func lay(_ file: LoadedFile, _ spellings: [Int: String]) -> LoadedFile {
      let (text, faults) = RuleFormatter.format(file.text, path: file.path, spellings: spellings)
      diagnostics += faults
      return LoadedFile(path: file.path, text: text ?? file.text)
    }
    let before = RuleLoad(files: files)
    let plain = files.map { file in
      file.path.hasSuffix(".yaml") ? LoadedFile(path: file.path, text: RuleFormatter.unixText(file.text)) : file
    }
    let read = plain == files ? before : RuleLoad(files: plain)
    let spellings = CellSpellings(read.library)
    let laid = plain.map { file in
      file.path.hasSuffix(".yaml") && isWanted(file.path) ? lay(file, spellings.cells(of: file.path)) : file
    }
    changed = zip(files, laid).filter { $0 != $1 && isWanted($0.path) }.map(\.1)
    self.diagnostics = diagnostics
    altered = changed.isEmpty ? [] : Self.altered(before.library, RuleLoad(files: laid).library)
  }

  private static func altered(_ before: RuleLibrary, _ after: RuleLibrary) -> [String] {
    before.regions.flatMap(\.editions).filter { after.edition($0.id)?.meaning != $0.meaning }.map(\.id)
  }
}

/// The best spelling of every input cell of the tables of rules, by file and place.
private struct CellSpellings {
  private var byFile: [String: [Int: String]] = [:]

  init(_ library: RuleLibrary) {
    for edition in library.regions.flatMap(\.editions).map(\.edition) {
      for table in edition.tables { add(table) }
      for fact in edition.facts {
        if case .table(let table) = fact.origin { add(table) }
      }
    }
  }

  private mutating func add(_ table: DecisionTable) {
    for row in table.rows {
      for (cell, range) in zip(row.cells, row.cellRanges) {
        byFile[range.file, default: [:]][range.start.offset] = cell.description
      }
    }
  }

  func cells(of path: String) -> [Int: String] { byFile[path] ?? [:] }
}
