import JSONText
import RegionRules
import RuleModel

extension Features {
  /// What the rows of tables in a range of lines match, each at the end of its row.
  ///
  /// A row that was typed since the last check has none until it is checked.
  mutating func hints(_ uri: String, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let start = params["range"]?["start"].flatMap(EditorPosition.init),
      let end = params["range"]?["end"].flatMap(EditorPosition.init)
    else { throw .invalidParams }
    guard let path = path(uri), let edition = RulePathParts.edition(of: path), let lines = rules?.lines(path),
      var hints = rowHints[edition]
    else { return [] }
    let last = min(end.line, lines.count - 1)
    let found = start.line <= last ? hints.hints(path, lines, in: start.line...last) : []
    rowHints[edition] = hints
    return .array(
      found.map { line, hint in
        [
          "position": lines.position(lines.range(ofLine: line).upperBound).json, "label": .string(hint.label),
          "paddingLeft": true, "tooltip": ["kind": "markdown", "value": .string(hint.about)],
        ]
      })
  }

  /// Keeps what was checked, to tell of its rows when it is asked for.
  mutating func keepHints(_ load: RuleLoad, of edition: String) {
    guard let rules, let checked = load.library.regions.lazy.flatMap(\.editions).first(where: { $0.id == edition })
    else { return }
    var texts: [String: TextLines] = [:]
    for (path, document) in rules.open where RulePathParts.edition(of: path) == edition {
      texts[path] = document.lines
    }
    rowHints[edition] = RowHints(checked.edition, texts: texts)
    mustRefreshHints = editorRefreshesHints && !texts.isEmpty
  }

  /// Whether the editor has to ask for hints anew; told once.
  mutating func takeHintRefresh() -> Bool {
    defer { mustRefreshHints = false }
    return mustRefreshHints
  }
}
