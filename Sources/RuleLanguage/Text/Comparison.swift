/// How two values are compared.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// The same.
  case equal = "="
  /// Not the same.
  case notEqual = "!="
  /// Below.
  case less = "<"
  /// Below or the same.
  case lessOrEqual = "<="
  /// Above.
  case greater = ">"
  /// Above or the same.
  case greaterOrEqual = ">="

  /// The comparison that says the same with both sides swapped.
  public var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether it needs an order of the values.
  public var isOrdering: Bool { self != .equal && self != .notEqual }
}
