/// What is possible for everything an expression reads.
public protocol DomainEnvironment {
  /// What is possible for a fact.
  ///
  /// - Parameter slot: The fact.
  /// - Returns: Its domain, of the type the scope gave it.
  func domain(of slot: Int) -> Domain

  /// The lines of a kind, always in the same order.
  ///
  /// - Parameter kind: Which lines.
  /// - Returns: At most `LineKind.most` lines.
  func lines(_ kind: LineKind) -> [LineView]

  /// Whether there may be more lines of a kind than are known.
  ///
  /// - Parameter kind: Which lines.
  /// - Returns: Whether questions about them have to reckon with unknown lines.
  func mayHaveMore(_ kind: LineKind) -> Bool

  /// The outcome that a search has decided for a comparison it cannot split further.
  ///
  /// - Parameter node: The node's number.
  /// - Returns: The decision, or `nil` when it has to be evaluated.
  func override(_ node: Int) -> Kleene?
}

extension DomainEnvironment {
  /// All lines are known.
  public func mayHaveMore(_ kind: LineKind) -> Bool { false }

  /// Nothing is decided.
  public func override(_ node: Int) -> Kleene? { nil }
}

/// What is possible for one line.
public struct LineView: Sendable {
  /// What each field may be, by its slot.
  public var fields: [Domain]

  /// Creates a view of a line.
  ///
  /// - Parameter fields: What each field may be, by its slot.
  public init(fields: [Domain]) { self.fields = fields }

  /// What is possible for a field.
  ///
  /// - Parameter field: The field's slot.
  /// - Returns: Its domain, of the type the scope gave it.
  public func domain(ofField field: Int) -> Domain {
    fields.indices.contains(field) ? fields[field] : Domain(.booleans(.both))
  }
}
