/// An expression whose names, types, units and bounds have been checked; it can always be evaluated.
public struct TypedExpression: Hashable, Sendable {
  /// The tree.
  public let root: TypedNode
  /// The type of the result.
  public let type: ValueType
  /// Whether the result may be none.
  public let mayBeNone: Bool
  /// The slots of all facts it reads.
  public let references: Set<Int>
  /// Which kinds of lines it asks about.
  public let lineKinds: Set<LineKind>
  /// The expression as it was written, for printing.
  public let syntax: Syntax
}

extension TypedExpression: CustomStringConvertible {
  /// The expression in its canonical spelling.
  public var description: String { syntax.printed }
}
