/// A YAML file as a tree with places.
public struct YAMLDocument: Hashable, Sendable {
  /// The file's name as users know it.
  public var file: String

  /// The file's bytes; the offsets of all ranges count them.
  public var bytes: [UInt8]

  /// The top of the tree.
  public var root: YAMLNode

  /// The comments in the order of the file.
  public var comments: [YAMLComment]

  /// Creates a document.
  ///
  /// - Parameters:
  ///   - file: The file's name as users know it.
  ///   - bytes: The file's bytes.
  ///   - root: The top of the tree.
  ///   - comments: The comments in the order of the file.
  public init(file: String, bytes: [UInt8], root: YAMLNode, comments: [YAMLComment]) {
    self.file = file
    self.bytes = bytes
    self.root = root
    self.comments = comments
  }

  /// The file's text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
