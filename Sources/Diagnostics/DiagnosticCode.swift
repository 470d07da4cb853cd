/// The stable name of a kind of diagnostic, such as `yaml-tab`.
///
/// A code never changes meaning. It is declared beside the check that gives it.
public struct DiagnosticCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name: lower case words joined by hyphens.
  public let rawValue: String

  /// Creates a code from its name.
  ///
  /// - Parameter rawValue: Lower case words joined by hyphens.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates a code from a literal.
  ///
  /// - Parameter value: Lower case words joined by hyphens.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

extension DiagnosticCode: CustomStringConvertible {
  /// The name itself.
  public var description: String { rawValue }
}
