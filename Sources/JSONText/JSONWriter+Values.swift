extension JSONWriter {
  /// Writes a value with all that is in it.
  ///
  /// - Parameter value: The value.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): number(text: text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for (key, value) in members {
        self.key(key)
        self.value(value)
      }
      endObject()
    }
  }

  /// Writes a key with a string, or with `null` for no string.
  ///
  /// - Parameters:
  ///   - key: A key that the object does not have yet.
  ///   - value: The text, if there is one.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a key with an integer.
  ///
  /// - Parameters:
  ///   - key: A key that the object does not have yet.
  ///   - value: The number.
  public mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    number(value)
  }

  /// Writes a key with a truth value.
  ///
  /// - Parameters:
  ///   - key: A key that the object does not have yet.
  ///   - value: The truth value.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Writes a key with any value.
  ///
  /// - Parameters:
  ///   - key: A key that the object does not have yet.
  ///   - value: The value.
  public mutating func member(_ key: String, _ value: JSONValue) {
    self.key(key)
    self.value(value)
  }

  /// Appends a value to bytes.
  ///
  /// - Parameters:
  ///   - value: The value to write.
  ///   - bytes: The bytes to append to.
  ///   - pretty: Whether every member stands on its own line.
  public static func append(_ value: JSONValue, to bytes: inout [UInt8], pretty: Bool = false) {
    var writer = JSONWriter(pretty: pretty, appendingTo: bytes)
    bytes = []
    writer.value(value)
    bytes = writer.bytes
  }
}

extension JSONValue {
  /// Returns the value as JSON text, without a line break at the end.
  ///
  /// - Parameter pretty: Whether every member stands on its own line.
  /// - Returns: Valid JSON.
  public func text(pretty: Bool = false) -> String {
    String(decoding: bytes(pretty: pretty), as: UTF8.self)
  }

  /// Returns the value as JSON text in UTF-8 bytes, without a line break at the end.
  ///
  /// - Parameter pretty: Whether every member stands on its own line.
  /// - Returns: Valid JSON.
  public func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.value(self)
    return writer.bytes
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON text.
  public var description: String { text() }
}
