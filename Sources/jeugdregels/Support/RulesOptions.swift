import ArgumentParser
import Diagnostics
import RegionRules

/// Where the rules are.
struct RulesOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "De map met Regions/ en Rules/. Weggelaten: de dichtstbijzijnde, vanaf de huidige map naar boven.",
    completion: .directory)
  var rules: String?

  /// The folder that holds the rules; ends the command when there is none.
  func folder() throws -> RulesFolder {
    if let rules { return RulesFolder(rules) }
    if let folder = RulesFolder.find() { return folder }
    let text = "Hier is geen map met Regions/ en Rules/. Geef de map op met --rules MAP.\n"
    Terminal.write(text, to: .error)
    throw ExitCode(ExitStatus.notLoaded.rawValue)
  }

  /// Loads the rules of one region or of all; shows what is wrong and ends the command when that fails.
  ///
  /// - Parameter region: The region; a wrong one gives a library in which it does not exist.
  func library(region: String? = nil) throws -> RuleLibrary {
    let folder = try folder()
    // Without any region the fault is the folder, not the name.
    if let region, !folder.regions.isEmpty, !folder.regions.contains(region) {
      return RuleLibrary(regions: [], known: folder.regions)
    }
    do throws(LoadFailure) {
      return try RuleLibrary.load(root: folder.path, region: region)
    } catch {
      show(error, in: folder)
      throw ExitCode(ExitStatus.notLoaded.rawValue)
    }
  }

  /// Shows the first errors, and where to find the others.
  private func show(_ failure: LoadFailure, in folder: RulesFolder) {
    let errors = failure.diagnostics.filter { $0.severity == .error }
    let renderer = ReportFormat.text.renderer(folder, stream: .error)
    Terminal.write(renderer.render(Array(errors.prefix(5))), to: .error)
    let more = errors.count > 5 ? " Er zijn nog \(errors.count - 5) fouten; `jeugdregels check` toont ze alle." : ""
    Terminal.write("De regels kunnen niet worden geladen.\(more)\n", to: .error)
  }
}
