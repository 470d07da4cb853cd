/// A rule file as it was read.
public struct LoadedFile: Hashable, Sendable {
  /// Relative to the folder that holds `Regions/` and `Rules/`, with `/`.
  public var path: String
  /// The bytes of the file.
  public var bytes: [UInt8]

  /// Creates a file from its bytes.
  ///
  /// - Parameters:
  ///   - path: Relative to the folder that holds `Regions/` and `Rules/`, with `/`.
  ///   - bytes: The bytes of the file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file from its text.
  ///
  /// - Parameters:
  ///   - path: Relative to the folder that holds `Regions/` and `Rules/`, with `/`.
  ///   - text: The text that users read.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text that users read.
  public var text: String {
    get { String(decoding: bytes, as: UTF8.self) }
    set { bytes = Array(newValue.utf8) }
  }
}
