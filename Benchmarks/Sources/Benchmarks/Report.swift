/// The figures, gathered as tables of Markdown.
struct Report {
  private(set) var text = ""

  /// Begins a section, and shows it at once.
  mutating func section(_ title: String, _ note: String = "") {
    add("\n## \(title)\n")
    if !note.isEmpty { add("\(note)\n") }
  }

  /// Adds a table.
  mutating func table(_ columns: [String], _ rows: [[String]]) {
    add("| " + columns.joined(separator: " | ") + " |")
    add("| " + columns.map { _ in "---" }.joined(separator: " | ") + " |")
    for row in rows { add("| " + row.joined(separator: " | ") + " |") }
  }

  /// Adds a line.
  mutating func add(_ line: String) {
    text += line + "\n"
    print(line)
  }
}

/// Numbers as a reader takes them in.
enum Figure {
  /// A time in nanoseconds: `85 ns`, `1.3 µs`, `2.0 ms`.
  static func time(_ nanoseconds: Double) -> String {
    if nanoseconds < 1_000 { return "\(Int(nanoseconds.rounded())) ns" }
    if nanoseconds < 1_000_000 { return decimals(nanoseconds / 1_000) + " µs" }
    if nanoseconds < 1_000_000_000 { return decimals(nanoseconds / 1_000_000) + " ms" }
    return decimals(nanoseconds / 1_000_000_000) + " s"
  }

  /// A number with two or three telling digits.
  static func decimals(_ value: Double) -> String {
    if value >= 100 { return String(Int(value.rounded())) }
    let factor: Double = value >= 10 ? 10 : 100
    let scaled = Int((value * factor).rounded())
    let whole = scaled / Int(factor)
    let rest = String(scaled % Int(factor))
    let width = factor == 10 ? 1 : 2
    return "\(whole).\(String(repeating: "0", count: width - rest.count))\(rest)"
  }

  /// A ratio: `2.4x`.
  static func ratio(_ value: Double) -> String { decimals(value) + "x" }
}
