public import Diagnostics
internal import RuleLanguage
public import RuleModel

/// Days between the editions of a region on which no rules hold, or two sets of rules do.
public enum PeriodFindings {
  /// Compares the periods of the editions of one region.
  ///
  /// - Parameter editions: All editions of the region, in any order.
  /// - Returns: What was found and not accepted under `validity` of the earlier edition, and stale acceptances.
  public static func diagnostics(_ editions: [Edition]) -> [Diagnostic] {
    let dated = editions.compactMap { edition in edition.validity.from.date.map { (edition, $0) } }
      .sorted { $0.1 < $1.1 }
    var bag = DiagnosticBag()
    var used: Set<AcceptedFinding> = []
    for ((earlier, _), (later, from)) in zip(dated, dated.dropFirst()) {
      let validity = earlier.validity
      guard let until = validity.possibleUntil ?? validity.until.date,
        let finding = finding(earlier, until, later, from)
      else { continue }
      let accepted = validity.head.accepted.filter { $0.finding == finding.code.rawValue }
      used.formUnion(accepted)
      if accepted.isEmpty { bag.report(finding) }
    }
    for edition in editions {
      for acceptance in edition.validity.head.accepted where !used.contains(acceptance) {
        bag.report(EditionAnalysis.stale(acceptance, "validity"))
      }
    }
    return bag.sorted
  }

  private static func finding(
    _ earlier: Edition, _ until: CalendarDate, _ later: Edition, _ from: CalendarDate
  ) -> Diagnostic? {
    let next = CalendarDate(days: until.days + 1)
    let notes = [Diagnostics.Note("De volgende uitgave begint op \(DutchText.date(from)).", at: later.validity.head.at)]
    if from > next {
      let last = CalendarDate(days: from.days - 1)
      return Diagnostic(
        "edition-gap", .warning,
        "Van \(DutchText.date(next)) tot en met \(DutchText.date(last)) geldt geen uitgave van deze regio.",
        at: earlier.validity.head.at, notes: notes,
        help: "Verleng de geldigheid als de bron dat zegt, of schrijf onder `accept` waarom dit zo is.")
    }
    if from <= until {
      return Diagnostic(
        "edition-overlap", .warning,
        "Van \(DutchText.date(from)) tot en met \(DutchText.date(until)) gelden `\(earlier.id)` en `\(later.id)` allebei.",
        at: earlier.validity.head.at, notes: notes, help: "Verbeter een van de datums.")
    }
    return nil
  }
}
