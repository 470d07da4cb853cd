/// The dashes and the key with which a line of YAML begins.
struct LineParts {
  /// A dash or key with its column.
  struct Part {
    let column: Int
    /// `nil` for a dash.
    let key: String?
  }

  private(set) var parts: [Part] = []
  /// Where what follows the dashes begins.
  private(set) var content: Int
  /// Where the value begins; `nil` without a key.
  private(set) var value: Int?

  /// Takes a line apart; also one that is not finished.
  init(_ line: [UInt8]) {
    var index = 0
    func skipSpace() { while index < line.count, line[index] == 0x20 { index += 1 } }
    skipSpace()
    while index < line.count, line[index] == UInt8(ascii: "-"), index + 1 == line.count || line[index + 1] == 0x20 {
      parts.append(Part(column: index, key: nil))
      index += 1
      skipSpace()
    }
    content = index
    guard index < line.count, !"{[|>#&*!".utf8.contains(line[index]) else { return }
    var end = index
    var name = end..<end
    if line[index] == UInt8(ascii: "\"") || line[index] == UInt8(ascii: "'") {
      guard let close = line[(index + 1)...].firstIndex(of: line[index]) else { return }
      name = (index + 1)..<close
      end = close + 1
    } else {
      while end < line.count, !Self.isColon(line, end) {
        if line[end] == UInt8(ascii: "#"), end > 0, line[end - 1] == 0x20 { return }
        end += 1
      }
      name = index..<end
    }
    guard end < line.count, Self.isColon(line, end) else { return }
    parts.append(Part(column: index, key: String(decoding: line[name], as: UTF8.self)))
    end += 1
    while end < line.count, line[end] == 0x20 { end += 1 }
    value = end
  }

  private static func isColon(_ line: [UInt8], _ index: Int) -> Bool {
    line[index] == UInt8(ascii: ":") && (index + 1 == line.count || line[index + 1] == 0x20)
  }

  /// Whether there is nothing but space or a comment.
  static func isBlank(_ line: [UInt8]) -> Bool {
    guard let first = line.first(where: { $0 > 0x20 }) else { return true }
    return first == UInt8(ascii: "#")
  }
}
