import RuleLanguage

/// An expression of FEEL, as far as it is supported.
indirect enum FEELExpression: Sendable {
  case constant(FEELValue)
  case name(String)
  case path(FEELExpression, String)
  case index(FEELExpression, FEELExpression)
  case list([FEELExpression])
  case context([Entry])
  case negate(FEELExpression)
  case arithmetic(FEELOperator, FEELExpression, FEELExpression)
  case compare(Comparison, FEELExpression, FEELExpression)
  case and(FEELExpression, FEELExpression)
  case or(FEELExpression, FEELExpression)
  case between(FEELExpression, FEELExpression, FEELExpression)
  case within(FEELExpression, [FEELTest])
  case choose(FEELExpression, FEELExpression, FEELExpression)
  /// A call; labels are empty when the arguments go by position.
  case call(String, [FEELExpression], labels: [String])

  /// A name with the expression of its value.
  struct Entry: Sendable {
    var name: String
    var value: FEELExpression
  }
}

/// An operation on two values.
enum FEELOperator: String, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case power = "**"
}

/// A unary test: what a cell asks of its column.
indirect enum FEELTest: Sendable {
  /// `-`.
  case any
  case compare(Comparison, FEELExpression)
  case range(FEELExpression, lowerIsOpen: Bool, FEELExpression, upperIsOpen: Bool)
  /// Equal to the value, one of a list, or a condition with `?`.
  case value(FEELExpression)
  case not([FEELTest])
}

extension FEELExpression {
  /// Whether the value of the column itself is named, as `?`.
  var readsColumn: Bool {
    switch self {
    case .constant: false
    case .name(let name): name == "?"
    case .path(let part, _), .negate(let part): part.readsColumn
    case .index(let one, let two), .arithmetic(_, let one, let two), .compare(_, let one, let two),
      .and(let one, let two),
      .or(let one, let two):
      one.readsColumn || two.readsColumn
    case .list(let parts), .call(_, let parts, _): parts.contains(where: \.readsColumn)
    case .context(let entries): entries.contains(where: \.value.readsColumn)
    case .between(let one, let two, let three), .choose(let one, let two, let three):
      one.readsColumn || two.readsColumn || three.readsColumn
    case .within(let part, _): part.readsColumn
    }
  }
}
