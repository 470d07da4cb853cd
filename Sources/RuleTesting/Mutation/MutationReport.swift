public import JSONText
public import RegionRules
internal import Diagnostics
internal import RuleEngine
internal import RuleLanguage

/// What the cases of an edition notice of changes to its rules.
public struct MutationReport: Sendable {
  /// `REGION/EDITION`.
  public let edition: String
  /// A result for every mutant.
  public let results: [MutationRun.Result]
  /// Cases that would notice survivors, as YAML.
  public let suggestions: [String]

  /// Puts a report together.
  ///
  /// - Parameters:
  ///   - edition: `REGION/EDITION`.
  ///   - results: A result for every mutant.
  ///   - suggestions: Cases that would notice survivors.
  public init(_ edition: String, _ results: [MutationRun.Result], suggestions: [String] = []) {
    self.edition = edition
    self.results = results
    self.suggestions = suggestions
  }

  /// Mutants that a case noticed.
  public var noticed: Int { results.count { if case .noticed = $0.fate { true } else { false } } }
  /// Mutants that can't be loaded.
  public var refused: Int { results.count { if case .refused = $0.fate { true } else { false } } }
  /// Mutants that are proved to decide nothing otherwise.
  public var equal: Int { results.count { if case .equal = $0.fate { true } else { false } } }
  /// Mutants that nothing noticed.
  public var survivors: [MutationRun.Result] {
    results.filter { if case .survived = $0.fate { true } else { false } }
  }

  /// Which part of the mutants that matter was noticed, in tenths of a percent.
  public var score: Int {
    let all = results.count - equal
    return all == 0 ? 1000 : (noticed + refused) * 1000 / all
  }

  /// The report for people.
  ///
  /// - Parameter emphasis: How numbers stand out.
  /// - Returns: Text that ends with a line break.
  public func text(emphasis: Emphasis = .none) -> String {
    var lines = [emphasis.heading("\(edition): \(score / 10),\(score % 10) % van de wijzigingen wordt opgemerkt")]
    lines.append(
      "  \(results.count) wijzigingen: \(noticed) door een geval, \(refused) door de controle, \(equal) maken niets uit, \(survivors.count) niet opgemerkt"
    )
    for result in survivors {
      let place = emphasis.faint("[\(result.mutant.at.file):\(result.mutant.at.start.line)]")
      lines.append("  niet opgemerkt: \(result.mutant.path): \(result.mutant.change) \(place)")
      if case .survived(let change?, let decision?) = result.fate {
        lines.append(
          "    \(decision): was «\(DifferenceWords.side(change.before))», wordt «\(DifferenceWords.side(change.after))» bij \(DifferenceReport.example(change))"
        )
      } else {
        lines.append("    Of dit ergens iets anders beslist, is niet bewezen.")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The suggested cases as a file to read over; what was found stands above them as remarks.
  public var suggestedCases: String {
    let remarks = text().split(separator: "\n").map { "# \($0)\n" }.joined()
    let head =
      remarks
      + "# Voorgestelde gevallen. Lees na of de bron dit zegt, niet alleen of de regels het zeggen.\nformat: 1\n"
    return head + (suggestions.isEmpty ? "" : "conformance:\n" + suggestions.joined(separator: "\n") + "\n")
  }

  /// The report for programs.
  public var json: JSONValue {
    [
      "edition": .string(edition),
      "mutants": JSONValue(results.count),
      "noticed": JSONValue(noticed),
      "refused": JSONValue(refused),
      "equal": JSONValue(equal),
      "score": .string("\(score / 10).\(score % 10)"),
      "survivors": .array(
        survivors.map { result in
          [
            "rule": .string(result.mutant.path),
            "change": .string(result.mutant.change),
            "at": .string("\(result.mutant.at.file):\(result.mutant.at.start.line)"),
          ]
        }),
    ]
  }
}

extension MutationRun {
  /// Makes cases for survivors; a case that notices several stands there once.
  ///
  /// - Parameters:
  ///   - survivors: Mutants that nothing noticed.
  ///   - day: A day on which the edition holds.
  /// - Returns: Cases as YAML.
  public func suggestions(for survivors: [Result], day: String) -> [String] {
    survivors.compactMap { result in
      guard case .survived(let change?, let decision?) = result.fate else { return nil }
      return suggestion(change, decision, result.mutant, day)
    }
  }
}
