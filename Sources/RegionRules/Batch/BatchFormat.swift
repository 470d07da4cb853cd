/// How the lines of a batch are written.
public enum BatchFormat: String, CaseIterable, Sendable {
  /// A JSON object on each line.
  case json
  /// Values with commas or semicolons between them, under a line with their names.
  case csv
}
