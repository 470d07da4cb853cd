public import Diagnostics
internal import RuleModel
internal import YAMLSource

/// Gives one file its canonical layout, by changing ranges of its text: comments and the order of keys stay.
public enum RuleFormatter {
  /// Returns the text in its canonical layout.
  ///
  /// - Parameters:
  ///   - text: The text of a rule file.
  ///   - path: Its path relative to the folder that holds `Regions/` and `Rules/`.
  /// - Returns: The text, or `nil` when it is no YAML, with what is wrong.
  public static func format(_ text: String, path: String) -> (text: String?, diagnostics: [Diagnostic]) {
    let plain = unixText(text)
    return format(plain, path: path, spellings: [:])
  }

  /// Returns the text in its canonical layout, with better spellings for cells.
  ///
  /// - Parameters:
  ///   - text: The text, with line breaks as Unix has them.
  ///   - path: Its path.
  ///   - spellings: Spellings of cells by the byte at which the cell begins.
  static func format(
    _ text: String, path: String, spellings: [Int: String]
  ) -> (text: String?, diagnostics: [Diagnostic]) {
    let bytes = Array(text.utf8)
    let (document, diagnostics) = YAMLReader.read(bytes, file: path, limits: YAMLLimits(maximumBytes: 32 << 20))
    let errors = diagnostics.filter { $0.severity == .error }
    guard let document, errors.isEmpty else { return (nil, errors) }
    var quoting = Quoting()
    if let shape = RuleFileShape.shape(ofFileAt: path) { quoting.quote(document.root, as: shape) }
    var edits = quoting.edits
    TableLayout(bytes: bytes, spellings: spellings).lay(document.root, into: &edits)
    let laid = edits.applied(to: bytes)
    guard let again = YAMLReader.read(laid, file: path, limits: YAMLLimits(maximumBytes: 32 << 20)).document else {
      return (text, [])
    }
    let clean = LineLayout(bytes: laid, root: again.root).cleaned()
    // Whatever happens, a text is never exchanged for one that says something else.
    guard let last = YAMLReader.read(clean, file: path, limits: YAMLLimits(maximumBytes: 32 << 20)).document,
      document.root.says(the: last.root)
    else { return (text, []) }
    return (String(decoding: clean, as: UTF8.self), [])
  }

  /// The text without byte order mark, and with the line breaks of Unix.
  static func unixText(_ text: String) -> String {
    let plain = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard plain.utf8.contains(0x0D) else { return plain }
    let bytes = Array(plain.utf8)
    let kept = bytes.indices.filter { bytes[$0] != 0x0D || $0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A }
    return String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
  }
}

extension YAMLNode {
  /// Whether another tree has the same keys and texts; the layout of tables does not count.
  fileprivate func says(the other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let one), .scalar(let two)): one.text == two.text
    case (.sequence(let one), .sequence(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.says(the: $1) }
    case (.mapping(let one), .mapping(let two)):
      one.count == two.count
        && zip(one, two).allSatisfy { first, second in
          first.name == second.name
            && (TableLayout.isTable(first) ? TableLayout.isTable(second) : first.value.says(the: second.value))
        }
    default: false
    }
  }
}
