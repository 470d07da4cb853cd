internal import Diagnostics
internal import RuleLanguage
internal import RuleModel
internal import YAMLSource

/// The dates of conformance cases, which move along with a new edition.
enum CaseDates {
  /// Returns the text with every date moved by a number of years.
  static func moved(_ file: LoadedFile, years: Int) -> String {
    guard years != 0, let root = YAMLReader.read(text: file.text, file: file.path).document?.root else {
      return file.text
    }
    var edits = TextEdits()
    for (date, node) in dates(in: root) {
      guard let moved = date.adding(Int64(years), .years) else { continue }
      edits.replace(node.range.utf8Range, with: moved.description)
    }
    return String(decoding: edits.applied(to: Array(file.text.utf8)), as: UTF8.self)
  }

  /// The first date on which a case is asked.
  static func first(in files: [LoadedFile]) -> CalendarDate? {
    files.flatMap { file -> [CalendarDate] in
      let root = YAMLReader.read(text: file.text, file: file.path).document?.root
      return (root?["conformance"]?.items ?? []).compactMap { $0["date"]?.text.flatMap { CalendarDate($0) } }
    }.min()
  }

  private static func dates(in node: YAMLNode) -> [(CalendarDate, YAMLNode)] {
    switch node.content {
    case .scalar(let scalar):
      guard scalar.style == .plain, let date = CalendarDate(scalar.text) else { return [] }
      return [(date, node)]
    case .sequence(let items): return items.flatMap { dates(in: $0) }
    case .mapping(let entries): return entries.flatMap { dates(in: $0.value) }
    }
  }
}
