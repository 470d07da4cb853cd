/// The outcome of a decision, and the status of a candidate (a subset of these).
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case applies
  case appliesWithConsent = "applies-with-consent"
  case open
  case informationNeeded = "information-needed"
  /// Something has to happen first.
  case first
  case refer
  case notEligible = "not-eligible"
  case excluded
  case notInSource = "not-in-source"
  case notInForce = "not-in-force"
  /// A statement, or plain values.
  case answered
  case advice
  /// Facts contradict each other.
  case conflict

  /// Strength of a candidate's status: the strongest counts for the candidate, the weakest candidate for the decision.
  public var strength: Int {
    switch self {
    case .applies, .answered, .advice: 0
    case .appliesWithConsent: 1
    case .open: 2
    case .informationNeeded: 3
    case .first: 4
    case .refer: 5
    case .notInSource: 6
    case .notEligible: 7
    case .excluded: 8
    case .conflict, .notInForce: 9
    }
  }
}
