public import Diagnostics

/// A key with its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The key, always a scalar.
  public var key: YAMLNode

  /// The value; an empty scalar when nothing was written.
  public var value: YAMLNode

  /// Creates an entry.
  ///
  /// - Parameters:
  ///   - key: The key, a scalar.
  ///   - value: The value.
  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }

  /// The text of the key.
  public var name: String { key.text ?? "" }

  /// The place from the start of the key to the end of the value.
  public var range: SourceRange { key.range.union(value.range) }
}
