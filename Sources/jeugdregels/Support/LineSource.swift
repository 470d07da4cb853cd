import RegionRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the lines of a file or of standard input, part by part.
final class LineSource {
  /// The number of the next line; the first is 1.
  private(set) var line = 1
  /// How many bytes were read.
  private(set) var offset = 0
  /// How many bytes there are; `nil` when that is not known beforehand.
  let size: Int?

  private let descriptor: Int32
  private var splitter = LineSplitter()
  private var waiting: [ArraySlice<UInt8>] = []
  private var isAtEnd = false

  /// Opens a file, or standard input for `-`; `nil` when it can't be opened.
  init?(path: String) {
    descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next line alone.
  func nextLine() -> ArraySlice<UInt8>? {
    while waiting.isEmpty, !isAtEnd { fill() }
    guard !waiting.isEmpty else { return nil }
    line += 1
    return waiting.removeFirst()
  }

  /// Leaves out lines.
  func skip(to first: Int) {
    while line < first {
      while waiting.isEmpty, !isAtEnd { fill() }
      if waiting.isEmpty { return }
      let count = min(first - line, waiting.count)
      waiting.removeFirst(count)
      line += count
    }
  }

  /// The next lines, with the number of the first; `nil` at the end.
  func nextPart() -> (lines: [ArraySlice<UInt8>], first: Int)? {
    while waiting.isEmpty, !isAtEnd { fill() }
    guard !waiting.isEmpty else { return nil }
    let part = (waiting, line)
    line += waiting.count
    waiting = []
    return part
  }

  private func fill() {
    let bytes = Terminal.read(descriptor, limit: 1 << 16)
    offset += bytes.count
    isAtEnd = bytes.isEmpty
    waiting = isAtEnd ? splitter.finish() : splitter.lines(adding: bytes)
  }
}

/// A file that is written from the start.
final class OutputFile {
  private let descriptor: Int32

  /// Opens a file for writing; `nil` when that is not possible.
  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) { Terminal.write(bytes, to: descriptor) }
}
