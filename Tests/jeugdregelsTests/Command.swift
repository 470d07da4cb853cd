import Foundation

/// Runs the built command.
enum Command {
  /// What a run came to.
  struct Run {
    let status: Int32
    let output: String
    let error: String
  }

  /// The built command, beside the test bundle; `nil` where it is not.
  static let path: String? = {
    let folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let candidates = [folder.appendingPathComponent("jeugdregels").path]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Runs the command with arguments and input.
  static func run(_ arguments: [String], input: String = "") throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String = "") throws -> FileHandle {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = arguments
    process.standardInput = try file("input", input)
    process.standardOutput = try file("output")
    process.standardError = try file("error")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
    return Run(status: process.terminationStatus, output: try text("output"), error: try text("error"))
  }
}
