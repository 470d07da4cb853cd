public import Diagnostics

/// A value with the place where it stands in a case.
public struct Placed<Content: Sendable>: Sendable {
  /// What was written there.
  public let value: Content

  /// Where it stands.
  public let range: SourceRange

  /// Puts a value at a place.
  ///
  /// - Parameters:
  ///   - value: What was written there.
  ///   - range: Where it stands.
  public init(_ value: Content, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Placed: Equatable where Content: Equatable {}
