#if Service
  import Foundation
  import Glibc

  /// The built command that serves, in a process of its own.
  final class ServiceProcess {
    /// The built command, beside the tests; `nil` where it is not.
    static let command: String? = {
      let folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      let path = folder.appendingPathComponent("jeugdregels").path
      return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    let port: Int
    private let process: Process

    /// Starts it, and waits until it listens.
    init(_ arguments: [String], environment: [String: String] = [:]) throws {
      process = Process()
      process.executableURL = URL(fileURLWithPath: Self.command ?? "")
      process.arguments = ["serve", "--rules", TestService.root] + arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      let pipe = Pipe()
      process.standardError = pipe
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      var text = ""
      while !text.contains("\n") {
        let data = pipe.fileHandleForReading.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
      port = text.split(separator: "/").compactMap { $0.split(separator: ":").last.flatMap { Int($0) } }.first ?? 0
      if port == 0 { throw RawConnection.Failure(text: "the service does not start: \(text)") }
    }

    /// Ends it as a crash does.
    func kill() {
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    /// Asks it to stop; its exit status.
    func stop() -> Int32 {
      process.terminate()
      process.waitUntilExit()
      return process.terminationStatus
    }

    deinit { if process.isRunning { process.terminate() } }
  }
#endif
