/// An expression whose names, types, units and bounds have been checked; it can always be evaluated.
///
/// It is passed on in every step of an evaluation, so all of it stands in one object.
public struct TypedExpression: Hashable, Sendable {
  private let content: Content

  private final class Content: Sendable {
    let root: TypedNode
    let type: ValueType
    let mayBeNone: Bool
    let references: Set<Int>
    let lineKinds: Set<LineKind>
    let syntax: Syntax
    /// Equal for equal expressions, within one run.
    let fingerprint: Int

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
  }

  init(
    root: TypedNode, type: ValueType, mayBeNone: Bool, references: Set<Int>, lineKinds: Set<LineKind>, syntax: Syntax
  ) {
    content = Content(
      root: root, type: type, mayBeNone: mayBeNone, references: references, lineKinds: lineKinds, syntax: syntax)
  }

  /// The tree.
  public var root: TypedNode { content.root }
  /// The type of the result.
  public var type: ValueType { content.type }
  /// Whether the result may be none.
  public var mayBeNone: Bool { content.mayBeNone }
  /// The slots of all facts it reads.
  public var references: Set<Int> { content.references }
  /// Which kinds of lines it asks about.
  public var lineKinds: Set<LineKind> { content.lineKinds }
  /// The expression as it was written, for printing.
  public var syntax: Syntax { content.syntax }

  /// Feeds a number that was worked out once: searches keep expressions as keys.
  public func hash(into hasher: inout Hasher) { hasher.combine(content.fingerprint) }

  /// Whether both are the same expression at the same place.
  public static func == (one: TypedExpression, other: TypedExpression) -> Bool {
    if one.content === other.content { return true }
    return one.content.fingerprint == other.content.fingerprint && one.root == other.root && one.type == other.type
      && one.mayBeNone == other.mayBeNone && one.syntax == other.syntax && one.references == other.references
      && one.lineKinds == other.lineKinds
  }
}

extension TypedExpression: CustomStringConvertible {
  /// The expression in its canonical spelling.
  public var description: String { syntax.printed }
}
