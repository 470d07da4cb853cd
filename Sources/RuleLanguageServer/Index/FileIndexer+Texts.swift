import RuleModel

/// The names in expressions, sentences, outcomes and tables.
extension FileIndexer {
  mutating func expression(_ text: PlacedText) {
    for word in ExpressionWords(text.text).words { add(text, word.range, word.candidates) }
  }

  mutating func template(_ text: PlacedText) {
    let bytes = Array(text.text.utf8)
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
      add(text, (open + 1)..<close, [Symbol(.fact, name), Symbol(.field, name)])
      index = close + 1
    }
  }

  mutating func outcome(_ text: PlacedText) {
    let words = text.text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let first = words.first else { return }
    let kinds: [Substring: Symbol.Kind] = ["refer": .referral, "first": .step, "consent": .party]
    guard let kind = kinds[first] else { return }
    let lower = text.text.utf8.distance(from: text.text.startIndex, to: words[1].startIndex)
    add(text, lower..<(lower + words[1].utf8.count), [Symbol(kind, String(words[1]))])
  }

  /// A table between bars.
  mutating func barTable(_ text: PlacedText) {
    table(BarTable(text.text).rows.map { $0.map { text.part($0.text, from: $0.range.lowerBound) } })
  }

  /// A table in a file of its own.
  mutating func run(_ file: SeparatedText) {
    let rows = file.rows.filter { !$0.isBlank }
    table(rows.map { $0.cells.map { PlacedText($0.text, place: $0.place) } })
  }

  private mutating func table(_ rows: [[PlacedText]]) {
    guard let header = rows.first else { return }
    for cell in header { add(cell, 0..<cell.text.utf8.count, [Symbol(.output, cell.text), Symbol(.fact, cell.text)]) }
    for row in rows.dropFirst() {
      for (cell, column) in zip(row, header) where !cell.text.isEmpty { self.cell(cell, column: column.text) }
    }
  }

  private mutating func cell(_ cell: PlacedText, column: String) {
    switch column {
    case "id", "caveat", "row": break
    case "reason": template(cell)
    case "source":
      guard let end = cell.text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
      let name = String(cell.text[..<end])
      add(cell, 0..<name.utf8.count, [Symbol(.source, name, owner: sourceOwner)])
    default:
      let words = cell.text.split(separator: " ")
      if words.count == 2, ["refer", "first"].contains(words[0]) { return outcome(cell) }
      for word in ExpressionWords(cell.text).words {
        let symbol = column == "code" ? Symbol(.code, word.text) : Symbol(.value, word.text, owner: column)
        add(cell, word.range, [symbol])
      }
    }
  }
}
