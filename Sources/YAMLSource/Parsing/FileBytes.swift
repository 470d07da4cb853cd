public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension DiagnosticCode {
  /// There is no file of this name.
  public static let fileMissing: DiagnosticCode = "file-missing"

  /// The file is there but cannot be read.
  public static let fileUnreadable: DiagnosticCode = "file-unreadable"
}

/// Reads the bytes of regular files, up to a limit.
enum FileBytes {
  /// Why a file was not read.
  enum Fault: Error {
    case missing
    case notAFile
    case notAllowed
    case failed(code: Int32)
    case tooLarge(Int)
  }

  static func read(_ path: String, limit: Int) -> Result<[UInt8], Fault> {
    guard !path.utf8.contains(0) else { return .failure(.missing) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(fault(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(fault(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge(size)) }
    return readAll(descriptor, size: size, limit: limit)
  }

  private static func readAll(_ descriptor: Int32, size: Int, limit: Int) -> Result<[UInt8], Fault> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: max(4096, min(size + 1, 1 << 20)))
    while true {
      let count = chunk.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count == 0 { return .success(bytes) }
      guard count > 0 else {
        if errno == EINTR { continue }
        return .failure(fault(errno))
      }
      bytes.append(contentsOf: chunk.prefix(count))
      // The file may grow while it is read.
      guard bytes.count <= limit else { return .failure(.tooLarge(bytes.count)) }
    }
  }

  private static func fault(_ code: Int32) -> Fault {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notAllowed
    default: .failed(code: code)
    }
  }
}

extension FileBytes.Fault {
  func diagnostic(file: String, limits: YAMLLimits) -> Diagnostic {
    let range = SourceRange.wholeFile(file)
    switch self {
    case .missing:
      return Diagnostic(
        .fileMissing, "Het bestand `\(file)` bestaat niet.", at: range,
        help: "Controleer de naam en de map, ook op hoofdletters.")
    case .notAFile:
      return Diagnostic(.fileUnreadable, "`\(file)` is geen gewoon bestand.", at: range)
    case .notAllowed:
      return Diagnostic(
        .fileUnreadable, "Het bestand `\(file)` mag niet gelezen worden.", at: range,
        help: "Geef leesrechten op het bestand.")
    case .failed(let code):
      return Diagnostic(
        .fileUnreadable, "Het bestand `\(file)` kan niet gelezen worden.", at: range,
        notes: [Note("Het besturingssysteem meldt fout \(code).")])
    case .tooLarge(let size):
      return TextCheck.tooLarge(size, file: file, limits: limits)
        ?? Diagnostic(.fileUnreadable, "Het bestand `\(file)` is te groot.", at: range)
    }
  }
}
