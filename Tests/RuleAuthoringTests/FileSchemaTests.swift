import Foundation
import RuleAuthoring
import TestSupport
import Testing

@Suite struct FileSchemaTests {
  @Test(
    "The schemas in the repository are those that the decoder's keys give", arguments: FileSchema.all.map(\.fileName))
  func isUpToDate(name: String) throws {
    let schema = try #require(FileSchema.all.first { $0.fileName == name })
    #expect(FixtureFiles.contents("Rules/schema/\(name)") == schema.fileText, "run jeugdregels schema --files")
  }

  @Test("A validator of others accepts every shipped file", .enabled(if: Python.hasValidator, "python3-jsonschema"))
  func acceptsShippedFiles() throws {
    let run = try Python.run([
      FixtureFiles.packageRoot + "/Tests/RuleAuthoringTests/Data/validate.py", FixtureFiles.packageRoot,
    ])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("Every file has a line by which an editor finds its schema")
  func modeline() {
    #expect(
      FileSchema.modeline(forFileAt: "Regions/x/2020/conformance/a.yaml")
        == "# yaml-language-server: $schema=../../../../Rules/schema/conformance.schema.json")
    #expect(FileSchema.modeline(forFileAt: "Regions/x/2020/niets.yaml") == nil)
  }
}

/// The validator that is not ours.
private enum Python {
  static let hasValidator = (try? run(["-c", "import jsonschema, yaml"]).status) == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
