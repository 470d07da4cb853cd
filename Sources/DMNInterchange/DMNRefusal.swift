/// Why a model, or a part of it, is not supported: a reason in plain Dutch, with its line where that is known.
public struct DMNRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, one sentence.
  public let reason: String
  /// The line in the XML, counted from one.
  public let line: Int?

  /// Creates a refusal.
  ///
  /// - Parameters:
  ///   - reason: The reason, one sentence.
  ///   - line: The line in the XML, counted from one.
  public init(_ reason: String, line: Int? = nil) {
    self.reason = reason
    self.line = line
  }

  /// The reason with its line in front.
  public var description: String { line.map { "regel \($0): \(reason)" } ?? reason }

  /// The same reason at a line, unless it has one.
  func at(_ line: Int?) -> DMNRefusal { self.line == nil ? DMNRefusal(reason, line: line) : self }
}
