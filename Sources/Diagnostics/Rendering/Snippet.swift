/// One line of a file, cut around a range, with the carets that underline it.
struct Snippet {
  /// The most characters of a line that are shown.
  static let longestLine = 120

  /// The characters kept before the fault when a long line is cut.
  private static let lead = 40

  private static let ellipsis = "…"

  /// The visible part of the line.
  let line: String

  /// The spaces before the carets.
  let indent: String

  /// The carets; never empty.
  let carets: String

  /// Cuts the first line of a range out of a text.
  ///
  /// - Parameters:
  ///   - range: The range to underline; on later lines it is not shown.
  ///   - text: The file's text.
  /// - Returns: `nil` when the text has no such line.
  init?(_ range: SourceRange, in text: SourceText) {
    guard let content = text.line(range.start.line) else { return nil }
    let scalars = Array(content.unicodeScalars)
    let first = min(max(range.start.column - 1, 0), scalars.count)
    let last = range.end.line > range.start.line ? scalars.count : min(max(range.end.column - 1, first), scalars.count)

    var shown = 0..<scalars.count
    if scalars.count > Self.longestLine {
      let lower = max(0, min(first - Self.lead, scalars.count - Self.longestLine))
      shown = lower..<min(scalars.count, lower + Self.longestLine)
    }
    let before = shown.lowerBound > 0 ? Self.ellipsis : ""
    let after = shown.upperBound < scalars.count ? Self.ellipsis : ""
    line = before + Self.visible(scalars[shown]) + after
    indent = String(repeating: " ", count: before.count + Self.width(scalars[shown.lowerBound..<first]))
    carets = String(repeating: "^", count: max(1, Self.width(scalars[first..<max(first, min(last, shown.upperBound))])))
  }

  private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(Printable.visible(scalar)) }
    return String(result)
  }

  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + Printable.width(Printable.visible($1)) }
  }
}
