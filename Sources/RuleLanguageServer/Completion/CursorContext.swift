/// Where the cursor stands in a rule file, found from the indentation, so that it also works while the text is no YAML.
struct CursorContext {
  /// A step from the top of the file.
  enum Step: Equatable {
    case key(String)
    case item
  }

  /// The way to the block or value in which the cursor stands.
  private(set) var path: [Step] = []
  /// Whether a key may be written here.
  private(set) var allowsKey = true
  /// What stands before the cursor in its value or key.
  private(set) var text = ""
  /// The keys that the block has already.
  private(set) var siblings: Set<String> = []
  /// The whole block of text in which the cursor stands, up to the cursor.
  private(set) var isBlockText = false
  /// The offset at which the value begins.
  private(set) var valueStart: Int

  private let lines: TextLines

  init(_ lines: TextLines, offset: Int) {
    self.lines = lines
    valueStart = offset
    let line = lines.line(of: offset)
    let range = lines.range(ofLine: line)
    let before = Array(lines.bytes[range.lowerBound..<max(range.lowerBound, min(offset, range.upperBound))])
    let parts = LineParts(before)
    var reversed: [Step] = []
    var want = parts.parts.first?.column ?? parts.content
    var afterDash = parts.parts.first.map { $0.key == nil } ?? false
    for part in parts.parts.reversed() { reversed.append(part.key.map { .key($0) } ?? .item) }
    if let value = parts.value {
      allowsKey = false
      valueStart = range.lowerBound + value
    } else {
      valueStart = range.lowerBound + parts.content
      siblings = Self.siblings(lines, line: line, column: parts.content)
    }
    climb(from: line, &want, &afterDash, &reversed, isOpen: parts.value == nil && parts.parts.isEmpty)
    path = reversed.reversed()
    text = lines.text(valueStart..<max(valueStart, offset))
    if !isBlockText { enterFlow() }
  }

  /// Goes up the lines to the top of the file.
  private mutating func climb(
    from line: Int, _ want: inout Int, _ afterDash: inout Bool, _ reversed: inout [Step], isOpen: Bool
  ) {
    var isFirst = isOpen
    var number = line - 1
    while number >= 0, want > 0 || afterDash {
      let range = lines.range(ofLine: number)
      let bytes = Array(lines.bytes[range])
      number -= 1
      guard !LineParts.isBlank(bytes) else { continue }
      let parts = LineParts(bytes)
      for part in parts.parts.reversed() {
        guard part.column < want || (afterDash && part.key != nil && part.column == want) else { continue }
        if isFirst, part.key != nil, let value = parts.value, value < bytes.count, bytes[value] != UInt8(ascii: "#") {
          // What stands here goes on with the value of that key.
          allowsKey = false
          isBlockText = bytes[value] == UInt8(ascii: "|") || bytes[value] == UInt8(ascii: ">")
          valueStart = isBlockText ? min(range.upperBound + 1, lines.bytes.count) : range.lowerBound + value
          if isBlockText, lines.bytes.indices.contains(valueStart - 1), lines.bytes[valueStart - 1] == 0x0D {
            valueStart += 1
          }
        }
        isFirst = false
        reversed.append(part.key.map { .key($0) } ?? .item)
        want = part.column
        afterDash = part.key == nil
      }
    }
  }

  /// The keys at the same depth in the lines around.
  private static func siblings(_ lines: TextLines, line: Int, column: Int) -> Set<String> {
    var found: Set<String> = []
    func look(_ number: Int) -> Bool {
      let bytes = Array(lines.bytes[lines.range(ofLine: number)])
      guard !LineParts.isBlank(bytes) else { return true }
      let parts = LineParts(bytes)
      if parts.content == column, let key = parts.parts.last?.key { found.insert(key) }
      let indent = bytes.prefix { $0 == 0x20 }.count
      return indent >= column
    }
    var number = line - 1
    while number >= 0, look(number) { number -= 1 }
    number = line + 1
    while number < lines.count {
      let bytes = Array(lines.bytes[lines.range(ofLine: number)])
      if !LineParts.isBlank(bytes), bytes.prefix(while: { $0 == 0x20 }).count < column { break }
      _ = look(number)
      number += 1
    }
    return found
  }

  /// Follows lists and blocks between brackets up to the cursor.
  private mutating func enterFlow() {
    guard text.hasPrefix("{") || text.hasPrefix("[") else { return }
    var reader = FlowReader()
    reader.read(Array(text.utf8))
    guard let steps = reader.steps else { return }
    path += steps
    allowsKey = reader.allowsKey
    siblings = reader.siblings
    text = reader.text
  }
}

/// Reads YAML between brackets as far as it goes.
struct FlowReader {
  private struct Frame {
    let isMap: Bool
    var key: String?
    var keys: Set<String> = []
  }

  private var frames: [Frame] = []
  private var current: [UInt8] = []
  private var isClosed = false

  /// Reads the text up to the cursor.
  mutating func read(_ bytes: [UInt8]) {
    var index = 0
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil } else { current.append(byte) }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), current.allSatisfy({ $0 <= 0x20 }) {
        quote = byte
      } else {
        take(byte, next: index + 1 < bytes.count ? bytes[index + 1] : 0x20)
      }
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8, next: UInt8) {
    let isFresh = current.allSatisfy { $0 <= 0x20 }
    switch byte {
    case UInt8(ascii: "{") where isFresh, UInt8(ascii: "[") where isFresh:
      frames.append(Frame(isMap: byte == UInt8(ascii: "{")))
      current = []
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if !frames.isEmpty { frames.removeLast() }
      isClosed = frames.isEmpty
      current = []
    case UInt8(ascii: ","):
      if !frames.isEmpty { frames[frames.count - 1].key = nil }
      current = []
    case UInt8(ascii: ":") where next <= 0x20 && frames.last?.isMap == true && frames.last?.key == nil:
      let key = trimmed
      frames[frames.count - 1].key = key
      frames[frames.count - 1].keys.insert(key)
      current = []
    default: current.append(byte)
    }
  }

  private var trimmed: String {
    String(decoding: current.drop { $0 <= 0x20 }, as: UTF8.self)
  }

  /// The way from the value to the cursor; `nil` behind the last bracket.
  var steps: [CursorContext.Step]? {
    guard !isClosed, !frames.isEmpty else { return nil }
    return frames.compactMap { $0.isMap ? $0.key.map { .key($0) } : .item }
  }

  /// Whether a key may be written at the cursor.
  var allowsKey: Bool { frames.last.map { $0.isMap && $0.key == nil } ?? false }

  /// The keys of the block at the cursor.
  var siblings: Set<String> { frames.last?.keys ?? [] }

  /// What stands before the cursor in its value or key.
  var text: String { trimmed }
}
