/// A condition, or a part of one that stands between `and`, `or` and `not`, with what it comes to.
public struct ConditionPart: Sendable {
  /// How parts go together.
  public enum Form: Sendable {
    /// A test or comparison; it has no parts.
    case test
    /// All parts have to hold.
    case all
    /// One part has to hold.
    case any
    /// The one part may not hold.
    case not
  }

  /// How its parts go together.
  public let form: Form
  /// As it was written.
  public let syntax: Syntax
  /// Whether it holds.
  public let truth: Kleene
  /// The slots of the facts it reads.
  public let references: Set<Int>
  /// The parts between `and` or `or`, or after `not`.
  public let parts: [ConditionPart]
}

extension TypedExpression {
  /// What the condition and each of its parts come to; `nil` for an expression that is no condition.
  ///
  /// - Parameter environment: What is possible.
  /// - Returns: The condition, with its parts inside.
  public func parts(in environment: any DomainEnvironment) -> ConditionPart? {
    guard case .boolean = type else { return nil }
    return Evaluation(environment: environment).part(root, syntax)
  }
}

extension Evaluation {
  fileprivate func part(_ node: TypedNode, _ syntax: Syntax) -> ConditionPart {
    func made(_ form: ConditionPart.Form, _ nodes: [TypedNode], _ parts: [Syntax]) -> ConditionPart {
      ConditionPart(
        form: form, syntax: syntax, truth: truth(node), references: node.references,
        parts: zip(nodes, parts).map { self.part($0, $1) })
    }
    switch (node.form, syntax.form) {
    case (.and(let nodes), .and(let parts)) where nodes.count == parts.count: return made(.all, nodes, parts)
    case (.or(let nodes), .or(let parts)) where nodes.count == parts.count: return made(.any, nodes, parts)
    case (.not(let inner), .not(let part)): return made(.not, [inner], [part])
    default: return made(.test, [], [])
    }
  }
}

extension TypedNode {
  /// The slots of the facts that are read anywhere in it.
  fileprivate var references: Set<Int> {
    switch form {
    case .read(.fact(let slot), _), .test(.fact(let slot), _): [slot]
    default: parts.reduce(into: []) { $0.formUnion($1.references) }
    }
  }
}
