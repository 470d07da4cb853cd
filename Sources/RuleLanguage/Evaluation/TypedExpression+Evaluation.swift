extension TypedExpression {
  /// What the expression can come to when everything it reads stays within what is possible.
  ///
  /// Never leaves out a possible result; exact when everything it reads is known.
  ///
  /// - Parameter environment: What is possible.
  /// - Returns: What the result can be.
  public func evaluate(in environment: some DomainEnvironment) -> Outcome { .truth(.unknown) }

  /// What to split next to decide the condition, or `nil` when it is decided or no condition.
  ///
  /// - Parameter environment: What is possible.
  /// - Returns: The first thing that is not decided.
  public func undecided(in environment: some DomainEnvironment) -> Undecided? { nil }

  /// Notes the borders that the conditions in the expression draw.
  ///
  /// - Parameter collector: Takes the borders.
  public func cuts(into collector: inout CutCollector) {}
}
