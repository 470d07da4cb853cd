extension TypedExpression {
  /// What the expression can come to when everything it reads stays within what is possible.
  ///
  /// Never leaves out a possible result; exact when everything it reads is known.
  ///
  /// - Parameter environment: What is possible.
  /// - Returns: What the result can be.
  /// - Complexity: Linear in the size of the expression, times the number of lines for questions about them.
  public func evaluate(in environment: any DomainEnvironment) -> ExpressionResult {
    let evaluation = Evaluation(environment: environment)
    switch type {
    case .boolean: return .truth(evaluation.truth(root))
    case .number: return .number(evaluation.number(root))
    case .date: return .date(evaluation.date(root))
    case .symbol, .consent, .set, .text: return .value(evaluation.value(root))
    }
  }

  /// Whether the condition holds; unknown for an expression that is no condition.
  ///
  /// - Parameter environment: What is possible.
  /// - Returns: The answer that holds for everything possible.
  public func truth(in environment: any DomainEnvironment) -> Kleene {
    guard case .boolean = type else { return .unknown }
    return Evaluation(environment: environment).truth(root)
  }

  /// What to split next to decide the condition, or `nil` when it is decided or no condition.
  ///
  /// - Parameter environment: What is possible.
  /// - Returns: The first thing that is not decided; a fact or field before a comparison that cannot be split.
  public func undecided(in environment: any DomainEnvironment) -> Undecided? {
    guard case .boolean = type else { return nil }
    return Evaluation(environment: environment).undecided(root, in: nil)
  }

  /// Notes the borders that the conditions in the expression draw.
  ///
  /// - Parameter collector: Takes the borders.
  public func cuts(into collector: inout CutCollector) {
    collector.add(root)
  }
}
