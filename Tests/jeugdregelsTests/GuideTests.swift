import Foundation
import TestSupport
import Testing

/// The guide for policy staff, tried as it is written.
@Suite(.enabled(if: Command.path != nil, "the command is not built"))
struct GuideTests {
  private static let guide = FixtureFiles.contents("Regions/LEESMIJ.md") ?? ""

  /// A rules folder made by following the guide, removed afterwards.
  private final class Trial {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws {
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: FixtureFiles.packageRoot + "/Rules", toPath: root.appendingPathComponent("Rules").path)
      for part in GuideTests.guide.components(separatedBy: "<!-- file: ").dropFirst() {
        let pieces = part.components(separatedBy: "```")
        let path = part.components(separatedBy: " -->")[0]
        try write(pieces[1].replacing("yaml\n", with: "", maxReplacements: 1), to: path)
      }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ text: String, to path: String) throws {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func change(_ path: String, _ old: String, _ new: String) throws {
      let full = "Regions/waterland/2024/" + path
      let text = try String(contentsOf: root.appendingPathComponent(full), encoding: .utf8)
      #expect(text.contains(old))
      try write(text.replacing(old, with: new), to: full)
    }

    func run(_ line: String) throws -> Command.Run {
      var words = line.split(separator: " ").map(String.init)
      if words.first == "jeugdregels" { words.removeFirst() }
      words = words.map { $0 == "boek" || $0.hasSuffix(".csv") ? root.appendingPathComponent($0).path : $0 }
      return try Command.run(words + ["--rules", root.path])
    }
  }

  @Test("A new region made from the guide alone loads, passes its cases and is published")
  func newRegion() throws {
    let trial = try Trial()
    let block = try #require(Self.guide.components(separatedBy: "<!-- run -->").dropFirst().first)
    let lines = block.components(separatedBy: "```")[1].split(separator: "\n").dropFirst()
    #expect(lines.count == 5)
    for line in lines {
      let run = try trial.run(String(line))
      #expect(run.status == 0, "\(line)\n\(run.output)\(run.error)")
    }
    #expect(FileManager.default.fileExists(atPath: trial.root.appendingPathComponent("boek/waterland-2024.html").path))
    let cases = try trial.run("test waterland").output
    for line in cases.split(separator: "\n").prefix(2) { #expect(Self.guide.contains(line), "\(line)") }
    #expect(try trial.run("fmt --check").status == 0)
  }

  @Test(
    "The messages in the guide are the real ones",
    arguments: [
      ("selection.yaml", "| licht       | 45A01", "| lichtt      | 45A01", "check"),
      ("exclusions.yaml", "when:", "whn:", "check"),
      ("codes.yaml", "71.00", "71,00", "check"),
      ("selection.yaml", "      | behandeling | zwaar       | 46E02 |\n", "", "check"),
      ("exclusions.yaml", ">= 12", ">= 13", "test"),
    ])
  func messages(file: String, old: String, new: String, command: String) throws {
    let trial = try Trial()
    try trial.change(file, old, new)
    let run = try trial.run(command)
    #expect(run.status == 1)
    let first = try #require(run.output.split(separator: "\n").first)
    let sentence = first.replacing(#/^[^ ]* error: /#, with: "").replacing(#/ \[[a-z-]*\]$/#, with: "")
    #expect(Self.guide.contains(sentence), "\(first)")
  }

  @Test("A table goes to a spreadsheet and back, and damage is named by its cell as the guide says")
  func spreadsheet() throws {
    let trial = try Trial()
    #expect(try trial.run("table export waterland/2024 productcode tabel.csv").status == 0)
    #expect(try trial.run("table import waterland/2024 productcode tabel.csv").status == 0)
    let file = trial.root.appendingPathComponent("tabel.csv")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\"=\"\"46E01\"\"\"", with: "\"4,60E+02\"")
    try Data(text.utf8).write(to: file)
    let run = try trial.run("table import waterland/2024 productcode tabel.csv")
    #expect(run.status == 1)
    #expect(Self.guide.contains(run.error.split(separator: "\n")[0]), "\(run.error)")
  }

  @Test("The command for a new year works as the guide says")
  func newYear() throws {
    let trial = try Trial()
    let run = try trial.run("new-edition waterland 2025 --from 2024 --until 2025-12-31")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("Tarief van 45A01: € 62,40."))
    #expect(try trial.run("check").status == 0)
    #expect(try trial.run("test waterland/2025").status == 0)
    #expect(try trial.run("new-edition waterland 2025 --from 2024").status == 2)
  }
}
