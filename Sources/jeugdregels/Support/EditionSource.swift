import ArgumentParser
import Diagnostics
import RegionRules

/// An edition to compare, as it is typed: an id, a folder, or a revision with an id.
struct EditionSource {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Loads the edition; shows what is wrong and ends the command when that fails.
  ///
  /// - Parameter folder: The rules in which an id or revision is looked up.
  func load(in folder: RulesFolder?) throws -> LoadedEdition {
    if let colon = text.lastIndex(of: ":") {
      let id = String(text[text.index(after: colon)...])
      guard let folder, let target = EditionTarget(argument: id) else { throw unknown() }
      let library = try RevisionRules.library(at: String(text[..<colon]), of: folder, region: target.region)
      return try edition(id, in: library)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let kept = parts.last == "" ? Array(parts.dropLast()) : parts
    if let index = kept.lastIndex(of: "Regions"), kept.count == index + 3 {
      let root = index == 0 ? "." : kept[..<index].joined(separator: "/")
      return try load(region: kept[index + 1], edition: kept[index + 2], in: RulesFolder(root.isEmpty ? "/" : root))
    }
    guard let folder, kept.count == 2 else { throw unknown() }
    return try load(region: kept[0], edition: kept[1], in: folder)
  }

  private func load(region: String, edition key: String, in folder: RulesFolder) throws -> LoadedEdition {
    let load = RuleLoad(root: folder.path, region: region, edition: key)
    if let loaded = load.library.edition("\(region)/\(key)") { return loaded }
    let errors = load.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { throw unknown() }
    Terminal.write(ReportFormat.text.renderer(folder, stream: .error).render(Array(errors.prefix(5))), to: .error)
    Terminal.write("De uitgave `\(text)` kan niet worden geladen.\n", to: .error)
    throw ExitCode(ExitStatus.notLoaded.rawValue)
  }

  private func edition(_ id: String, in library: RuleLibrary) throws -> LoadedEdition {
    guard let loaded = library.edition(id) else { throw unknown() }
    return loaded
  }

  private func unknown() -> ExitCode {
    Terminal.write(
      "De uitgave `\(text)` bestaat niet. Schrijf REGIO/UITGAVE, een map Regions/REGIO/UITGAVE of REVISIE:REGIO/UITGAVE.\n",
      to: .error)
    return ExitCode(ExitStatus.wrongInput.rawValue)
  }
}
