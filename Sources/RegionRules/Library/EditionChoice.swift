internal import RuleLanguage
internal import RuleModel

/// Chooses the edition of a region that is in force on a day.
enum EditionChoice {
  /// Returns the edition that answers for a day.
  ///
  /// A stated period goes before a possible one, and both before an edition without a stated period; of equals the one
  /// that began last counts.
  ///
  /// - Parameters:
  ///   - editions: The editions of a region, oldest first.
  ///   - day: The reference date.
  /// - Returns: The edition with where the day lies in its period, or `nil` when none is in force.
  static func inForce(
    _ editions: [LoadedEdition], on day: CalendarDate
  ) -> (edition: LoadedEdition, standing: Standing)? {
    var best: (edition: LoadedEdition, standing: Standing, rank: Int)?
    for edition in editions {
      let standing = edition.edition.validity.standing(on: day)
      guard let rank = standing.rank else { continue }
      if let best, !isBetter(edition, rank, than: best.edition, best.rank) { continue }
      best = (edition, standing, rank)
    }
    return best.map { ($0.edition, $0.standing) }
  }

  private static func isBetter(_ one: LoadedEdition, _ rank: Int, than other: LoadedEdition, _ otherRank: Int) -> Bool {
    if rank != otherRank { return rank > otherRank }
    switch (one.edition.validity.from.date, other.edition.validity.from.date) {
    case (let first?, let second?): return first >= second
    case (nil, _?): return false
    case (_, nil): return true
    }
  }
}
