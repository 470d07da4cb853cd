internal import Diagnostics
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// A rule, code, table, fact or question, told in plain Dutch.
struct BookEntry: Sendable {
  /// A line with what it is about.
  struct Line: Sendable {
    let label: String
    let text: String
  }

  /// Cells with their headers.
  struct Grid: Sendable {
    var header: [String]
    var rows: [[String]]
    /// How many of the columns are what is asked; the others are what comes out.
    var inputs: Int
  }

  /// `exclusions/NAME`.
  let path: String
  /// What a reader calls it.
  var title: String
  /// What it says, line by line.
  var lines: [Line] = []
  /// Its table, if it is one.
  var grid: Grid?
  /// The table as a matrix: the first column names the rows.
  var matrix: Grid?
  /// Where it rests on.
  var sources: [Citation] = []
  /// What is shown with every answer that uses it.
  var caveat: String?
  /// `Regions/…/selection.yaml:7`.
  var place: String = ""
  /// Slots of the facts it reads.
  var facts: Set<Int> = []
  /// Indices of the codes it is about.
  var codes: Set<Int> = []

  /// Starts an entry with what every rule carries.
  init(_ head: RuleHead, title: String? = nil) {
    path = head.path
    let name = head.path.split(separator: "/").last.map(String.init) ?? head.path
    self.title = title ?? RuleWords.title(name)
    sources = head.sources
    caveat = head.caveat
    place = "\(head.at.file):\(head.at.start.line)"
  }

  /// Adds a line.
  mutating func add(_ label: String, _ text: String?) {
    if let text, !text.isEmpty { lines.append(Line(label: label, text: text)) }
  }

  /// Adds a condition.
  mutating func add(_ label: String, _ expression: TypedExpression?, _ words: DutchExpression) {
    guard let expression else { return }
    add(label, DutchText.sentence(words.text(expression)) + ".")
    facts.formUnion(expression.references)
  }
}

/// Entries of one kind.
struct BookSection: Sendable {
  let id: String
  let title: String
  let intro: String
  let entries: [BookEntry]
}
