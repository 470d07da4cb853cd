public import Diagnostics

/// A piece of a YAML file: a text, a list or a block of keys, with its exact place.
///
/// A text is always what was written: no value is ever taken for a number, a date or a truth value.
public struct YAMLNode: Hashable, Sendable {
  /// The place from the first to the last character, quotes and block markers included.
  public var range: SourceRange

  /// What the node holds.
  public var content: Content

  /// The kinds of content.
  public enum Content: Hashable, Sendable {
    /// A text; an empty one for a key without a value.
    case scalar(YAMLScalar)

    /// A list.
    case sequence([YAMLNode])

    /// Keys with their values, in the order written; every key only once.
    case mapping([YAMLEntry])
  }

  /// Creates a node.
  ///
  /// - Parameters:
  ///   - range: The place in the file.
  ///   - content: What the node holds.
  public init(range: SourceRange, content: Content) {
    self.range = range
    self.content = content
  }
}

extension YAMLNode {
  /// The scalar, or `nil` for a list or a block with keys.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The decoded text of a scalar, or `nil` for a list or a block with keys.
  public var text: String? { scalar?.text }

  /// The elements of a list, or `nil` for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The keys and values of a block with keys, or `nil` for anything else.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Returns the value of a key, or `nil` when this is no block with keys or has no such key.
  ///
  /// - Parameter key: The key.
  /// - Complexity: O(*n*) in the number of keys.
  public subscript(key: String) -> YAMLNode? { entry(key)?.value }

  /// Returns the key and value of a key, or `nil` when this is no block with keys or has no such key.
  ///
  /// - Parameter key: The key.
  /// - Returns: The entry with the places of both.
  /// - Complexity: O(*n*) in the number of keys.
  public func entry(_ key: String) -> YAMLEntry? {
    entries?.first { $0.key.text == key }
  }

  /// Whether nothing was written here: a plain, empty text, as after `key:` with nothing behind it.
  public var isEmpty: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && scalar.text.isEmpty
  }

  /// What users call this kind of node, in Dutch.
  public var kindName: String {
    switch content {
    case .scalar: "tekst"
    case .sequence: "lijst"
    case .mapping: "blok met sleutels"
    }
  }

  /// Returns the place in the file of a part of the decoded text.
  ///
  /// - Parameter bytes: UTF-8 offsets into ``text``; those outside it are moved to its nearest end.
  /// - Returns: The exact place, or the whole range of a node that is no scalar.
  /// - Complexity: O(log *lines*) plus the length of the line.
  public func range(ofUTF8 bytes: Range<Int>) -> SourceRange {
    scalar?.range(ofUTF8: bytes, in: range) ?? range
  }

  /// Returns the place in the file of a slice of the decoded text.
  ///
  /// - Parameter slice: A slice of ``text``; a slice of another string gives a wrong place.
  /// - Returns: The exact place, or the whole range of a node that is no scalar.
  public func range(of slice: Substring) -> SourceRange {
    guard let text else { return range }
    let start = text.utf8.distance(from: text.startIndex, to: min(slice.startIndex, text.endIndex))
    return range(ofUTF8: start..<start + slice.utf8.count)
  }
}
