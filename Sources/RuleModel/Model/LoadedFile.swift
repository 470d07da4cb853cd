/// A rule file as it was read.
public struct LoadedFile: Hashable, Sendable {
  /// Relative to the folder that holds `Regions/` and `Rules/`, with `/`.
  public var path: String
  /// The text that users read.
  public var text: String

  /// Creates the value from its parts.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
