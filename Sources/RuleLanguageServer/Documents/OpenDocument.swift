import JSONText

/// A document that is open in the editor; its text goes before the file on disk.
struct OpenDocument {
  let uri: String
  var version: Int?
  var lines: TextLines

  /// Applies the changes of a notification, in order.
  mutating func apply(_ changes: [JSONValue]) {
    for change in changes {
      guard let text = change["text"]?.string else { continue }
      guard let range = change["range"], !range.isNull else {
        lines = TextLines(Array(text.utf8))
        continue
      }
      guard let start = range["start"].flatMap(EditorPosition.init), let end = range["end"].flatMap(EditorPosition.init)
      else { continue }
      let first = lines.offset(start)
      lines.replace(first..<max(first, lines.offset(end)), with: text)
    }
  }
}
