/// What an unknown fact means for a rule.
public enum UnknownPolicy: Hashable, Sendable {
  /// The fact is asked.
  case ask
  /// The rule does not strike until it is known to; listed with the answer.
  case assume
}
