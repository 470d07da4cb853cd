import RegionRules
import RuleAuthoring
import RuleModel
import Testing

@Suite struct FormattingTests {
  @Test("Laying out the shipped files never changes what they mean, and a second time changes nothing")
  func keepsMeaning() {
    let formatting = RulesFormatting(Shipped.files)
    #expect(formatting.altered == [])
    #expect(formatting.diagnostics.isEmpty)
    let changed = Dictionary(formatting.changed.map { ($0.path, $0) }) { first, _ in first }
    let again = RulesFormatting(Shipped.files.map { changed[$0.path] ?? $0 })
    #expect(again.changed.map(\.path) == [])
  }

  @Test("Files whose layout was spoilt come back to the same text and the same meaning")
  func mendsSpoiltLayout() {
    let neat = Dictionary(RulesFormatting(Shipped.files).changed.map { ($0.path, $0) }) { first, _ in first }
    let good = Shipped.files.map { neat[$0.path] ?? $0 }
    let spoilt = good.map { LoadedFile(path: $0.path, text: Self.spoilt($0)) }
    #expect(spoilt != good)
    let mended = Dictionary(RulesFormatting(spoilt).changed.map { ($0.path, $0.text) }) { first, _ in first }
    for (file, other) in zip(good, spoilt) where (mended[file.path] ?? other.text) != file.text {
      Issue.record("\(file.path) does not come back")
    }
    let before = RuleLoad(files: good).library.regions.flatMap(\.editions)
    let after = RuleLoad(files: spoilt).library
    for edition in before { #expect(after.edition(edition.id)?.meaning == edition.meaning) }
  }

  /// Takes the padding out of tables and puts Windows line breaks and blanks at the end of them.
  private static func spoilt(_ file: LoadedFile) -> String {
    guard file.path.hasSuffix(".yaml") else { return file.text }
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let row = line.drop { $0 == " " }
      guard row.hasPrefix("| "), row.hasSuffix("|") else { return String(line) }
      let indent = String(line.prefix(line.count - row.count))
      var text = String(row)
      while text.contains("  ") { text = text.replacing("  ", with: " ") }
      return indent + text.replacing("| ", with: "|") + "  "
    }
    return lines.joined(separator: "\r\n")
  }

  @Test("A table is lined up, blanks at the end go, comments stay, and a text that looks like a number is quoted")
  func linesUp() {
    let text = """
      format: 1
      # De codes
      codes:\u{20}\u{20}
        01: {name: 2020}   # een jaar


        02: {name: Twee}
      """
    let expected = """
      format: 1
      # De codes
      codes:
        01: {name: "2020"}   # een jaar

        02: {name: Twee}

      """
    #expect(RuleFormatter.format(text, path: "Regions/x/2020/codes.yaml").text == expected)
    let table = "format: 1\nselection:\n  x:\n    table: |\n      |a|code|\n      | lang \\| kort|01  |\n"
    let lined =
      "format: 1\nselection:\n  x:\n    table: |\n      | a            | code |\n      | lang \\| kort | 01   |\n"
    #expect(RuleFormatter.format(table, path: "Regions/x/2020/selection.yaml").text == lined)
  }

  @Test("A file that is no YAML stays as it is, and says why")
  func refuses() {
    let (text, diagnostics) = RuleFormatter.format("a: [", path: "Regions/x/2020/codes.yaml")
    #expect(text == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test("Comments and layout don't count for the meaning; a changed word does")
  func meaning() throws {
    let before = try #require(RuleLoad(files: Shipped.small).library.regions.first?.editions.last)
    func changed(_ old: String, _ new: String) -> LoadedEdition? {
      let files = Shipped.small.map { LoadedFile(path: $0.path, text: $0.text.replacing(old, with: new)) }
      return RuleLoad(files: files).library.edition(before.id)
    }
    #expect(changed("format: 1", "# Uitleg\nformat: 1")?.meaning == before.meaning)
    #expect(changed("title: ", "title: Andere ")?.meaning != before.meaning)
  }
}
