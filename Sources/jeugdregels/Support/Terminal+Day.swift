import RegionRules
import RuleLanguage
import RuleModel

extension Terminal {
  /// A day on which an edition surely holds: its first, else its last, else today.
  static func day(in loaded: LoadedEdition) -> String {
    let validity = loaded.edition.validity
    return (validity.from.date ?? validity.until.date)?.description ?? today
  }
}
