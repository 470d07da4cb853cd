import ArgumentParser
import RegionRules

/// Prints or writes the JSON Schemas of queries and answers.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Geeft het JSON Schema van vragen en antwoorden.",
    discussion: """
      Voorbeeld:
        jeugdregels schema query
        jeugdregels schema --write
      """)

  @OptionGroup var options: RulesOptions

  @Argument(
    help: "query of answer; weggelaten zijn het alle namen.",
    completion: .list(JSONContract.allCases.map(\.rawValue)),
    transform: { text in
      guard let contract = JSONContract(rawValue: text) else {
        throw ValidationError("Er is geen schema `\(text)`; kies query of answer.")
      }
      return contract
    })
  var name: JSONContract?

  @Flag(help: "Schrijf de bestanden in Rules/schema/.")
  var write = false

  func run() throws {
    if write {
      let folder = try options.folder()
      for contract in JSONContract.allCases where name == nil || name == contract {
        let path = "Rules/schema/\(contract.fileName)"
        guard folder.write(contract.fileText, to: path) else {
          Terminal.write("\(path) kan niet worden geschreven.\n", to: .error)
          throw ExitCode(ExitStatus.wrongInput.rawValue)
        }
        Terminal.write("\(path)\n")
      }
    } else if let name {
      Terminal.write(name.fileText)
    } else {
      Terminal.write(JSONContract.allCases.map { $0.rawValue + "\n" }.joined())
    }
  }
}
