import ArgumentParser
import RegionRules
import RuleBook
import RuleEngine

/// Writes rule books.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Maakt een regelboek: een pagina die iedereen in een browser kan lezen.",
    discussion: """
      Voorbeeld:
        jeugdregels publish REGIO/UITGAVE --out boek
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio of REGIO/UITGAVE.")
  var target: EditionTarget

  @Option(help: ArgumentHelp("De map waarin het boek komt.", valueName: "map"), completion: .directory)
  var out: String

  func run() throws {
    let library = try options.library(region: target.region)
    do throws(QueryError) {
      let all = try library.editions(of: target.region, edition: nil)
      for edition in try library.editions(of: target.region, edition: target.edition) {
        let name = RuleBook.fileName(of: edition)
        let html = RuleBook.html(of: edition, after: RuleBook.edition(before: edition, among: all))
        guard RulesFolder(out).write(html, to: name) else {
          throw QueryError(.invalidJSON, "\(out)/\(name) kan niet worden geschreven.")
        }
        Terminal.write("\(out)/\(name)\n")
      }
    } catch {
      Terminal.write(error.message + "\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
  }
}
