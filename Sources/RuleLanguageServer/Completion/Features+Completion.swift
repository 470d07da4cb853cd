import JSONText
import RuleModel

extension Features {
  /// The words that may be written at a place.
  mutating func completion(_ place: EditorPlace) -> JSONValue {
    guard let path = path(place.uri), let lines = rules?.lines(path), let scope = rules?.scope(of: path) else {
      return []
    }
    let offset = lines.offset(place.position)
    let suggestions = Suggestions(
      scope: scope, sourceOwner: path.hasPrefix("Rules/") ? path : "", tableFiles: rules?.tables(beside: path) ?? [])
    if path.hasSuffix(".csv"), RulePathParts.edition(of: path) != nil {
      let found = Self.separatedTable(Array(lines.bytes[..<offset]), suggestions)
      return Self.list(found, Self.wordRange(lines, offset, signs: "-"), lines)
    }
    guard let shape = RuleFileShape.shape(ofFileAt: path) else { return [] }
    let context = CursorContext(lines, offset: offset)
    let signs =
      switch context.path.last {
      case .key("table"): "-"
      case .key("table-file"): "-."
      default: "-/"
      }
    let range = Self.wordRange(lines, offset, signs: signs)
    let followsColon =
      lines.bytes.indices.contains(range.upperBound) && lines.bytes[range.upperBound] == UInt8(ascii: ":")
    return Self.list(Self.candidates(shape, context, suggestions, suffix: followsColon ? "" : ": "), range, lines)
  }

  private static func list(_ found: [Candidate], _ range: Range<Int>, _ lines: TextLines) -> JSONValue {
    var seen: Set<String> = []
    let items = found.filter { seen.insert($0.word).inserted }.map { $0.json(lines.json(range)) }
    return ["isIncomplete": false, "items": .array(items)]
  }

  private static func candidates(
    _ shape: RuleFileShape, _ context: CursorContext, _ suggestions: Suggestions, suffix: String
  ) -> [Candidate] {
    guard !context.path.isEmpty else {
      let top = suggestions.keys(shape.keys, without: context.siblings, suffix: suffix)
      return context.siblings.contains("format") ? top : [Candidate("format", .property, insert: "format: 1")] + top
    }
    let slots = FormSlot.slots(shape, context.path)
    if context.isBlockText, let slot = slots.first, Role.of(slot.table, slot.key, slot.form) == .table {
      return table(context.text, suggestions)
    }
    var found: [Candidate] = []
    for slot in slots {
      if context.allowsKey {
        if let block = slot.block {
          found += suggestions.keys(block.keys, without: context.siblings, suffix: suffix)
        } else if case .map = slot.form {
          found += suggestions.mapKeys(slot, without: context.siblings, suffix: suffix)
        }
      }
      found += suggestions.values(slot, after: context.text)
    }
    return found
  }

  /// What may stand in a cell of the table whose text goes up to the cursor.
  private static func table(_ text: String, _ suggestions: Suggestions) -> [Candidate] {
    let bytes = Array(text.utf8)
    let start = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
    let row = bytes[start...]
    let bar = UInt8(ascii: "|")
    let bars = row.indices.filter { row[$0] == bar && ($0 == start || row[$0 - 1] != UInt8(ascii: "\\")) }
    guard let last = bars.last else { return [] }
    let cell = String(decoding: row[(last + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
    let columns = BarTable(String(decoding: bytes[..<start], as: UTF8.self)).columns
    guard !columns.isEmpty else { return suggestions.header() }
    guard columns.indices.contains(bars.count - 1) else { return [] }
    return suggestions.cell(column: columns[bars.count - 1], text: cell)
  }

  /// What may stand in a cell of a table in a file of its own, whose text goes up to the cursor.
  private static func separatedTable(_ bytes: [UInt8], _ suggestions: Suggestions) -> [Candidate] {
    let rows = SeparatedText(bytes).rows
    guard let header = rows.first, let row = rows.last, let cell = row.cells.last else { return [] }
    guard rows.count > 1 else { return suggestions.header() }
    guard header.cells.indices.contains(row.cells.count - 1) else { return [] }
    // The blank behind a word counts here.
    let text = String(decoding: bytes[cell.bytes.lowerBound...].drop { $0 == UInt8(ascii: "\"") }, as: UTF8.self)
    return suggestions.cell(column: header.cells[row.cells.count - 1].text, text: text)
  }

  /// The word around the cursor that is replaced; some signs may be part of it.
  private static func wordRange(_ lines: TextLines, _ offset: Int, signs: String) -> Range<Int> {
    func isPart(_ index: Int) -> Bool {
      guard lines.bytes.indices.contains(index) else { return false }
      return ExpressionWords.isWord(lines.bytes[index]) || signs.utf8.contains(lines.bytes[index])
    }
    var lower = offset
    while isPart(lower - 1) { lower -= 1 }
    var upper = offset
    while isPart(upper) { upper += 1 }
    // A dash of a list is no part of the word.
    if lower < offset, lines.bytes[lower] == UInt8(ascii: "-"), lower == 0 || lines.bytes[lower - 1] == 0x20 {
      lower = min(offset, lower + 1)
    }
    return lower..<upper
  }
}
