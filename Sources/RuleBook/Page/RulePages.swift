public import RegionRules
internal import RuleLanguage
internal import RuleModel

/// The parts of a book as pieces of HTML, for pages elsewhere: chapters, single rules, and what is found.
///
/// A piece has no links but those below its address: `ADDRESS/KIND/NAME` is a rule, for good.
public struct RulePages: Sendable {
  /// Rules of one kind.
  public struct Chapter: Hashable, Sendable {
    /// The kind: `exclusions`.
    public let id: String
    /// Its name for readers.
    public let title: String
    /// What stands in it.
    public let intro: String
    /// How many rules it has.
    public let count: Int
  }

  /// A rule, code, table, fact or question.
  public struct Entry: Hashable, Sendable {
    /// `exclusions/NAME`.
    public let path: String
    /// What a reader calls it.
    public let title: String
    /// `Regions/…/exclusions.yaml:7`.
    public let place: String
    /// The name of its chapter.
    public let chapter: String
  }

  /// A table in which two choices give a code.
  public struct Matrix: Hashable, Sendable {
    /// What the rows are about, and the columns.
    public let header: [String]
    /// The rows; the first cell of each names it.
    public let rows: [[String]]
    /// What the codes with a star also ask.
    public let condition: String?
  }

  private let book: EditionBook
  private let address: String
  private let texts: [String]
  private let links: [String: String]
  private let index: [String: Int]

  /// Writes an edition down.
  ///
  /// - Parameters:
  ///   - loaded: The edition.
  ///   - address: Where its pages are, without a slash at the end.
  public init(_ loaded: LoadedEdition, address: String) {
    book = EditionBook(loaded)
    self.address = address
    let entries = book.entries
    texts = entries.map { entry in
      let cells = (entry.grid?.rows ?? []).flatMap { $0 }
      let words = [entry.title, entry.path, entry.caveat ?? ""] + entry.lines.map { "\($0.label) \($0.text)" } + cells
      return words.joined(separator: " ").lowercased()
    }
    links = Dictionary(
      entries.map { ("#" + EntryMarkup.anchor($0.path), "\(address)/\($0.path)") },
      uniquingKeysWith: { first, _ in first
      })
    index = Dictionary(entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The chapters, in the order of the book.
  public var chapters: [Chapter] {
    book.sections.map { Chapter(id: $0.id, title: $0.title, intro: $0.intro, count: $0.entries.count) }
  }

  /// Returns a chapter as HTML: each rule with a heading of the second level; codes as one table.
  ///
  /// - Parameter id: The kind of its rules.
  /// - Returns: The HTML; `nil` when there is no such chapter.
  public func chapter(_ id: String) -> String? {
    guard let section = book.sections.first(where: { $0.id == id }) else { return nil }
    if id == "codes" { return linked(CodeIndex(book.edition).markup).html }
    return section.entries.enumerated().map { number, entry in
      let markup = EntryMarkup(book, entry).markup(drawing: id == "decisions" ? number : nil)
      return linked(headed(markup, entry)).html
    }.joined(separator: "\n")
  }

  /// Returns a rule as HTML without its heading, followed by what uses it.
  ///
  /// - Parameter path: `KIND/NAME`.
  /// - Returns: The rule; `nil` when there is none with that path.
  public func rule(_ path: String) -> (entry: Entry, html: String)? {
    guard let number = index[path] else { return nil }
    let entry = book.entries[number]
    let decision = book.edition.decisions.firstIndex { $0.head.path == path }
    let markup = linked(headless(EntryMarkup(book, entry).markup(drawing: decision)))
    return (described(entry), markup.html + used(entry))
  }

  /// Whether there is a rule with a path.
  ///
  /// - Parameter path: `KIND/NAME`.
  public func contains(_ path: String) -> Bool { index[path] != nil }

  /// Returns the rules in which all words stand, titles first.
  ///
  /// - Parameter text: What was typed.
  public func find(_ text: String) -> [Entry] {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return [] }
    let hits = texts.indices.filter { number in words.allSatisfy { texts[number].contains($0) } }.map {
      book.entries[$0]
    }
    func isNamed(_ entry: BookEntry) -> Bool {
      let title = entry.title.lowercased()
      return words.allSatisfy { title.contains($0) }
    }
    return (hits.filter(isNamed) + hits.filter { !isNamed($0) }).map(described)
  }

  /// Returns a table in which two choices give a code; `nil` for any other.
  ///
  /// - Parameter path: `selection/NAME`.
  public func matrix(of path: String) -> Matrix? {
    guard let number = index[path], let grid = book.entries[number].matrix else { return nil }
    let condition = book.entries[number].lines.first { $0.label == "Bij een *" }
    return Matrix(header: grid.header, rows: grid.rows, condition: condition?.text)
  }

  /// Returns the place of a row of a table within the page of the table.
  ///
  /// - Parameter row: The id of the row.
  public static func anchor(ofRow row: String) -> String {
    "rij-" + String(row.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  // MARK: Pieces

  private func described(_ entry: BookEntry) -> Entry {
    let section = book.sections.first { $0.entries.contains { $0.path == entry.path } }
    return Entry(path: entry.path, title: entry.title, place: entry.place, chapter: section?.title ?? "")
  }

  private func used(_ entry: BookEntry) -> String {
    let slot = book.edition.facts.firstIndex { $0.head.path == entry.path }
    let code = book.edition.codes.firstIndex { $0.head.path == entry.path }
    let readers = (slot.map(book.readers) ?? []) + (code.map(book.rules) ?? [])
    let others = readers.filter { $0.path != entry.path }
    guard !others.isEmpty else { return "" }
    let items = others.map { other in
      tag("li", [:], tag("a", ["href": "\(address)/\(other.path)"], .text(other.title)))
    }
    return tag("section", ["class": "used"], tag("h2", [:], "Gebruikt in"), tag("ul", [:], all: items)).html
  }

  /// Links within the book lead to the page of the rule.
  private func linked(_ markup: Markup) -> Markup {
    switch markup {
    case .text, .own: return markup
    case .several(let parts): return .several(parts.map { linked($0) })
    case .element(let name, let attributes, let content):
      let changed = attributes.map { item in
        item.name == "href" ? (name: item.name, value: links[item.value] ?? item.value) : item
      }
      return .element(name, changed, content.map { linked($0) })
    }
  }

  private func headed(_ markup: Markup, _ entry: BookEntry) -> Markup {
    guard case .element(let name, let attributes, let content) = markup else { return markup }
    let heading = tag("h2", [:], tag("a", ["href": "\(address)/\(entry.path)"], .text(entry.title)))
    return .element(name, attributes, [heading] + numbered(content, entry).dropFirst())
  }

  private func headless(_ markup: Markup) -> Markup {
    guard case .element(let name, let attributes, let content) = markup else { return markup }
    let entry = attributes.first { $0.name == "id" }.flatMap { links["#" + $0.value] }
    let path = entry.map { String($0.dropFirst(address.count + 1)) }
    let found = path.flatMap { index[$0] }.map { book.entries[$0] }
    return .element(name, attributes, Array((found.map { numbered(content, $0) } ?? content).dropFirst()))
  }

  /// Gives the rows of the table of an entry their places.
  private func numbered(_ content: [Markup], _ entry: BookEntry) -> [Markup] {
    guard let grid = entry.grid else { return content }
    let rows = table(of: entry)?.rows.map { Self.anchor(ofRow: $0.id) } ?? []
    guard rows.count == grid.rows.count, Set(rows).count == rows.count else { return content }
    return content.map { placed($0, rows) }
  }

  /// Finds the body with as many rows as the table has, and names them.
  private func placed(_ markup: Markup, _ rows: [String]) -> Markup {
    guard case .element(let name, let attributes, let content) = markup else { return markup }
    guard name == "tbody", content.count == rows.count else {
      return .element(name, attributes, content.map { placed($0, rows) })
    }
    let named = zip(content, rows).map { row, place -> Markup in
      guard case .element(let name, let attributes, let cells) = row else { return row }
      return .element(name, attributes + [(name: "id", value: place)], cells)
    }
    return .element(name, attributes, named)
  }

  private func table(of entry: BookEntry) -> DecisionTable? {
    if let table = book.edition.tables.first(where: { $0.head.path == entry.path }) { return table }
    let fact = book.edition.facts.first { $0.head.path == entry.path }
    if case .table(let table)? = fact?.origin { return table }
    return nil
  }
}
