import ArgumentParser
import DMNInterchange
import Diagnostics
import Foundation
import JSONText
import RegionRules
import RuleModel

extension DMN {
  /// Makes rule files from a DMN model.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Maakt regelbestanden van een DMN-model, en zegt wat niet kan worden overgenomen.",
      discussion: """
        Voorbeeld:
          jeugdregels dmn import regels.dmn --out MAP
        """)

    @Argument(help: "Het DMN-bestand.", completion: .file(extensions: ["dmn", "xml"]))
    var file: String

    @Option(help: "De map waarin Regions/ komt.", completion: .directory)
    var out: String

    func run() throws {
      guard let data = FileManager.default.contents(atPath: file) else {
        Terminal.write("\(file) kan niet worden gelezen.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      let taken: DMNImport
      do throws(DMNRefusal) {
        taken = DMNImport(try DMNModel(reading: [UInt8](data)))
      } catch {
        Terminal.write("\(file): \(error)\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      for loaded in taken.files {
        try write(loaded.text, to: out + "/" + loaded.path)
        Terminal.write("\(loaded.path)\n")
      }
      for refusal in taken.refusals { Terminal.write("niet overgenomen: \(refusal)\n") }
      let renderer = ReportFormat.text.renderer(RulesFolder(out))
      Terminal.write(renderer.render(taken.diagnostics))
      Terminal.write("\(taken.taken) beslissingen overgenomen, \(taken.refusals.count) onderdelen geweigerd\n")
      try (taken.refusals.isEmpty && taken.diagnostics.isEmpty ? ExitStatus.clean : .findings).end()
    }

    private func write(_ text: String, to path: String) throws {
      let url = URL(fileURLWithPath: path)
      do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .withoutOverwriting)
      } catch {
        Terminal.write("\(path) kan niet worden geschreven, of bestaat al.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
    }
  }
}
