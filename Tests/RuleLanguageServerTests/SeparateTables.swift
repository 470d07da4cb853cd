import Foundation

@testable import RuleLanguageServer

/// A copy of the shipped rules in which every table stands in a file of its own.
struct SeparateTables {
  let root: String
  /// The file of each table, in order of path.
  let files: [String]

  /// Writes the copy in a new folder.
  init(lineBreak: String = "\n") throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for name in ["Rules", "Regions"] {
      try FileManager.default.copyItem(atPath: Editor.package + "/" + name, toPath: root + "/" + name)
    }
    var files: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root + "/Regions").sorted()
    where path.hasSuffix(".yaml") {
      let file = "Regions/" + path
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      let folder = TableLink.folder(of: file)
      let (rest, tables) = Self.split(text, name: String(file.dropFirst(folder.count).dropLast(".yaml".count)))
      guard !tables.isEmpty else { continue }
      try rest.replacing("\n", with: lineBreak).write(toFile: root + "/" + file, atomically: true, encoding: .utf8)
      for (name, rows) in tables {
        let lines = rows.map { $0.map(Self.quoted).joined(separator: ";") + lineBreak }
        try lines.joined().write(toFile: root + "/" + folder + name, atomically: true, encoding: .utf8)
        files.append(folder + name)
      }
    }
    self.root = root
    self.files = files
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  /// A file in which a text stands.
  func file(with text: String) -> String? {
    files.first { ((try? String(contentsOfFile: root + "/" + $0, encoding: .utf8)) ?? "").contains(text) }
  }

  private static func split(_ text: String, name: String) -> (rest: String, tables: [(String, [[String]])]) {
    var rest: [Substring] = []
    var tables: [(String, [[String]])] = []
    var isInTable = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if isInTable, words.hasPrefix("|") {
        let cells = BarTable(String(words)).rows.first ?? []
        tables[tables.count - 1].1.append(cells.map { $0.text.replacing("\\|", with: "|") })
        continue
      }
      isInTable = words == "table: |"
      guard isInTable else {
        rest.append(line)
        continue
      }
      let file = "\(name)-\(tables.count + 1).csv"
      tables.append((file, []))
      rest.append(line.prefix { $0 == " " } + "table-file: " + file)
    }
    return (rest.joined(separator: "\n"), tables)
  }

  /// A cell as a spreadsheet writes it.
  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",;\"".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
