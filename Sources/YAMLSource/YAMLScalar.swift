public import Diagnostics

/// A text in a YAML file.
public struct YAMLScalar: Hashable, Sendable {
  /// The ways to write a text.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// Without quotes.
    case plain

    /// Between `'` and `'`.
    case singleQuoted

    /// Between `"` and `"`, with escapes.
    case doubleQuoted

    /// A block after `|`, with its line breaks.
    case literal

    /// A block after `>`, whose lines are joined.
    case folded
  }

  /// The decoded text: without quotes and indentation, escapes replaced.
  public let text: String

  /// How the text was written.
  public let style: Style

  /// Where the parts of the text stand in the file.
  let map: ScalarMap

  /// Creates a scalar that knows its text but not the places of its parts.
  ///
  /// - Parameters:
  ///   - text: The decoded text.
  ///   - style: How the text was written.
  public init(text: String, style: Style) {
    self.init(text: text, style: style, map: .unknown)
  }

  init(text: String, style: Style, map: ScalarMap) {
    self.text = text
    self.style = style
    self.map = map
  }

  /// Returns the place in the file of a part of the decoded text.
  ///
  /// An escape or a folded line break is covered as a whole.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 offsets into ``text``; those outside it are moved to its nearest end.
  ///   - node: The range of the node that holds this scalar.
  /// - Returns: The exact place.
  /// - Complexity: O(log *lines*) plus the length of the line.
  public func range(ofUTF8 bytes: Range<Int>, in node: SourceRange) -> SourceRange {
    map.range(of: bytes, in: text, node: node)
  }

  /// Returns whether two scalars have the same text and style, wherever they stand.
  ///
  /// - Parameters:
  ///   - lhs: A scalar.
  ///   - rhs: Another scalar.
  /// - Returns: `true` when text and style are equal.
  public static func == (lhs: YAMLScalar, rhs: YAMLScalar) -> Bool {
    lhs.style == rhs.style && lhs.text == rhs.text
  }

  /// Hashes text and style.
  ///
  /// - Parameter hasher: The hasher to feed.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(style)
  }
}
