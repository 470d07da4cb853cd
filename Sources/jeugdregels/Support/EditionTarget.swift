import ArgumentParser
import RegionRules
import RuleEngine
import RuleModel

/// A region, or one edition of it, as it is typed: `REGION` or `REGION/EDITION`.
struct EditionTarget: ExpressibleByArgument {
  let region: String
  let edition: String?

  init?(argument: String) {
    let parts = argument.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    region = first
    edition = parts.count > 1 ? parts[1] : nil
  }

  /// Whether an edition is meant.
  func holds(_ loaded: LoadedEdition) -> Bool {
    loaded.edition.region.key == region && edition.map { loaded.id == "\(region)/\($0)" } ?? true
  }

  /// Whether a file belongs to the region or edition.
  func holds(path: String) -> Bool {
    path.hasPrefix("Regions/\(region)/" + (edition.map { $0 + "/" } ?? ""))
  }

  /// Ends the command when there is no such region or edition.
  func verify(in folder: RulesFolder, _ library: RuleLibrary) throws {
    do throws(QueryError) {
      guard folder.regions.contains(region) else { throw .unknownRegion(region, among: folder.regions) }
      guard let edition, let region = library.regions.first(where: { $0.region.key == self.region }) else { return }
      if !region.region.editions.contains(edition) { throw .unknownEdition(edition, of: region.region) }
    } catch {
      Terminal.write(error.message + "\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
  }
}
