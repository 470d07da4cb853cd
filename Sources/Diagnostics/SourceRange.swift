/// A stretch of text in a file, from a start up to and not including an end.
public struct SourceRange: Hashable, Sendable {
  /// The file's name as users know it, usually a path relative to the rules folder.
  public var file: String

  /// The first place of the stretch.
  public var start: SourcePosition

  /// The place just after the stretch.
  public var end: SourcePosition

  /// Creates a range.
  ///
  /// - Parameters:
  ///   - file: The file's name as users know it.
  ///   - start: The first place.
  ///   - end: The place just after the last; equal to `start` for a point between two characters.
  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// Returns the range for a fault that concerns a file as a whole.
  ///
  /// - Parameter file: The file's name as users know it.
  /// - Returns: An empty range at the file's first place.
  public static func wholeFile(_ file: String) -> SourceRange {
    SourceRange(file: file, start: .start, end: .start)
  }

  /// Whether the range holds no text and only points between two characters.
  public var isEmpty: Bool { start.offset >= end.offset }

  /// The stretch as UTF-8 byte offsets into the file.
  public var utf8Range: Range<Int> { start.offset..<max(start.offset, end.offset) }

  /// Returns the smallest range that covers this one and another of the same file.
  ///
  /// - Parameter other: A range in the same file.
  /// - Returns: The range from the earlier start to the later end.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}

extension SourceRange: CustomStringConvertible {
  /// The start of the range as `file:line:column`, the form that editors can jump to.
  public var description: String { "\(file):\(start)" }
}
