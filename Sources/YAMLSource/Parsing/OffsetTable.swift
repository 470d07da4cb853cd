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

  /// Returns the place of a mark in the file.
  func position(_ mark: YAMLMark) -> SourcePosition {
    SourcePosition(line: mark.line + 1, column: mark.column + 1, offset: offset(ofScalar: mark.index))
  }

  private func offset(ofScalar index: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(base + index, bytes.count) }
    let checkpoint = min(index / Self.step, checkpoints.count - 1)
    var offset = checkpoints[checkpoint]
    var remaining = index - checkpoint * Self.step
    while remaining > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }
}
