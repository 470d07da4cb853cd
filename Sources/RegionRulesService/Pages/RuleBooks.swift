#if Service
  internal import RegionRules
  internal import RuleBook
  internal import RuleTesting

  /// What is worked out once per set of rules: the written book, the coverage of the cases, differences.
  ///
  /// Kept by digest, so that a change of the rules is seen at once; only the newest few are kept.
  final class RuleBooks: Sendable {
    private let books = DigestCache<RulePages>(most: 16)
    private let healths = DigestCache<EditionHealth>(most: 16)
    private let differences = DigestCache<DifferenceReport>(most: 8)

    func book(_ loaded: LoadedEdition) -> RulePages {
      books.value(loaded.id + loaded.digest) { RulePages(loaded, address: "/regels/\(loaded.id)") }
    }

    func health(_ loaded: LoadedEdition, _ library: RuleLibrary) -> EditionHealth {
      healths.value(loaded.id + loaded.digest) { EditionHealth(loaded, in: library) }
    }

    func difference(_ old: LoadedEdition, _ new: LoadedEdition) -> DifferenceReport {
      differences.value("\(old.id)\(old.digest) \(new.id)\(new.digest)") { DifferenceReport(old, new) }
    }
  }
#endif
