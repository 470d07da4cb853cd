/// How a number is rounded to a multiple of a step; the names and meanings are those of DMN.
public enum Rounding: String, Hashable, Sendable, CaseIterable {
  /// Away from zero.
  case up
  /// Toward zero.
  case down
  /// To the nearest; a half goes away from zero.
  case halfUp = "half up"
}
