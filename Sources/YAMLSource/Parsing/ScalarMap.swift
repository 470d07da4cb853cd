import Diagnostics

/// Where the parts of a decoded text stand in the file.
enum ScalarMap: Sendable {
  /// Not known; every part gets the range of the whole node.
  case unknown

  /// The text stands in the file as it is, on one line, from this place.
  case direct(SourcePosition)

  /// The text consists of pieces.
  case pieces([Piece])

  /// A piece of text with its place.
  struct Piece: Sendable {
    /// The UTF-8 offset in the decoded text.
    var text: Int32

    /// The number of bytes of decoded text.
    var textLength: Int32

    /// The number of bytes in the file; equal to `textLength` when the piece stands there as it is.
    var sourceLength: Int32

    /// The place of the first byte in the file.
    var offset: Int32
    var line: Int32
    var column: Int32
  }

  func range(of bytes: Range<Int>, in text: String, node: SourceRange) -> SourceRange {
    node
  }
}
