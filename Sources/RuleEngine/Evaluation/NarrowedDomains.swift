internal import RuleLanguage

/// What each fact may be, by slot: what a query says, with what a search narrowed laid over it.
///
/// A copy shares what the query says, so that a search can make many of them.
struct NarrowedDomains {
  private let said: [Domain]
  private var changed: [(slot: Int, domain: Domain)] = []
  /// Slots that were narrowed.
  private(set) var narrowed = BitSet()

  init(_ said: [Domain]) { self.said = said }

  /// How many slots there are.
  var count: Int { said.count }

  /// What a fact may be; for a derived fact a restriction on what its definition gives.
  subscript(slot: Int) -> Domain {
    get {
      guard narrowed.contains(slot) else { return said[slot] }
      return changed.last { $0.slot == slot }?.domain ?? said[slot]
    }
    set {
      if narrowed.contains(slot) { changed.removeAll { $0.slot == slot } }
      narrowed.insert(slot)
      changed.append((slot, newValue))
    }
  }
}
