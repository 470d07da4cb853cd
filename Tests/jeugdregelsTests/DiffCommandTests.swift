import Foundation
import JSONText
import TestSupport
import Testing

/// `diff` between editions, folders and revisions, with queries and renames; and `check --watch`.
@Suite(.enabled(if: Command.path != nil, "the command was not built"))
struct DiffCommandTests {
  private let rules = FixtureFiles.root("voorbeeld")
  private static let eligibility = "Regions/voorbeeld/2020/eligibility.yaml"

  /// A copy of the made-up region in a folder of its own, which is removed afterwards.
  private func withCopy(_ body: (String) throws -> Void) throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("regels-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: rules, toPath: copy)
    try body(copy)
  }

  private func replace(_ old: String, _ new: String, in file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func lowerAge(_ root: String) throws {
    try replace("leeftijd < 18, else", "leeftijd < 16, else", in: root + "/" + Self.eligibility)
  }

  @Test func twoEditions() throws {
    let run = try Command.run(["diff", "voorbeeld/2020", "voorbeeld/2023", "--rules", rules])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("Van voorbeeld/2020 (2021-06-30) naar voorbeeld/2023 (2023-01-01)\n"))
    #expect(run.error == "")
  }

  @Test func twoFolders() throws {
    try withCopy { copy in
      let (old, new) = ("\(rules)/Regions/voorbeeld/2020", "\(copy)/Regions/voorbeeld/2020")
      let same = try Command.run(["diff", old, new])
      #expect(same.status == 0)
      #expect(same.output.contains("Geen verschil in betekenis: dat is bewezen."))
      try lowerAge(copy)
      let run = try Command.run(["diff", old, new, "--format", "json"])
      #expect(run.status == 1)
      let report = try JSONReader.parse(run.output)
      #expect(report["same"]?.bool == false)
      #expect(report["decisions"]?[0]?["changes"]?[0]?["example"]?["leeftijd"]?.string == "16")
    }
  }

  @Test func aRevision() throws {
    try withCopy { copy in
      func git(_ words: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let author = ["-c", "user.name=Proef", "-c", "user.email=proef@example.org", "-c", "commit.gpgsign=false"]
        process.arguments = ["git", "-C", copy] + author + words
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
      }
      try git("init", "--quiet")
      try git("add", ".")
      try git("commit", "--quiet", "--message", "Begin")
      try lowerAge(copy)
      let run = try Command.run(["diff", "HEAD:voorbeeld/2020", "voorbeeld/2020", "--rules", copy])
      #expect(run.status == 1)
      #expect(
        run.output.contains("als leeftijd: [16..17]") || run.output.contains("leeftijd: [16..17]"), "\(run.output)")
      try git("commit", "--quiet", "--all", "--message", "Zestien")
      let between = try Command.run(["diff", "HEAD~1:voorbeeld/2020", "HEAD:voorbeeld/2020", "--rules", copy])
      #expect(between.output == run.output)
      let unknown = try Command.run(["diff", "bestaat-niet:voorbeeld/2020", "voorbeeld/2020", "--rules", copy])
      #expect(unknown.status == 2)
      #expect(unknown.error == "De regels van revisie `bestaat-niet` kunnen niet uit git worden gehaald.\n")
    }
  }

  @Test func realQueries() throws {
    try withCopy { copy in
      try lowerAge(copy)
      let line = #"{"id":"ID","region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"behandeling","leeftijd":AGE}}"#
      let lines = [("jong", "12"), ("net", "16")].map { line.replacing("ID", with: $0.0).replacing("AGE", with: $0.1) }
      let file = copy + "/vragen.jsonl"
      try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
      let arguments = ["diff", "\(rules)/Regions/voorbeeld/2020", "\(copy)/Regions/voorbeeld/2020", "--queries", file]
      let run = try Command.run(arguments)
      #expect(run.status == 1)
      #expect(
        run.output.contains("2 vragen: 1 met een ander antwoord.\n  net\n    was   dit past · 45B01\n"), "\(run.output)"
      )
      try "\(lines[0])\n{".write(toFile: file, atomically: true, encoding: .utf8)
      let broken = try Command.run(arguments)
      #expect(broken.status == 2)
      #expect(broken.error.hasPrefix("Regel 2 van `\(file)`: "))
      #expect(broken.output == "")
    }
  }

  @Test func renames() throws {
    try withCopy { copy in
      let folder = copy + "/Regions/voorbeeld/2020/"
      try replace("afstand_km", "kilometers", in: folder + "facts.yaml")
      try replace("afstand_km", "kilometers", in: folder + "conformance/codes.yaml")
      let file = copy + "/namen.txt"
      try "# oud: nieuw\nafstand_km: kilometers\n".write(toFile: file, atomically: true, encoding: .utf8)
      let arguments = ["diff", rules + "/Regions/voorbeeld/2020", folder, "--decision", "vervoer"]
      let unnamed = try Command.run(arguments)
      #expect(unnamed.output.contains("Alleen in de nieuwe regels: 1 gegeven: kilometers"), "\(unnamed.output)")
      let named = try Command.run(arguments + ["--renames", file])
      #expect(!named.output.contains("Alleen in de nieuwe regels"), "\(named.output)")
      #expect(named.output.contains("Geen verschil in betekenis, bewezen: vervoer."), "\(named.output)")
      try "afstand_km kilometers\n".write(toFile: file, atomically: true, encoding: .utf8)
      let broken = try Command.run(arguments + ["--renames", file])
      #expect(broken.status == 2)
      #expect(broken.error.contains("hoort op elke regel `oude-naam: nieuwe-naam`"))
    }
  }

  @Test("check --watch checks again after each save", .timeLimit(.minutes(10)))
  func watch() throws {
    try withCopy { copy in
      let output = copy + "/uitvoer.txt"
      try "".write(toFile: output, atomically: true, encoding: .utf8)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Command.path ?? "")
      process.arguments = ["check", "--watch", "--rules", copy]
      process.standardOutput = FileHandle(forWritingAtPath: output)
      process.standardError = FileHandle.nullDevice
      try process.run()
      defer { process.terminate() }
      func waitFor(_ words: String) throws {
        while try !String(contentsOfFile: output, encoding: .utf8).contains(words) {
          try #require(process.isRunning)
          Thread.sleep(forTimeInterval: 0.05)
        }
      }
      try waitFor("Geen fouten gevonden in 2 uitgaven.")
      try replace("leeftijd < 18, else", "leeftijt < 18, else", in: copy + "/" + Self.eligibility)
      try waitFor("Gevonden: ")
      #expect(try String(contentsOfFile: output, encoding: .utf8).contains("leeftijt"))
    }
  }
}
