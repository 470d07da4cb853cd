import ArgumentParser
import Diagnostics
import RegionRules
import RuleAuthoring
import RuleLanguage

/// Begins a new edition as a copy of another.
struct NewEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-edition",
    abstract: "Maakt een nieuwe uitgave als kopie van een andere, en sluit de oude af.",
    discussion: """
      Voorbeeld:
        jeugdregels new-edition REGIO 2024 --from 2023

      De nieuwe uitgave begint op 1 januari van het jaar in haar naam; geef anders --start. De datums in de gevallen
      schuiven mee. Er wordt alles geschreven, of niets.
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio: de naam van haar map.")
  var region: String

  @Argument(help: "De naam van de nieuwe uitgave, meestal het jaar.")
  var name: String

  @Option(help: ArgumentHelp("De uitgave die wordt gekopieerd.", valueName: "uitgave"))
  var from: String

  @Option(help: "De eerste dag (jjjj-mm-dd).", transform: NewEditionDates.date)
  var start: CalendarDate?

  @Option(help: "De laatste dag (jjjj-mm-dd); weggelaten staat er not-in-source.", transform: NewEditionDates.date)
  var until: CalendarDate?

  func run() throws {
    let folder = try options.folder()
    let first = try start ?? NewEditionDates.firstDay(of: name)
    do throws(NewEdition.Refusal) {
      let edition = try NewEdition(
        name, of: region, from: from, start: first, end: until, in: RuleFiles.read(root: folder.path))
      try end(edition, folder)
    } catch {
      Terminal.write("\(error.message)\nEr is niets veranderd.\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
  }

  private func end(_ edition: NewEdition, _ folder: RulesFolder) throws(NewEdition.Refusal) {
    guard edition.errors.isEmpty else {
      Terminal.write(ReportFormat.text.renderer(folder, stream: .error).render(edition.errors), to: .error)
      throw NewEdition.Refusal(message: "De nieuwe uitgave zou fouten hebben.")
    }
    guard EditionWriter.write(edition, root: folder.path) else {
      throw NewEdition.Refusal(message: "De nieuwe uitgave kan niet worden geschreven.")
    }
    Terminal.write(NewEditionText.report(edition))
  }
}

/// Dates as they are typed.
enum NewEditionDates {
  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("`\(text)` is geen datum; schrijf jaar-maand-dag, zoals 2024-01-31.")
    }
    return date
  }

  /// The first day of the year in the name of an edition.
  static func firstDay(of name: String) throws -> CalendarDate {
    guard let year = Int(name), let date = CalendarDate(year: year, month: 1, day: 1) else {
      throw ValidationError("`\(name)` is geen jaar; geef de eerste dag met --start jjjj-mm-dd.")
    }
    return date
  }
}
