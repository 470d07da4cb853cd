import Foundation

/// The z3 solver, when the environment says where it is.
enum Solver {
  /// The path of its executable.
  static let path = ProcessInfo.processInfo.environment["JEUGDREGELS_Z3"]

  /// Whether some values satisfy a problem in SMT-LIB.
  static func isSatisfiable(_ problem: String) throws -> Bool {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).smt2")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((problem + "\n(check-sat)\n").utf8).write(to: file)
    let answers = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: answers) }
    _ = FileManager.default.createFile(atPath: answers.path, contents: nil)
    let output = try FileHandle(forWritingTo: answers)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = ["-T:20", file.path]
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: answers), as: UTF8.self)
    switch text.trimmingCharacters(in: .whitespacesAndNewlines) {
    case "sat": return true
    case "unsat": return false
    default: throw Failure(text: text)
    }
  }

  /// An answer that is none.
  struct Failure: Error {
    let text: String
  }
}
