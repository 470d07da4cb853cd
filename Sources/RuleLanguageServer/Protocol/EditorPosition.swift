import JSONText

/// A place as editors count it: lines from 0, columns in UTF-16 units.
struct EditorPosition: Equatable {
  let line: Int
  let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reads a place; `nil` when it has no usable numbers.
  init?(_ json: JSONValue) {
    guard let line = json["line"]?.int, let column = json["character"]?.int, line >= 0, column >= 0 else { return nil }
    self.init(line: line, column: column)
  }

  var json: JSONValue { ["line": JSONValue(line), "character": JSONValue(column)] }
}

/// A place in a document.
struct EditorPlace {
  let uri: String
  let position: EditorPosition
}
