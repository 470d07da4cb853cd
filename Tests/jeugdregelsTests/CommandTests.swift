import Foundation
import JSONText
import TestSupport
import Testing

/// The built command, as a user runs it; skipped where it was not built.
@Suite(.enabled(if: Command.path != nil, "the command was not built"))
struct CommandTests {
  private let rules = ["--rules", FixtureFiles.root("voorbeeld")]

  @Test func decideAsText() throws {
    let run = try Command.run(
      ["decide", "voorbeeld", "--date", "2020-05-01", "--set", "hulp=behandeling", "--set", "leeftijd=12"] + rules)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Welke code past bij deze hulp?\n45B01 Behandeling\n"))
    #expect(run.error == "")
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func decideAsJSON() throws {
    let run = try Command.run(
      [
        "decide", "voorbeeld", "--date", "2020-05-01", "--set", "hulp=begeleiding", "--set", "zwaarte=lichte",
        "--set", "leeftijd=12", "--running", "code=45B01,from=2020-01-01", "--format", "json",
      ] + rules)
    #expect(run.status == 0)
    #expect(try JSONReader.parse(run.output)["outcome"]?.string == "excluded")
  }

  @Test func factsFromStandardInput() throws {
    let run = try Command.run(
      ["decide", "voorbeeld", "--date", "2020-05-01", "--facts", "-", "--format", "json", "--set", "leeftijd=12"]
        + rules,
      input: #"{"hulp":"behandeling","leeftijd":40}"#)
    #expect(try JSONReader.parse(run.output)["outcome"]?.string == "applies")
  }

  @Test func strictAssumesNothing() throws {
    let run = try Command.run(
      [
        "decide", "voorbeeld", "--date", "2020-05-01", "--set", "hulp=begeleiding", "--set", "zwaarte=licht",
        "--set", "leeftijd=12", "--strict", "--format", "json",
      ] + rules)
    let answer = try JSONReader.parse(run.output)
    #expect(answer["outcome"]?.string == "information-needed")
    #expect(answer["ask"]?.string == "running")
  }

  @Test func todayIsSaid() throws {
    let run = try Command.run(["decide", "voorbeeld", "bezwaar", "--format", "json"] + rules)
    #expect(run.error.contains("gerekend is met vandaag"))
    #expect(try JSONReader.parse(run.output)["decision"]?.string == "bezwaar")
  }

  @Test(
    "what goes wrong",
    arguments: [
      (["decide", "voorbeeld", "--date", "2020-05-01", "--set", "hulp=x"], 2, "Toegestaan: begeleiding"),
      (["decide", "voorbeld", "--date", "2020-05-01"], 2, "Bedoelt u `voorbeeld`?"),
      (["decide", "voorbeeld", "--date", "2020-13-01"], 2, "2020-13-01"),
      (["decide", "voorbeeld", "--set", "hulp"], 64, "gegeven=waarde"),
      (["decide", "voorbeeld", "--facts", "bestaat-niet.json"], 2, "kan niet worden gelezen"),
      (["list", "voorbeeld", "2019"], 2, "2019"),
      (["test", "voorbeeld/2019"], 2, "2019"),
      (["check", "voorbeld"], 2, "voorbeeld"),
      (["nergens"], 64, "nergens"),
    ] as [([String], Int32, String)])
  func wrong(arguments: [String], status: Int32, words: String) throws {
    let run = try Command.run(arguments + (status == 64 && arguments.count == 1 ? [] : rules))
    #expect(run.status == status)
    #expect(run.error.contains(words), "\(run.error)")
    #expect(run.output == "")
  }

  @Test func errorObjectIsAllThereIs() throws {
    let run = try Command.run(
      ["decide", "voorbeeld", "--date", "2020-05-01", "--set", "leeftijd=131", "--format", "json"] + rules)
    #expect(run.status == 2)
    #expect(try JSONReader.parse(run.output)["error"]?["code"]?.string == "out-of-bounds")
  }

  @Test func rulesThatAreNotThere() throws {
    let run = try Command.run(["decide", "voorbeeld", "--rules", FixtureFiles.root("bestaat-niet")])
    #expect(run.status == 2 || run.status == 3)
    #expect(run.output == "")
  }

  @Test func checkAndTest() throws {
    let check = try Command.run(["check", "--summary"] + rules)
    #expect(check.status == 0)
    #expect(check.output.contains("Geen fouten gevonden in 2 uitgaven."))
    let test = try Command.run(["test", "voorbeeld"] + rules)
    #expect(test.status == 0)
    #expect(test.output.contains("11 gevallen, alles klopt"))
    let sarif = try Command.run(["check", "--format", "sarif"] + rules)
    #expect(try JSONReader.parse(sarif.output)["version"]?.string == "2.1.0")
  }

  @Test func lists() throws {
    #expect(try Command.run(["list"] + rules).output.contains("voorbeeld/2023"))
    #expect(try Command.run(["list", "voorbeeld", "2020"] + rules).output.contains("Welke code past bij deze hulp?"))
    #expect(try Command.run(["list", "--search", "klacht"] + rules).output.contains("bezwaar"))
    let json = try Command.run(["list", "voorbeeld", "--format", "json"] + rules)
    #expect(try JSONReader.parse(json.output)["editions"]?.array?.count == 2)
  }

  @Test func batch() throws {
    let good = #"{"id":"1","region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"behandeling","leeftijd":12}}"#
    let run = try Command.run(["batch"] + rules, input: good + "\n{\n" + good)
    let lines = try run.output.split(separator: "\n").map { try JSONReader.parse(String($0)) }
    #expect(run.status == 2)
    #expect(
      lines.map { $0["outcome"]?.string ?? $0["error"]?["code"]?.string } == ["applies", "invalid-json", "applies"])
    #expect(try Command.run(["batch"] + rules, input: good + "\n").status == 0)
  }

  @Test("help has an example", arguments: ["decide", "list", "check", "test", "batch", "schema"])
  func help(subcommand: String) throws {
    let run = try Command.run([subcommand, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("Voorbeeld:\n  jeugdregels \(subcommand)"))
  }

  @Test func schema() throws {
    let run = try Command.run(["schema", "query"])
    #expect(run.output == FixtureFiles.contents("Rules/schema/query.schema.json"))
  }
}
