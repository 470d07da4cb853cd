/// What a rule says when it stands in the way, or what a table gives instead of a value.
public enum Verdict: Hashable, Sendable, BitwiseCopyable {
  case notEligible
  case excluded
  /// Index into the edition's parties.
  case consent(Int)
  /// Index into the edition's steps.
  case first(Int)
  /// Index into the edition's referrals.
  case refer(Int)
  case open
  case notInSource
}
