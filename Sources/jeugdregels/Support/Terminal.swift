import RegionRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where output goes and input comes from.
enum Terminal {
  /// An output stream.
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Whether a stream shows colours: only on a terminal, and not when `NO_COLOR` is set to anything.
  static func showsColour(_ stream: Stream) -> Bool {
    if let word = getenv("NO_COLOR"), word.pointee != 0 { return false }
    return isatty(stream.rawValue) == 1
  }

  /// How text stands out on a stream.
  static func emphasis(_ stream: Stream) -> Emphasis { Emphasis(colour: showsColour(stream)) }

  /// Writes text as it is.
  static func write(_ text: String, to stream: Stream = .output) { write(Array(text.utf8), to: stream) }

  /// Whether a stream is a terminal.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// How many threads this machine runs at the same time.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Writes bytes as they are; stops when no one reads them any more.
  static func write(_ bytes: [UInt8], to stream: Stream = .output) { write(bytes, to: stream.rawValue) }

  /// Writes bytes to an open file.
  ///
  /// - Returns: Whether all of them were written.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        #else
          Darwin.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        #endif
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      start += written
    }
    return true
  }

  /// Reads bytes from a file or from standard input.
  ///
  /// - Parameters:
  ///   - descriptor: An open file.
  ///   - limit: The most bytes to read at a time.
  /// - Returns: The bytes; none at the end.
  static func read(_ descriptor: Int32 = 0, limit: Int = 1 << 20) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      bytes.removeLast(limit - max(0, count))
      return bytes
    }
  }

  /// Whether standard input can be read at once, or within some milliseconds.
  static func hasInput(within milliseconds: Int) -> Bool {
    var wanted = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, Int32(clamping: milliseconds)) != 0
  }

  /// Reads a whole file, or standard input for `-`; `nil` when it can't be opened.
  static func contents(of path: String) -> [UInt8]? {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { if descriptor > 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    while true {
      let more = read(descriptor)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Today by the clock of this machine, as `yyyy-MM-dd`.
  static var today: String {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return "" }
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }

  /// Now by the clock of this machine, in UTC: `yyyy-MM-ddTHH:mm:ssZ`.
  static var now: String {
    var now = time(nil)
    var parts = tm()
    guard gmtime_r(&now, &parts) != nil else { return "" }
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return "\(date)T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }

  /// The next line of standard input; `nil` at the end.
  static func line() -> String? { readLine(strippingNewline: true) }

  /// A file that can't be written.
  struct SaveFailure: Error {}

  /// Writes a whole file: beside it first, then in its place, so that it is never half there.
  static func save(_ bytes: [UInt8], to path: String) throws(SaveFailure) {
    let draft = path + ".nieuw"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw SaveFailure() }
    let isWhole = write(bytes, to: descriptor)
    close(descriptor)
    guard isWhole, rename(draft, path) == 0 else {
      unlink(draft)
      throw SaveFailure()
    }
  }
}
