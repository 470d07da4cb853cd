extension JSONValue {
  /// The text of a string, or `nil` for any other value.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The text of a number as it was written, or `nil` for any other value.
  public var numberText: String? {
    if case .number(let text) = self { text } else { nil }
  }

  /// The number as an integer, or `nil` when it is none, has a fraction or exponent, or does not fit.
  public var int: Int? {
    numberText.flatMap { Int($0) }
  }

  /// The truth value, or `nil` for any other value.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array, or `nil` for any other value.
  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, or `nil` for any other value.
  public var object: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// Returns the value of a key, or `nil` when this is no object or has no such key.
  ///
  /// - Parameter key: The key.
  public subscript(key: String) -> JSONValue? { object?[key] }

  /// Returns an element, or `nil` when this is no array or is too short.
  ///
  /// - Parameter index: The place in the array, from 0.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
