/// What an output can still become.
public struct Possible: Hashable, Sendable {
  /// Name of the output.
  public var output: String
  /// What it can still be, as text, in order of declaration.
  public var values: [String]

  /// Creates the value from its parts.
  public init(output: String, values: [String]) {
    self.output = output
    self.values = values
  }
}
