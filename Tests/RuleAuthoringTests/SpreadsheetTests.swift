import Diagnostics
import JSONText
import RegionRules
import RuleAuthoring
import RuleModel
import Testing

@Suite struct SpreadsheetTests {
  @Test("Every shipped table comes back from a spreadsheet as it went", arguments: CSVText.Separator.allCases)
  func roundTrip(separator: CSVText.Separator) throws {
    var count = 0
    for edition in Shipped.editions {
      for table in RuleTable.all(in: Shipped.files, of: edition.id) {
        count += 1
        let back = CSVText.read(CSVText.write(table.grid, separator: separator)).grid
        #expect(back == table.grid, "\(edition.id) \(table.path)")
        #expect(table.file(with: back) == table.file)
      }
    }
    #expect(count > 40)
  }

  @Test(
    "What a program would spoil or run is protected on the way out",
    arguments: [
      ("46E01", "\"=\"\"46E01\"\"\""), ("01", "\"=\"\"01\"\"\""), ("2020-01-31", "\"=\"\"2020-01-31\"\"\""),
      ("1-2", "\"=\"\"1-2\"\"\""), ("12.50", "\"=\"\"12.50\"\"\""), ("mei 20", "\"=\"\"mei 20\"\"\""),
      ("true", "\"=\"\"true\"\"\""), ("=1+1", "\"=\"\"=1+1\"\"\""), ("+1", "\"=\"\"+1\"\"\""),
      ("-5", "\"=\"\"-5\"\"\""), ("@SUM(A1)", "\"=\"\"@SUM(A1)\"\"\""), ("7", "7"), ("licht", "licht"), ("-", "-"),
      (">= 18", ">= 18"), ("[1..6]", "[1..6]"), ("a; b", "\"a; b\""),
    ])
  func protects(cell: String, written: String) {
    let text = String(decoding: CSVText.write(Grid(rows: [["kop"], [cell]])).dropFirst(3), as: UTF8.self)
    #expect(text == "kop\r\n\(written)\r\n")
    #expect(CSVText.read(Array(text.utf8)).grid.rows.last == [cell])
  }

  @Test("Files in the old character set of Windows, with a separator line and empty rows, are read")
  func readsOldFiles() {
    let (grid, rows) = CSVText.read(Array("sep=;\r\nkop;naam\r\n;\r\n1;co".utf8) + [0xEB] + Array("rdinatie\r\n".utf8))
    #expect(grid.rows == [["kop", "naam"], ["1", "coërdinatie"]])
    #expect(rows == [1, 3])
  }

  @Test("Addresses are those of a spreadsheet")
  func addresses() {
    #expect(Grid.address(row: 6, column: 1) == "B7")
    #expect(Grid.address(row: 0, column: 26) == "AA1")
  }

  @Test("A fault names its cell, and nothing would be written")
  func faults() throws {
    let edition = try #require(Shipped.editions.first { $0.id.hasSuffix("7-stappenplan") })
    let table = try #require(
      RuleTable.all(in: Shipped.files, of: edition.id).first { $0.path.hasSuffix("/arrangementscode") })
    func read(_ row: Int, _ column: Int, _ text: String) -> TableImport {
      var grid = table.grid
      grid.rows[row][column] = text
      let cells = grid.rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
      return TableImport(Array(cells.utf8), into: table, of: Shipped.files)
    }
    let unknown = read(2, 1, "lichtt")
    #expect(unknown.faults.contains { $0.address == "B3" })
    #expect(unknown.text.hasPrefix("Cel B3: "))
    let spoilt = read(3, 3, "4,60E+02")
    #expect(spoilt.faults.map(\.address) == ["D4"])
    #expect(spoilt.faults.first?.diagnostic.code == "spreadsheet-damage")
    let json = spoilt.json(of: table.path, isWritten: false).text(pretty: false)
    #expect(json.contains("\"cell\":\"D4\",\"code\":\"spreadsheet-damage\""))
    #expect(json.contains("\"written\":false,\"summary\":null"))
    let date = read(3, 1, "1-mrt")
    #expect(date.faults.map(\.address) == ["B4"])
  }
}
