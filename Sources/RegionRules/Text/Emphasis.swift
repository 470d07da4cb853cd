/// How parts of a text stand out on a terminal.
public struct Emphasis: Sendable {
  /// Whether terminal colours are used.
  public let colour: Bool

  /// Creates an emphasis.
  ///
  /// - Parameter colour: Whether terminal colours are used; without them the text is plain.
  public init(colour: Bool) { self.colour = colour }

  /// Plain text.
  public static let none = Emphasis(colour: false)

  /// Returns a heading.
  ///
  /// - Parameter text: The words.
  public func heading(_ text: String) -> String { wrap(text, "1") }

  /// Returns text of less weight, such as a citation.
  ///
  /// - Parameter text: The words.
  public func faint(_ text: String) -> String { wrap(text, "2") }

  /// Returns text that is good news.
  ///
  /// - Parameter text: The words.
  public func good(_ text: String) -> String { wrap(text, "1;32") }

  /// Returns text that asks for attention.
  ///
  /// - Parameter text: The words.
  public func alert(_ text: String) -> String { wrap(text, "1;33") }

  /// Returns text that is bad news.
  ///
  /// - Parameter text: The words.
  public func bad(_ text: String) -> String { wrap(text, "1;31") }

  private func wrap(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
