/// A place in a rule file that names a table in a file of its own.
struct TableLink {
  let range: Range<Int>
  /// The path of the file with the table.
  let path: String

  /// Reads what stands behind `table-file:`; `nil` when it is no name of a file.
  init?(_ text: String, at range: Range<Int>, in path: String) {
    guard text.hasSuffix(".csv"), !text.contains("/"), !text.contains("\n") else { return nil }
    self.range = range
    self.path = Self.folder(of: path) + text
  }

  /// The folder of a file, with a slash behind it.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
