import JSONText
import RegionRules
import RuleEngine
import TestSupport
import Testing

/// Answers as text and as JSON, compared with golden files, and JSON with its schema.
struct AnswerFormTests {
  /// A question that shows something of the form, with the name of its golden files.
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    var query: Query
    var testDescription: String { name }
  }

  static let examples: [Example] = {
    let person: [String: RawValue] = ["leeftijd": .number("12")]
    func asked(
      _ name: String, _ decision: String? = nil, date: String = "2020-05-01", given facts: [String: RawValue] = [:]
    ) -> Example {
      Example(name: name, query: Query(id: name, region: "voorbeeld", date: date, decision: decision, facts: facts))
    }
    var examples = [
      asked("applies", given: person.merging(["hulp": .text("begeleiding"), "zwaarte": .text("licht")]) { $1 }),
      asked(
        "consent",
        given: person.merging([
          "hulp": .text("begeleiding"), "zwaarte": .text("zwaar"), "weken": .number("10"),
          "uren_per_week": .number("2.5"), "tarief": .number("60"), "startdatum": .text("2020-06-01"),
        ]) { $1 }),
      asked("information-needed", given: person.merging(["hulp": .text("begeleiding")]) { $1 }),
      asked("possible-referral", given: person.merging(["hulp": .text("opname")]) { $1 }),
      asked("not-eligible", given: ["leeftijd": .number("18"), "hulp": .text("behandeling")]),
      asked("refer", given: person.merging(["hulp": .text("opname"), "zwaarte": .text("zwaar")]) { $1 }),
      asked("not-in-source", given: person.merging(["hulp": .text("opname"), "zwaarte": .text("licht")]) { $1 }),
      asked(
        "advice",
        given: person.merging([
          "hulp": .text("behandeling"), "ernstig": .boolean(true), "zwaarte": .text("licht"),
          "signalen": .list([.text("school"), .text("thuis"), .text("slaap")]),
        ]) { $1 }),
      asked("values", "vervoer", given: person.merging(["afstand_km": .number("7")]) { $1 }),
      asked("statement", "bezwaar"),
      asked("gap", "wachttijd"),
      asked("reading", "toetsing", date: "2023-05-01", given: ["spoed": .boolean(true)]),
      asked("not-in-force", date: "2022-05-01"),
      asked("scope", "scope", given: ["gemeente": .text("noord")]),
      asked("product", "product", given: ["code": .text("45A02")]),
      asked("product-without-code", "product", date: "2023-05-01", given: ["code": .text("behandeling-nieuw")]),
    ]
    var excluded = asked(
      "excluded", given: person.merging(["hulp": .text("begeleiding"), "zwaarte": .text("licht")]) { $1 })
    excluded.query.running = [QueryLine(["code": .text("45B01"), "from": .text("2020-01-01")])]
    examples.append(excluded)
    return examples
  }()

  @Test("text", arguments: examples)
  func text(example: Example) throws {
    let library = try Voorbeeld.library()
    let answer = try library.answer(example.query)
    expectGolden(AnswerText.render(answer, in: library), named: "text-\(example.name)")
  }

  @Test("Every rule that was looked at", arguments: examples)
  func trace(example: Example) throws {
    let library = try Voorbeeld.library()
    let answer = try library.answer(example.query)
    expectGolden(
      TraceText.render(answer, try library.trace(example.query, answer: answer)), named: "trace-\(example.name)")
  }

  @Test("JSON", arguments: examples)
  func json(example: Example) throws {
    let library = try Voorbeeld.library()
    let answer = try library.answer(example.query)
    let bytes = AnswerJSON.write(answer, digest: "sha256:…", pretty: true)
    expectGolden(String(decoding: bytes, as: UTF8.self) + "\n", named: "json-\(example.name)")
    let value = try JSONReader.parse(bytes)
    #expect(try JSONReader.parse(AnswerJSON.write(answer, digest: "sha256:…")) == value)
    #expect(SchemaCheck(JSONContract.answer.schema).faults(in: value) == [])
    #expect(SchemaCheck(JSONContract.query.schema).faults(in: QueryJSON.json(example.query)) == [])
  }

  @Test func keysStandInTheOrderOfTheContract() throws {
    let example = try #require(Self.examples.first { $0.name == "consent" })
    let library = try Voorbeeld.library()
    let value = try JSONReader.parse(AnswerJSON.write(library.answer(example.query), digest: "d"))
    #expect(
      value.object?.keys.prefix(17) == [
        "id", "region", "edition", "digest", "referenceDate", "decision", "outcome", "results", "values", "possible",
        "ask", "missing", "assumptions", "readings", "advice", "notes", "caveats",
      ])
    let result = try #require(value["results"]?[0])
    #expect(
      result.object?.keys.prefix(16) == [
        "line", "code", "name", "kind", "status", "category", "unit", "tariff", "gaps", "limits", "budget", "values",
        "consent", "allocation", "obligations", "reasons",
      ])
    #expect(result["budget"]?.object?.keys == ["kind", "number", "amount", "period", "calculated", "formula"])
    #expect(result["budget"]?["calculated"]?.string == "1500.00")
    #expect(result["reasons"]?[0]?.object?.keys == ["rule", "text", "source", "at"])
  }

  @Test func errorObject() throws {
    let error = try Voorbeeld.error(Voorbeeld.query(given: ["leeftijd": .text("131")]))
    let value = AnswerJSON.error(error, id: "q1")
    #expect(value.object?.keys == ["id", "error"])
    #expect(value["error"]?.object?.keys == ["code", "message", "fact", "given", "allowed"])
    #expect(value["error"]?["allowed"]?.string == "0..130")
    #expect(SchemaCheck(JSONContract.answer.schema).faults(in: value) == [])
  }

  @Test("the schemas in the repository are those of the program", arguments: JSONContract.allCases)
  func schemaFiles(contract: JSONContract) throws {
    let bytes = try #require(FixtureFiles.contents("Rules/schema/\(contract.fileName)"))
    #expect(bytes == contract.fileText, "write them with `jeugdregels schema --write`")
  }
}
