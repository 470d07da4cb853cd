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
  func library(region: String? = nil) throws -> RuleLibrary {
    let folder = try folder()
    do throws(LoadFailure) {
      return try RuleLibrary.load(root: folder.path, region: region)
    } catch {
      let renderer = DiagnosticRenderer(
        format: .text, source: { folder.text(of: $0) }, colour: Terminal.showsColour(.error))
      Terminal.write(renderer.render(error.diagnostics.filter { $0.severity == .error }), to: .error)
      Terminal.write("De regels kunnen niet worden geladen.\n", to: .error)
      throw ExitCode(ExitStatus.notLoaded.rawValue)
    }
  }
}
