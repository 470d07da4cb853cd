public import Diagnostics

/// A text in which marks show the places that a test expects, instead of line and column numbers.
///
/// ```swift
/// let marked = MarkedText("codes:\n  50H11: {⟦nmae⟧: Licht}\n")
/// marked.text    // without the marks
/// marked.ranges  // the UTF-8 ranges of `nmae` in that text
/// ```
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String

  /// The UTF-8 ranges between `⟦` and `⟧`, in order of their opening marks; they may stand inside each other.
  public let ranges: [Range<Int>]

  /// Reads the marks out of a text.
  ///
  /// - Parameter marked: A text with pairs of `⟦` and `⟧`; a mark without its partner is ignored.
  public init(_ marked: String) {
    var text = ""
    var starts: [(number: Int, offset: Int)] = []
    var found: [(number: Int, range: Range<Int>)] = []
    var count = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        starts.append((count, text.utf8.count))
        count += 1
      case "⟧":
        if let start = starts.popLast() { found.append((start.number, start.offset..<text.utf8.count)) }
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    ranges = found.sorted { $0.number < $1.number }.map(\.range)
  }

  /// The text as UTF-8 bytes.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// Returns the marked places as ranges with line and column.
  ///
  /// - Parameter file: The file's name to put into them.
  /// - Returns: One range per pair of marks.
  public func sourceRanges(file: String) -> [SourceRange] {
    let source = SourceText(text)
    return ranges.map { source.range($0, file: file) }
  }

  /// Returns the text with marks around places, to compare whole texts.
  ///
  /// - Parameters:
  ///   - ranges: Places in the text.
  ///   - text: The text without marks.
  /// - Returns: The text with `⟦` and `⟧` around each of them.
  public static func marking(_ ranges: [SourceRange], in text: String) -> String {
    var marks: [Int: (closing: Int, opening: Int, empty: Int)] = [:]
    for range in ranges {
      let bytes = range.utf8Range
      if bytes.isEmpty {
        marks[bytes.lowerBound, default: (0, 0, 0)].empty += 1
      } else {
        marks[bytes.lowerBound, default: (0, 0, 0)].opening += 1
        marks[bytes.upperBound, default: (0, 0, 0)].closing += 1
      }
    }
    var result: [UInt8] = []
    let source = Array(text.utf8)
    for offset in 0...source.count {
      if let mark = marks[offset] {
        result += String(repeating: "⟧", count: mark.closing).utf8
        result += String(repeating: "⟦⟧", count: mark.empty).utf8
        result += String(repeating: "⟦", count: mark.opening).utf8
      }
      if offset < source.count { result.append(source[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
