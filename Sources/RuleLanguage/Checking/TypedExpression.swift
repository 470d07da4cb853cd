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
  /// Equal for equal expressions, within one run.
  private let fingerprint: Int

  init(
    root: TypedNode, type: ValueType, mayBeNone: Bool, references: Set<Int>, lineKinds: Set<LineKind>, syntax: Syntax
  ) {
    self.root = root
    self.type = type
    self.mayBeNone = mayBeNone
    self.references = references
    self.lineKinds = lineKinds
    self.syntax = syntax
    var hasher = Hasher()
    hasher.combine(root)
    hasher.combine(type)
    hasher.combine(syntax)
    fingerprint = hasher.finalize()
  }

  /// Feeds a number that was worked out once: searches keep expressions as keys.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// Whether both are the same expression at the same place.
  public static func == (one: TypedExpression, other: TypedExpression) -> Bool {
    one.fingerprint == other.fingerprint && one.root == other.root && one.type == other.type
      && one.mayBeNone == other.mayBeNone && one.syntax == other.syntax && one.references == other.references
      && one.lineKinds == other.lineKinds
  }
}

extension TypedExpression: CustomStringConvertible {
  /// The expression in its canonical spelling.
  public var description: String { syntax.printed }
}
