/// The names an expression may use.
public protocol Scope {
  /// Finds a fact.
  ///
  /// - Parameter name: The name as written.
  /// - Returns: The fact, or `nil` when there is none of that name.
  func resolve(_ name: String) -> Reference?

  /// Finds a field of a line; asked only inside `where`, and inside `sum … of`.
  ///
  /// - Parameter name: The name as written.
  /// - Returns: The field, or `nil` when there is none of that name.
  func field(_ name: String) -> Reference?

  /// All names of facts, for suggestions.
  var names: [String] { get }

  /// All names of fields, for suggestions.
  var fieldNames: [String] { get }
}

extension Scope {
  /// No fields.
  public func field(_ name: String) -> Reference? { nil }

  /// No fields.
  public var fieldNames: [String] { [] }
}
