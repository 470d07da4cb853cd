import Foundation
import JSONText
import Testing

@testable import RuleLanguageServer

@Suite struct FeatureTests {
  private static let table = "Regions/noord-holland/7-stappenplan/selection/arrangementscode.yaml"
  private static let exclusions = "Regions/noord-holland/7-stappenplan/exclusions.yaml"
  private static let cases = "Regions/noord-holland/7-stappenplan/conformance/schema.yaml"

  @Test func shippedRulesHaveNoFindings() {
    var editor = Editor()
    editor.open("Rules/vocabulary.yaml")
    editor.settle()
    #expect(editor.codes == [])
    #expect(editor.findings["Rules/vocabulary.yaml"] == [])
  }

  @Test(arguments: ["\n", "\r\n"]) func hoverTellsWhatANameMeans(lineBreak: String) {
    var editor = Editor()
    let text = editor.onDisk(Self.table).replacingOccurrences(of: "\n", with: lineBreak)
    editor.open(Self.table, text)
    #expect(editor.hover("50H13", in: Self.table).contains("codes.yaml:"))
    #expect(editor.hover("zwaar   ", in: Self.table).contains("keuze van `intensiteit`"))
    #expect(editor.hover("segment_3 |", in: Self.table).contains("feit, boolean"))
    #expect(editor.hover("hit-policy", in: Self.table).contains("Hoeveel rijen"))
    #expect(editor.hover("{intensiteit}", in: Self.table, into: 3).contains("feit, enum"))
    #expect(editor.hover("refer segment-3", in: Self.table, into: 8).contains("verwijzing"))
    editor.settle()
    #expect(editor.codes == [])
  }

  @Test func placesBehindAnEmojiAreRight() throws {
    var editor = Editor()
    editor.open(Self.table)
    editor.replace("    reason: Het schema", with: "    reason: 😀😀 {intensiteit} schema", in: Self.table)
    #expect(editor.hover("😀😀 {intensiteit}", in: Self.table, into: 12).contains("feit, enum"))
    editor.replace("😀😀 {intensiteit}", with: "😀😀 {intensitei}", in: Self.table)
    editor.settle()
    let finding = try #require(editor.findings[Self.table]?.first)
    #expect(finding["code"]?.string == "unknown-fact")
    #expect(finding["range"]?["start"]?["character"]?.int == 18)
    #expect(finding["range"]?["end"]?["character"]?.int == 28)
  }

  @Test(arguments: ["\n", "\r\n"]) func halfTypedRowsAreCompleted(lineBreak: String) {
    var editor = Editor()
    let text = editor.onDisk(Self.table).replacingOccurrences(of: "\n", with: lineBreak)
    editor.open(Self.table, text)
    let row = lineBreak + "      | -           | zwaar, chronisch | true"
    editor.replace(row, with: lineBreak + "      | 1 | zw" + row, in: Self.table)
    #expect(editor.completions(after: "| 1 | zw", in: Self.table).contains("zwaar"))
    editor.replace("| 1 | zw", with: "| 1 | zwaar, ch", in: Self.table)
    #expect(editor.completions(after: "| 1 | zwaar, ch", in: Self.table).contains("chronisch"))
    editor.replace("| 1 | zwaar, ch", with: "| 1 | zwaar | - | 50", in: Self.table)
    #expect(editor.completions(after: "| 1 | zwaar | - | 50", in: Self.table).contains("50H13"))
    editor.replace("| 1 | zwaar | - | 50", with: "| 1 | zwaar | - | refer ", in: Self.table)
    #expect(editor.completions(after: "| 1 | zwaar | - | refer ", in: Self.table) == ["segment-3"])
    editor.settle()
    #expect(!editor.codes.isEmpty)
    #expect(editor.hover("zwaar   ", in: Self.table).contains("keuze van `intensiteit`"))
  }

  @Test func expressionsAreCompletedInBrokenText() {
    var editor = Editor()
    editor.open(Self.exclusions)
    let path = Self.exclusions
    editor.replace("    applies-to: group = arrangement1\n", with: "    applies-to: group = a\n  {[\n", in: path)
    #expect(editor.completions(after: "    applies-to: group = a", in: path).contains("arrangement1"))
    editor.replace("applies-to: group = a\n", with: "applies-to: code = \n", in: path)
    #expect(editor.completions(after: "applies-to: code = ", in: path).contains("50H13"))
    editor.replace("or (psychiatrische_problematiek_jeugdige = vermoeden", with: "or vermoedens = x", in: path)
    let values = editor.completions(after: "or vermoedens = ", in: path)
    #expect(values.contains("telt_mee") && !values.contains("leeftijd"))
    editor.replace("or vermoedens = x", with: "or verm", in: path)
    #expect(editor.completions(after: "      or verm", in: path).contains("vermoedens"))
  }

  @Test func keysAndNamesAreCompletedByTheirPlace() {
    var editor = Editor()
    editor.open(
      Self.exclusions, "format: 1\nexclusions:\n  a:\n    applies-to: true\n    w\n    source: {document: s\n")
    let keys = editor.completions(after: "true\n    w", in: Self.exclusions)
    #expect(keys.contains("when") && !keys.contains("applies-to"))
    #expect(editor.completions(after: "{document: s", in: Self.exclusions) == ["stappenplan"])
    editor.open(Self.cases, "format: 1\nconformance:\n  - case: x\n    given: {intensiteit: z\n    expect: {code: 5")
    #expect(editor.completions(after: "{intensiteit: z", in: Self.cases).contains("zwaar"))
    #expect(editor.completions(after: "given: {", in: Self.cases).contains("intensiteit"))
    #expect(editor.completions(after: "expect: {code: 5", in: Self.cases).contains("50H13"))
    editor.open(Self.table, "format: 1\nselection:\n  t:\n    table: |\n      | int")
    #expect(editor.completions(after: "| int", in: Self.table).contains("intensiteit"))
  }

  @Test func namesLeadToTheirDefinitionAndUses() {
    var editor = Editor()
    editor.open(Self.table)
    let definition = editor.request("textDocument/definition", editor.place("segment_3 |", in: Self.table, into: 2))
    #expect(definition[0]?["uri"]?.string?.hasSuffix("facts/segment-3.yaml") == true)
    var params = editor.place("50H13", in: Self.table, into: 2).object ?? [:]
    params["context"] = ["includeDeclaration": false]
    let uses = editor.request("textDocument/references", .object(params)).array ?? []
    #expect(uses.count == 3)
    let rule = editor.request("textDocument/references", editor.place("  arrangementscode:", in: Self.table, into: 4))
    #expect((rule.array ?? []).contains { $0["uri"]?.string?.hasSuffix("traceability.yaml") == true })
    #expect((rule.array ?? []).contains { $0["uri"]?.string?.hasSuffix("edition.yaml") == true })
  }

  @Test func formattingChangesOnlyTheLayout() {
    var editor = Editor()
    editor.open(Self.table)
    let good = editor.texts[Self.table]
    let params: JSONValue = ["textDocument": ["uri": .string(editor.uri(Self.table))], "options": [:]]
    #expect(editor.request("textDocument/formatting", params) == [])
    editor.replace("| 1           | zwaar            | false", with: "|1| zwaar | false", in: Self.table)
    editor.edit(Self.table, editor.request("textDocument/formatting", params).array ?? [])
    #expect(editor.texts[Self.table] == good)
    editor.replace("selection:", with: "selection: [", in: Self.table)
    #expect(editor.request("textDocument/formatting", params) == [])
  }

  @Test func outlineShowsTablesAndCases() {
    var editor = Editor()
    editor.open(Self.table)
    let table = editor.request(
      "textDocument/documentSymbol", ["textDocument": ["uri": .string(editor.uri(Self.table))]])
    #expect(table[0]?["children"]?[0]?["name"]?.string == "arrangementscode")
    let cases = editor.request(
      "textDocument/documentSymbol", ["textDocument": ["uri": .string(editor.uri(Self.cases))]])
    #expect(cases[0]?["children"]?[0]?["name"]?.string == "arrangement 1 licht geeft 50H11")
  }

  @Test(arguments: [
    (table, "| zwaar            |", "| zwaer            |"), (table, "| segment_3 |", "| segmen_3  |"),
    (table, "50H13", "50h13"), (table, "hit-policy", "hit-polici"),
    (exclusions, "document: stappenplan", "document: stapenplan"),
    (exclusions, "vermoedens = telt_mee", "vermoeden = telt_mee"), (exclusions, "refer segment-3", "refer segment-4"),
  ])
  func quickFixesBringBackWhatWasMeant(path: String, good: String, bad: String) {
    var editor = Editor()
    editor.open(path)
    editor.replace(good, with: bad, in: path)
    editor.settle()
    #expect(editor.findings[path]?.isEmpty == false)
    let range: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 999, "character": 0]]
    let actions = editor.request(
      "textDocument/codeAction", ["textDocument": ["uri": .string(editor.uri(path))], "range": range, "context": [:]])
    let meant = good.split { " |".contains($0) }.last.map(String.init) ?? ""
    let edits = (actions.array ?? []).compactMap { $0["edit"]?["changes"]?[editor.uri(path)]?.array }
    #expect(edits.contains { $0.first?["newText"]?.string.map { meant.contains($0) || good.contains($0) } ?? false })
    guard let edit = edits.first(where: { good.contains($0.first?["newText"]?.string ?? "?") }) else { return }
    editor.edit(path, edit)
    editor.settle()
    #expect(editor.codes == [])
  }

  @Test func changesOnDiskAreSeen() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["Rules", "Regions"] {
      try FileManager.default.copyItem(atPath: Editor.package + "/" + name, toPath: folder + "/" + name)
    }
    var editor = Editor(root: folder)
    editor.open(Self.table)
    editor.settle()
    #expect(editor.codes == [])
    let codes = "Regions/noord-holland/7-stappenplan/codes.yaml"
    let text = editor.onDisk(codes)
    let broken = text.replacingOccurrences(of: "50H13:", with: "50X13:")
    try broken.write(toFile: folder + "/" + codes, atomically: true, encoding: .utf8)
    editor.notify("workspace/didChangeWatchedFiles", ["changes": []])
    editor.settle()
    #expect(editor.findings[Self.table]?.isEmpty == false)
    // What is open goes before the file.
    editor.open(codes, text)
    editor.settle()
    #expect(editor.codes == [])
    editor.close(codes)
    try FileManager.default.removeItem(atPath: folder + "/" + codes)
    editor.notify("workspace/didChangeWatchedFiles", ["changes": []])
    editor.settle()
    #expect(!editor.codes.isEmpty)
    editor.close(Self.table)
    editor.settle()
    #expect(editor.codes == [])
  }
}
