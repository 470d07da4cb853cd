public import RuleLanguage

/// A field of requested, running and earlier lines; its index in `Edition.lineFields` is its field slot.
public struct LineField: Sendable {
  /// Field slots that every edition has, in this order.
  public enum BuiltIn: Int, CaseIterable, Sendable {
    case code, group, from, until, provider, person
  }

  /// Its name.
  public var name: String
  /// Its type.
  public var type: ValueType
  /// Whether it may be known not to be there.
  ///
  /// `code` is none for a code that the edition does not have.
  public var mayBeNone: Bool
  /// The question that is asked.
  public var question: String?
  /// Label of each word of an enum or set.
  public var labels: [String: String]
  /// What every rule carries.
  public var head: RuleHead?

  /// Creates the value from its parts.
  public init(
    name: String, type: ValueType, mayBeNone: Bool = false, question: String? = nil, labels: [String: String] = [:],
    head: RuleHead? = nil
  ) {
    self.name = name
    self.type = type
    self.mayBeNone = mayBeNone
    self.question = question
    self.labels = labels
    self.head = head
  }
}
