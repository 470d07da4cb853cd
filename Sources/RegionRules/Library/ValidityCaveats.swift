internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// What a reader has to know about the period of the edition that answered.
enum ValidityCaveats {
  /// Returns the caveats that the choice of edition brings along.
  ///
  /// - Parameters:
  ///   - edition: The edition that answers.
  ///   - standing: Where the reference date lies in its period.
  static func caveats(of edition: Edition, standing: Standing) -> [Caveat] {
    let validity = edition.validity
    var texts: [String] = []
    if let caveat = validity.head.caveat { texts.append(caveat) }
    switch standing {
    case .unstated where validity.head.caveat == nil:
      texts.append("De bron noemt niet in welke periode deze regels gelden.")
    case .possible(let firm):
      texts.append(possible(validity, firmUntil: firm))
    default: break
    }
    return texts.map { Caveat(text: $0, sources: validity.head.sources) }
  }

  private static func possible(_ validity: Edition.Validity, firmUntil: CalendarDate) -> String {
    let end = validity.possibleUntil.map { "tot en met \(DutchText.date($0)) " } ?? ""
    let start = "De regels gelden zeker tot en met \(DutchText.date(firmUntil)); daarna \(end)alleen mogelijk."
    return validity.condition.map { "\(start) Voorwaarde: \($0)" } ?? start
  }
}
