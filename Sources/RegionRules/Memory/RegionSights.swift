internal import RuleLanguage
internal import RuleModel
internal import Synchronization

/// What the memory of answers has to know of a region.
final class RegionSights: Sendable {
  /// The key of the region.
  let key: [UInt8]
  private let editions: [Lazy]
  /// The edition that answers between two borders; `nil` when none does.
  private let chosen: [Int?]
  private let borders: [Int64]

  /// The sights of an edition, made when they are first asked.
  private final class Lazy: Sendable {
    private let loaded: LoadedEdition
    private let made = AtomicLazyReference<EditionSights>()

    init(_ loaded: LoadedEdition) { self.loaded = loaded }

    /// Tasks that ask at the same time for the first time may each make them; all get the same.
    func sights() -> EditionSights { made.load() ?? made.storeIfNil(EditionSights(loaded)) }
  }

  init(_ region: LoadedRegion) {
    key = Array(region.region.key.utf8)
    editions = region.editions.map(Lazy.init)
    var days: Set<Int64> = []
    for edition in region.editions {
      let validity = edition.edition.validity
      let dates = [
        validity.from.date, validity.until.date, validity.firmUntil, validity.possibleUntil, validity.supersededFrom,
      ]
      for date in dates.compactMap({ $0 }) { days.formUnion([Int64(date.days), Int64(date.days) + 1]) }
    }
    borders = days.sorted()
    chosen = ([Int64(CalendarDate.first.days)] + borders).map { day in
      let found = EditionChoice.inForce(region.editions, on: CalendarDate(days: Int32(clamping: day)))
      return found.flatMap { found in region.editions.firstIndex { $0.id == found.edition.id } }
    }
  }

  /// The edition that answers for a day, with its place in the region.
  func edition(on day: CalendarDate) -> (index: Int, sights: EditionSights)? {
    guard let index = chosen[EditionSights.place(of: Int64(day.days), among: borders)] else { return nil }
    return (index, editions[index].sights())
  }
}
