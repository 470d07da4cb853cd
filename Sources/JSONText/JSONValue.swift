/// A JSON value that keeps what was written.
///
/// Numbers stay their text, so that nothing is rounded and `1.0` differs from `1`. Objects keep the order of their keys.
///
/// ```swift
/// let value = try JSONReader.parse(#"{"id":"q1","facts":{"leeftijd":12}}"#)
/// value["facts"]?["leeftijd"]?.int  // 12
/// value.text(pretty: true)
/// ```
public enum JSONValue: Hashable, Sendable {
  /// The value `null`.
  case null

  /// The value `true` or `false`.
  case bool(Bool)

  /// A number as it was written.
  case number(String)

  /// A text.
  case string(String)

  /// A list of values.
  case array([JSONValue])

  /// A list of keys with their values.
  case object(JSONObject)
}

extension JSONValue {
  /// Creates an object from keys and values, in this order.
  ///
  /// - Parameter pairs: The members; of equal keys the last value counts.
  public init(_ pairs: KeyValuePairs<String, JSONValue>) {
    self = .object(JSONObject(pairs))
  }

  /// Creates a number from an integer.
  ///
  /// - Parameter integer: The number.
  public init(_ integer: some BinaryInteger) {
    self = .number(String(integer))
  }

  /// Creates a string, or `null` for no string.
  ///
  /// - Parameter string: The text, if there is one.
  public init(_ string: String?) {
    self = string.map { .string($0) } ?? .null
  }
}

extension JSONValue: ExpressibleByStringInterpolation {
  /// Creates a string from a literal.
  ///
  /// - Parameter value: The text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// Creates a number from a literal.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// Creates `true` or `false` from a literal.
  ///
  /// - Parameter value: The truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByNilLiteral {
  /// Creates `null` from a literal.
  ///
  /// - Parameter nilLiteral: Nothing.
  public init(nilLiteral: ()) { self = .null }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// Creates an array from a literal.
  ///
  /// - Parameter elements: The values.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Creates an object from a literal, in the order written.
  ///
  /// - Parameter elements: The members; of equal keys the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.lazy.map { (key: $0.0, value: $0.1) }))
  }
}
