import ArgumentParser
import Foundation
import RegionRules

/// The rules as they stood in a revision of git.
enum RevisionRules {
  /// Loads the rules of a revision from a folder outside the repository; ends the command when that fails.
  static func library(at revision: String, of folder: RulesFolder, region: String) throws -> RuleLibrary {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("jeugdregels-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    try? FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    // The revision is an argument of its own, never part of a shell line.
    let archive = copy.appendingPathComponent("regels.tar").path
    let made = run([
      "git", "-C", folder.path, "archive", "--output", archive, "--end-of-options", revision, "Regions", "Rules",
    ])
    guard made, run(["tar", "-xf", archive, "-C", copy.path]) else {
      Terminal.write("De regels van revisie `\(revision)` kunnen niet uit git worden gehaald.\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
    do throws(LoadFailure) {
      return try RuleLibrary.load(root: copy.path, region: region)
    } catch {
      Terminal.write("De regels van revisie `\(revision)` kunnen niet worden geladen.\n", to: .error)
      throw ExitCode(ExitStatus.notLoaded.rawValue)
    }
  }

  private static func run(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
