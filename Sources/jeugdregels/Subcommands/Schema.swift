import ArgumentParser
import RegionRules
import RuleAuthoring

/// Prints or writes the JSON Schemas of queries, answers and rule files.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Geeft het JSON Schema van vragen, antwoorden en regelbestanden.",
    discussion: """
      Voorbeeld:
        jeugdregels schema query
        jeugdregels schema --write
        jeugdregels schema --files
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

  @Flag(help: "Schrijf de schema's van de regelbestanden in Rules/schema/, voor editors.")
  var files = false

  func run() throws {
    if write || files {
      let folder = try options.folder()
      for contract in JSONContract.allCases where write && (name == nil || name == contract) {
        try save(contract.fileText, as: contract.fileName, in: folder)
      }
      for schema in FileSchema.all where files { try save(schema.fileText, as: schema.fileName, in: folder) }
    } else if let name {
      Terminal.write(name.fileText)
    } else {
      Terminal.write(JSONContract.allCases.map { $0.rawValue + "\n" }.joined())
    }
  }

  private func save(_ text: String, as name: String, in folder: RulesFolder) throws {
    let path = "Rules/schema/\(name)"
    guard folder.write(text, to: path) else {
      Terminal.write("\(path) kan niet worden geschreven.\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
    Terminal.write("\(path)\n")
  }
}
