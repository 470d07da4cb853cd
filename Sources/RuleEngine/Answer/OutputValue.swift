public import RuleLanguage

/// A plain value that a decision gives.
public struct OutputValue: Hashable, Sendable {
  /// Name of the output.
  public var name: String
  /// `nil` while it is not settled or the source does not give it.
  public var value: Value?
  /// What users read instead of the value: the label of a word.
  public var label: String?
  /// `integer`, `money`, `enum`, …; `nil` while it has no value.
  public var type: String?
  /// The unit that the rules give, in Dutch.
  public var unit: String?
  /// known, asked, open, not-in-source (or another verdict of a table).
  public var status: String

  /// Creates the value from its parts.
  public init(
    name: String, value: Value?, label: String? = nil, type: String? = nil, unit: String? = nil, status: String
  ) {
    self.name = name
    self.value = value
    self.label = label
    self.type = type
    self.unit = unit
    self.status = status
  }
}
