public import RuleLanguage

/// How a budget was calculated and over which period it runs.
public struct BudgetRule: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// Where it holds.
  public var applies: Applicability
  /// The calculation.
  public var calculated: TypedExpression?
  /// The calculation as a text with the values filled in.
  public var formula: Template?
  /// The first period whose condition holds (`nil` always holds).
  public var periods: [(when: TypedExpression?, period: String)]

  /// Creates the value from its parts.
  public init(
    head: RuleHead, applies: Applicability, calculated: TypedExpression?, formula: Template?,
    periods: [(when: TypedExpression?, period: String)]
  ) {
    self.head = head
    self.applies = applies
    self.calculated = calculated
    self.formula = formula
    self.periods = periods
  }
}
