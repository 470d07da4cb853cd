internal import Diagnostics
public import RegionRules
internal import RuleModel

/// What a rule, code, fact, question or reading says, in plain Dutch.
public struct Explanation: Sendable {
  private let entries: [BookEntry]
  private let book: EditionBook

  /// Finds a thing by its name: a path, a code, a fact, a table, a question.
  ///
  /// - Parameters:
  ///   - name: What was typed: `NAME`, `KIND/NAME` or `KIND/NAME#ROW`.
  ///   - loaded: The edition to look in.
  public init(_ name: String, in loaded: LoadedEdition) {
    book = EditionBook(loaded)
    let rule = RulePath.rule(of: name)
    let printed = loaded.edition.codes.filter { $0.code.value == rule }.map { "codes/\($0.id)" }
    entries = book.entries.filter {
      $0.path == rule || RulePath.name(of: $0.path) == rule || printed.contains($0.path)
    }
  }

  /// Whether the edition has such a thing.
  public var isFound: Bool { !entries.isEmpty }

  /// What was probably meant by a name that the edition does not have.
  ///
  /// - Parameter name: What was typed.
  public func suggestion(for name: String) -> String? {
    Spelling.nearest(name, in: book.entries.map { RulePath.name(of: $0.path) } + book.entries.map(\.path))
  }

  /// Returns the explanation for people.
  ///
  /// - Parameter emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public func text(emphasis: Emphasis = .none) -> String {
    entries.map { text(of: $0, emphasis) }.joined(separator: "\n")
  }

  private func text(of entry: BookEntry, _ emphasis: Emphasis) -> String {
    var lines = ["\(emphasis.heading(entry.title))", emphasis.faint("\(entry.path) in \(book.edition.title)")]
    for line in entry.lines { lines.append("  \(line.label): \(line.text)") }
    if let grid = entry.matrix ?? entry.grid { lines += Self.aligned(grid) }
    if let caveat = entry.caveat { lines.append("  \(emphasis.alert("Let op")): \(caveat)") }
    lines += used(entry)
    for source in entry.sources { lines.append("  Bron: \(RuleWords.citation(source, in: book.edition))") }
    lines.append("  Plaats: \(entry.place)")
    return lines.joined(separator: "\n") + "\n"
  }

  private func used(_ entry: BookEntry) -> [String] {
    let edition = book.edition
    let slot = edition.facts.firstIndex { $0.head.path == entry.path }
    let code = edition.codes.firstIndex { $0.head.path == entry.path }
    let readers = (slot.map { book.readers(ofFact: $0) } ?? []) + (code.map { book.rules(aboutCode: $0) } ?? [])
    let paths = readers.map(\.path).filter { $0 != entry.path }
    guard !paths.isEmpty else { return [] }
    let shown = paths.prefix(12).joined(separator: ", ")
    return ["  Gebruikt in: \(shown)" + (paths.count > 12 ? " en nog \(paths.count - 12)" : "")]
  }

  private static func aligned(_ grid: BookEntry.Grid) -> [String] {
    let rows = [grid.header] + grid.rows
    let widths = grid.header.indices.map { column in
      min(36, rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0)
    }
    return rows.map { row in
      let cells = zip(row, widths).map { text, width in text + String(repeating: " ", count: max(0, width - text.count))
      }
      var line = "    " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
