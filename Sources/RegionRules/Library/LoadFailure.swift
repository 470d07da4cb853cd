public import Diagnostics

/// Why rules could not be loaded.
public struct LoadFailure: Error, Sendable {
  /// Everything that was found, sorted by place; at least one is an error.
  public let diagnostics: [Diagnostic]

  /// Creates a failure.
  ///
  /// - Parameter diagnostics: Everything that was found.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
