public import JSONText

internal import RuleLanguage
internal import RuleModel

/// The regions of a library with their editions, and questions that were found.
public enum LibraryListing {
  /// Returns the regions and editions for people.
  ///
  /// - Parameters:
  ///   - regions: The regions to list.
  ///   - emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public static func text(_ regions: [LoadedRegion], emphasis: Emphasis = .none) -> String {
    var lines: [String] = []
    for region in regions {
      lines.append("\(emphasis.heading(region.region.key)) \(region.region.name)")
      for loaded in region.editions {
        let edition = loaded.edition
        lines.append("  \(edition.id): \(edition.title), \(edition.validity.periodText)")
        let counts = [
          DutchText.count(edition.decisions.count, "beslissing", "beslissingen"),
          DutchText.count(edition.statements.count, "vast antwoord", "vaste antwoorden"),
          DutchText.count(edition.codes.count, "code", "codes"),
        ]
        lines.append("    \(DutchText.list(counts))")
      }
    }
    return lines.isEmpty ? "Geen regio's gevonden.\n" : lines.joined(separator: "\n") + "\n"
  }

  /// Returns the regions and editions for programs.
  ///
  /// - Parameter regions: The regions to list.
  public static func json(_ regions: [LoadedRegion]) -> JSONValue {
    [
      "regions": .array(
        regions.map { region in
          [
            "region": .string(region.region.key),
            "name": .string(region.region.name),
            "editions": .array(region.editions.map(summary)),
          ]
        })
    ]
  }

  private static func summary(_ loaded: LoadedEdition) -> JSONValue {
    let edition = loaded.edition
    return [
      "edition": .string(edition.id),
      "title": .string(edition.title),
      "from": JSONValue(edition.validity.from.date?.description),
      "until": JSONValue(edition.validity.until.date?.description),
      "digest": .string(loaded.digest),
    ]
  }

  /// Returns questions that were found, for people.
  ///
  /// - Parameters:
  ///   - questions: The questions, the best first.
  ///   - emphasis: How names stand out.
  /// - Returns: Text that ends with a line break.
  public static func text(found questions: [Question], emphasis: Emphasis = .none) -> String {
    guard !questions.isEmpty else { return "Niets gevonden. Probeer een korter of ander woord.\n" }
    let lines = questions.map { question in
      "\(emphasis.heading("\(question.edition) \(question.name)"))\n  \(question.question)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
