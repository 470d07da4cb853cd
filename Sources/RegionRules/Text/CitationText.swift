internal import RuleModel

/// Places in a source as a reader would look them up.
enum CitationText {
  /// Returns section, table and row: `Stap 5, tabel schema, rij 3`.
  static func short(_ citation: Citation) -> String {
    var parts = [citation.section]
    if let table = citation.table { parts.append("tabel \(table)") }
    if let row = citation.row { parts.append("rij \(row)") }
    if let note = citation.note { parts.append(note) }
    return parts.joined(separator: ", ")
  }
}
