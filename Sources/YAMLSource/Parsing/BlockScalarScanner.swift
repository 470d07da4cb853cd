import Diagnostics

/// Finds the lines of a literal or folded block in the file, with the same rules as libyaml.
struct BlockScalarScanner {
  let bytes: [UInt8]
  let source: Range<Int>
  let isFolded: Bool
  let start: SourcePosition
  let parentIndent: Int

  /// One piece per line of text.
  private(set) var pieces: [ScalarPiece] = []

  /// The place after the last character that is not space.
  private(set) var end: SourcePosition

  /// The offset of the end of the first line, that of the `|` or `>`.
  private(set) var bodyStart: Int

  /// Whether the lines account for the whole text.
  private(set) var isComplete = false

  init(bytes: [UInt8], source: Range<Int>, isFolded: Bool, start: SourcePosition, parentIndent: Int) {
    self.bytes = bytes
    self.source = source
    self.isFolded = isFolded
    self.start = start
    self.parentIndent = parentIndent
    end = start
    bodyStart = source.lowerBound
  }

  mutating func scan(_ text: String) {
    let header = readHeader()
    let lines = readLines()
    let indent = header ?? detectIndent(lines)
    var textEnd = 0
    var previous: (line: Int, isMoreIndented: Bool)?
    for (number, line) in lines.enumerated() {
      let spaces = min(indent, countSpaces(line))
      let content = line.lowerBound + spaces..<line.upperBound
      let place = SourcePosition(line: start.line + 1 + number, column: spaces + 1, offset: content.lowerBound)
      guard !content.isEmpty || !isFolded else { continue }
      let isMoreIndented = bytes[content].first.map { $0 == 0x20 || $0 == 0x09 } ?? false
      if isFolded, let previous {
        let breaks = number - previous.line
        let isJoined = !isMoreIndented && !previous.isMoreIndented
        textEnd += isJoined ? max(1, breaks - 1) : breaks
      } else if isFolded {
        textEnd += number
      } else if number > 0 {
        textEnd += 1
      }
      // An empty line after the last one of the text is not part of it.
      guard textEnd + max(1, content.count) <= text.utf8.count else { break }
      pieces.append(ScalarPiece(textOffset: textEnd, textLength: content.count, at: place))
      textEnd += content.count
      previous = (number, isMoreIndented)
      if let last = bytes[content].lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) {
        end = place.advanced(over: bytes[content.lowerBound...last])
      }
    }
    isComplete = text.utf8.dropFirst(textEnd).allSatisfy { $0 == 0x0A }
  }

  /// Reads the first line and returns the indentation that it states, if it does.
  private mutating func readHeader() -> Int? {
    var at = source.lowerBound + 1
    var stated: Int?
    while at < source.upperBound, [0x2B, 0x2D].contains(bytes[at]) || bytes[at] &- 0x30 <= 9 {
      if bytes[at] &- 0x30 <= 9 { stated = max(0, parentIndent) + Int(bytes[at] - 0x30) }
      at += 1
    }
    end = SourcePosition(line: start.line, column: start.column + at - start.offset, offset: at)
    bodyStart = bytes[at..<max(at, source.upperBound)].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.upperBound
    return stated
  }

  /// Returns the lines after the first one, without their line breaks.
  private func readLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var at = skipBreak(bodyStart)
    while at < source.upperBound {
      let end = bytes[at..<source.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.upperBound
      lines.append(at..<end)
      at = skipBreak(end)
    }
    return lines
  }

  private func skipBreak(_ offset: Int) -> Int {
    guard offset < source.upperBound else { return source.upperBound }
    let isPair = bytes[offset] == 0x0D && offset + 1 < source.upperBound && bytes[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  /// Returns the indentation that follows from the first lines.
  private func detectIndent(_ lines: [Range<Int>]) -> Int {
    var deepest = 0
    for line in lines {
      let spaces = countSpaces(line)
      deepest = max(deepest, spaces)
      if spaces < line.count { break }
    }
    return max(deepest, parentIndent + 1, 1)
  }

  private func countSpaces(_ line: Range<Int>) -> Int {
    bytes[line].prefix { $0 == 0x20 }.count
  }
}
