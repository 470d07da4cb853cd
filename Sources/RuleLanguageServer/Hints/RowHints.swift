import Diagnostics
import RuleModel

/// What the rows of an edition match, for the texts in which it was checked.
///
/// Hints are made when they are asked for, and follow their rows when other lines change.
struct RowHints {
  /// What is told about a row.
  struct Hint: Equatable {
    /// What stands behind the row.
    let label: String
    /// More about it, as Markdown.
    let about: String
  }

  private struct Place {
    /// Where the row begins in the text that was checked.
    let start: Int
    let table: Int
    let row: Int
  }

  private let edition: Edition
  private let tables: [DecisionTable]
  private let texts: [String: TextLines]
  private var places: [String: [Place]] = [:]
  private var counts: [Int: RowCounts?] = [:]

  /// - Parameters:
  ///   - edition: The edition as it was checked.
  ///   - texts: The texts of the files that are open in the editor, as they were then.
  init(_ edition: Edition, texts: [String: TextLines]) {
    self.edition = edition
    self.texts = texts
    tables =
      edition.tables
      + edition.facts.compactMap { fact in
        if case .table(let table) = fact.origin { table } else { nil }
      }
  }

  /// The hints of lines that say what they said when they were checked.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - lines: Its text now.
  ///   - range: The lines that are asked for, all of which are there.
  /// - Complexity: Linear in the bytes of the file and the lines asked for.
  mutating func hints(_ path: String, _ lines: TextLines, in range: ClosedRange<Int>) -> [(line: Int, hint: Hint)] {
    guard let checked = texts[path] else { return [] }
    let places = places(path)
    guard !places.isEmpty else { return [] }
    let shift = Shift(from: lines.bytes, to: checked.bytes)
    var found: [(line: Int, hint: Hint)] = []
    for line in range {
      let now = lines.range(ofLine: line)
      guard !now.isEmpty, let start = shift[now.lowerBound] else { continue }
      let before = checked.range(ofLine: checked.line(of: start))
      guard before.lowerBound == start, lines.bytes[now] == checked.bytes[before],
        let place = Self.first(places, atOrBehind: start), place.start < max(before.upperBound, start + 1)
      else { continue }
      found.append((line, hint(place)))
    }
    return found
  }

  private mutating func places(_ path: String) -> [Place] {
    if let known = places[path] { return known }
    var found: [Place] = []
    for (index, table) in tables.enumerated() {
      for (row, value) in table.rows.enumerated() where value.at.file == path {
        found.append(Place(start: value.at.utf8Range.lowerBound, table: index, row: row))
      }
    }
    found.sort { $0.start < $1.start }
    places[path] = found
    return found
  }

  private static func first(_ places: [Place], atOrBehind start: Int) -> Place? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start >= start { high = middle } else { low = middle + 1 }
    }
    return low < places.count ? places[low] : nil
  }

  private mutating func hint(_ place: Place) -> Hint {
    let table = tables[place.table]
    let counts: RowCounts?
    if let known = self.counts[place.table] {
      counts = known
    } else {
      counts = RowCounts(table, in: edition)
      self.counts[place.table] = .some(counts)
    }
    return RowText(edition: edition, table: table, row: place.row, counts: counts).hint
  }
}

/// Where whole lines of a text stood before it was changed in one place.
struct Shift {
  private let head: Int
  private let tail: Int
  private let difference: Int

  /// - Parameters:
  ///   - new: The text as it is.
  ///   - old: The text as it was.
  init(from new: [UInt8], to old: [UInt8]) {
    let shortest = min(new.count, old.count)
    var head = 0
    while head < shortest, new[head] == old[head] { head += 1 }
    // A line that was put before one that begins alike must not take its beginning.
    while head > 0, new[head - 1] != 0x0A { head -= 1 }
    var rest = 0
    while rest < shortest - head, new[new.count - 1 - rest] == old[old.count - 1 - rest] { rest += 1 }
    self.head = head
    tail = new.count - rest
    difference = old.count - new.count
  }

  /// The place that a byte had; `nil` for a byte in a line that is new.
  subscript(_ offset: Int) -> Int? {
    if offset < head { return offset }
    return offset >= tail ? offset + difference : nil
  }
}
