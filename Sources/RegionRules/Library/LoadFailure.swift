public import Diagnostics

/// Why rules could not be loaded.
public struct LoadFailure: Error, Sendable {
  /// Everything that was found, sorted by place; at least one is an error.
  public let diagnostics: [Diagnostic]

  /// The texts of the files the diagnostics speak of, by the names that they carry.
  public let texts: [String: String]

  /// Creates a failure.
  ///
  /// - Parameters:
  ///   - diagnostics: Everything that was found.
  ///   - texts: The texts of the files by name.
  public init(diagnostics: [Diagnostic], texts: [String: String] = [:]) {
    self.diagnostics = diagnostics
    self.texts = texts
  }
}
