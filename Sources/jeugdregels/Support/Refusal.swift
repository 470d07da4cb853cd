import ArgumentParser
import JSONText
import RegionRules
import RuleEngine

/// Shows that a query is wrong, and ends the command.
enum Refusal {
  /// Writes the error in the form that was asked for; ends with the status for wrong input.
  static func end(_ error: QueryError, _ format: OutputFormat) throws -> Never {
    switch format {
    case .text:
      let allowed = error.allowed.map { "Toegestaan: \($0)\n" } ?? ""
      let title = Terminal.emphasis(.error).bad("De vraag klopt niet.")
      Terminal.write("\(title) \(error.message)\n\(allowed)", to: .error)
    case .json:
      Terminal.write(AnswerJSON.error(error, id: nil).text(pretty: true) + "\n")
    }
    throw ExitCode(ExitStatus.wrongInput.rawValue)
  }
}
