import Diagnostics

/// Finds the byte of a Unicode scalar by its number, as libyaml counts them.
struct OffsetTable {
  private static let step = 64

  private let bytes: [UInt8]

  /// The offset of the first byte after a byte order mark.
  private let base: Int

  /// The byte of every 64th scalar; empty when all scalars are one byte.
  private let checkpoints: [Int]

  init(bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
    guard bytes.dropFirst(base).contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    var count = 0
    for offset in base..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if count % Self.step == 0 { checkpoints.append(offset) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  /// The byte of a scalar that was looked up; those that follow soon are found from there.
  struct Cursor {
    fileprivate var index = 0
    fileprivate var offset: Int

    /// Begins at the first scalar of a file.
    init(_ table: OffsetTable) { offset = table.base }
  }

  /// Returns the place of a mark in the file.
  func position(_ mark: YAMLMark) -> SourcePosition {
    var cursor = Cursor(self)
    return position(mark, from: &cursor)
  }

  /// Returns the place of a mark in the file, sooner when it lies shortly after the one before.
  func position(_ mark: YAMLMark, from cursor: inout Cursor) -> SourcePosition {
    let offset = offset(ofScalar: mark.index, from: &cursor)
    guard offset == bytes.count, mark.column == 0, let last = bytes.last, last != 0x0A, last != 0x0D, offset > base
    else { return SourcePosition(line: mark.line + 1, column: mark.column + 1, offset: offset) }
    // At the end of a file without a last line break, libyaml counts one all the same.
    let lineStart = (bytes[base...].lastIndex { $0 == 0x0A || $0 == 0x0D } ?? base - 1) + 1
    return SourcePosition(line: mark.line, column: 1, offset: lineStart).advanced(over: bytes[lineStart...])
  }

  private func offset(ofScalar index: Int, from cursor: inout Cursor) -> Int {
    guard !checkpoints.isEmpty else { return min(base + index, bytes.count) }
    if index < cursor.index || index - cursor.index > Self.step {
      let checkpoint = min(index / Self.step, checkpoints.count - 1)
      cursor.index = checkpoint * Self.step
      cursor.offset = checkpoints[checkpoint]
    }
    var offset = cursor.offset
    var remaining = index - cursor.index
    while remaining > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    cursor.index = index
    cursor.offset = offset
    return offset
  }
}
