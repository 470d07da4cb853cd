import Foundation
import JSONText
import TestSupport
import Testing

/// `jeugdregels batch` as a user runs it; skipped where the command was not built.
@Suite(.enabled(if: Command.path != nil, "the command was not built"))
struct BatchCommandTests {
  private let rules = ["--rules", FixtureFiles.root("voorbeeld")]
  private let csv = """
    id,region,date,hulp,leeftijd
    a,voorbeeld,2020-05-01,behandeling,12
    b,voorbeeld,2020-05-01,zingen,12
    c,voorbeeld,2023-05-01,behandeling,

    """

  @Test func readsAndWritesCSV() throws {
    let run = try Command.run(["batch", "--format", "csv"] + rules, input: csv)
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 2)
    #expect(lines.count == 4)
    #expect(lines.first?.hasPrefix("id,region,edition,date,decision,outcome") == true)
    #expect(lines.dropFirst().map { $0.prefix(1) } == ["a", "b", "c"])
    #expect(run.error.hasPrefix("3 vragen, 1 met een fout\n"))
  }

  @Test func writesJSONFromCSV() throws {
    let run = try Command.run(["batch", "--format", "csv", "--to", "json"] + rules, input: csv)
    let values = try run.output.split(separator: "\n").map { try JSONReader.parse(String($0)) }
    #expect(values.map { $0["id"]?.string } == ["a", "b", "c"])
    #expect(values.map { $0["error"]?["code"]?.string } == [nil, "unknown-word", nil])
  }

  @Test func goesOnFromALine() throws {
    let whole = try Command.run(["batch", "--format", "csv"] + rules, input: csv)
    let rest = try Command.run(["batch", "--format", "csv", "--from-line", "4"] + rules, input: csv)
    #expect(rest.status == 0)
    // The header was written before the work stopped.
    #expect(rest.output.split(separator: "\n") == whole.output.split(separator: "\n").suffix(1))
    #expect(rest.error.hasPrefix("1 vragen, 0 met een fout\n"))
    let beyond = try Command.run(["batch", "--from-line", "9"] + rules, input: "{\n")
    #expect(beyond.output == "" && beyond.status == 0)
  }

  @Test func keepsErrorsInAFile() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try Command.run(["batch", "--format", "csv", "--errors", file.path, "--quiet"] + rules, input: csv)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let error = try JSONReader.parse(String(#require(lines.first)))
    #expect(lines.count == 1 && run.error == "")
    #expect(error["line"]?.int == 3 && error["text"]?.string == "b,voorbeeld,2020-05-01,zingen,12")
    #expect(error["error"]?["fact"]?.string == "hulp")
  }

  @Test func refusesWhatItCannotOpen() throws {
    #expect(try Command.run(["batch", "bestaat-niet.jsonl"] + rules).status == 2)
    #expect(try Command.run(["batch", "--errors", "/bestaat/niet"] + rules).status == 2)
    #expect(try Command.run(["batch", "--from-line", "0"] + rules).status == 64)
  }
}
