import ArgumentParser
import Diagnostics
import RegionRules
import RuleAuthoring
import RuleModel

/// A table as it is typed.
enum TableChoice {
  /// The table of a name; ends the command when there is none.
  static func find(_ name: String, of edition: String, in files: [LoadedFile]) throws -> RuleTable {
    let tables = RuleTable.all(in: files, of: edition)
    if let table = tables.first(where: { $0.path == name || $0.path.hasSuffix("/" + name) }) { return table }
    if tables.isEmpty {
      Terminal.write("In `\(edition)` staan geen tabellen. Schrijf REGIO/UITGAVE.\n", to: .error)
    } else {
      let nearest = Spelling.nearest(name, in: tables.map { RulePath.name(of: $0.path) }).map { " Bedoelt u `\($0)`?" }
      Terminal.write(
        "Er is geen tabel `\(name)`.\(nearest ?? "") Zie `jeugdregels table list \(edition)`.\n", to: .error)
    }
    throw ExitCode(ExitStatus.wrongInput.rawValue)
  }

  /// The tables of an edition as a list.
  static func text(of edition: String, in folder: RulesFolder) throws -> String {
    let tables = RuleTable.all(in: RuleFiles.read(root: folder.path), of: edition)
    if tables.isEmpty { _ = try find("", of: edition, in: []) }
    return tables.map(\.line).joined()
  }

  /// Writes a file outside the rules; ends the command when that fails.
  static func save(_ bytes: [UInt8], to path: String) throws {
    do {
      try Terminal.save(bytes, to: path)
    } catch {
      throw unreadable(path)
    }
  }

  /// Says that a file can't be read or written.
  static func unreadable(_ path: String) -> ExitCode {
    Terminal.write("\(path) kan niet worden gelezen of geschreven.\n", to: .error)
    return ExitCode(ExitStatus.wrongInput.rawValue)
  }
}
