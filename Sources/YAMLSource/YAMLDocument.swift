/// A YAML file as a tree with places.
public struct YAMLDocument: Hashable, Sendable {
  /// The file's name as users know it.
  public var file: String

  /// The file's text; the offsets of all ranges count its UTF-8 bytes.
  public var text: String

  /// The top of the tree.
  public var root: YAMLNode

  /// The comments in the order of the file.
  public var comments: [YAMLComment]

  /// Creates a document.
  ///
  /// - Parameters:
  ///   - file: The file's name as users know it.
  ///   - text: The file's text.
  ///   - root: The top of the tree.
  ///   - comments: The comments in the order of the file.
  public init(file: String, text: String, root: YAMLNode, comments: [YAMLComment]) {
    self.file = file
    self.text = text
    self.root = root
    self.comments = comments
  }
}
