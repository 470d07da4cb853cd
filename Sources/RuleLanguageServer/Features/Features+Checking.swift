import Diagnostics
import JSONText
import RegionRules
import RuleTesting

extension Features {
  /// Whether something has to be checked or told.
  var hasChecks: Bool { !dirty.isEmpty || mustPublish }

  /// The editions that the open documents are about.
  private var watched: [String] {
    guard let rules else { return [] }
    let all = rules.editions
    var wanted: Set<String> = []
    for path in rules.open.keys {
      if let edition = RulePathParts.edition(of: path) {
        wanted.insert(edition)
      } else if let region = RulePathParts.region(of: path) {
        wanted.formUnion(all.filter { $0.hasPrefix(region + "/") })
      } else {
        wanted.formUnion(all)
      }
    }
    return wanted.sorted()
  }

  /// Brings what is watched in line with the open documents.
  mutating func watch() {
    let watched = watched
    for edition in findings.keys where !watched.contains(edition) {
      findings[edition] = nil
      rowHints[edition] = nil
      mustPublish = true
    }
    dirty.removeAll { !watched.contains($0) }
    for edition in watched where findings[edition] == nil && !dirty.contains(edition) { dirty.append(edition) }
  }

  /// Notes that a file has another text.
  mutating func changed(_ path: String) {
    let affected: [String]
    if let edition = RulePathParts.edition(of: path) {
      affected = [edition]
    } else if let region = RulePathParts.region(of: path) {
      affected = watched.filter { $0.hasPrefix(region + "/") }
    } else {
      affected = watched
    }
    let watched = watched
    let urgent = affected.filter { watched.contains($0) }
    dirty.removeAll { urgent.contains($0) }
    dirty.insert(contentsOf: urgent, at: 0)
  }

  /// Checks the most urgent edition.
  ///
  /// - Returns: The findings of each file where they may differ from what was told before.
  mutating func check() -> [JSONValue] {
    mustPublish = false
    for path in rules?.refresh() ?? [] { changed(path) }
    guard let rules else { return [] }
    let edition = dirty.first
    if let edition {
      dirty.removeFirst()
      let parts = edition.split(separator: "/").map(String.init)
      if let region = parts.first, let key = parts.last {
        let load = loader.load(files: rules.files(ofRegion: region), region: region, edition: key)
        findings[edition] = CheckReport(load, memory: memory).diagnostics
        keepHints(load, of: edition)
      }
    }
    return publish(checked: edition)
  }

  private mutating func publish(checked: String?) -> [JSONValue] {
    guard let rules else { return [] }
    var bag = DiagnosticBag()
    for key in findings.keys.sorted() { bag.append(contentsOf: findings[key] ?? []) }
    let byFile = Dictionary(grouping: bag.sorted, by: \.range.file)
    var texts: [String: TextLines] = [:]
    func lines(_ path: String) -> TextLines {
      if let lines = texts[path] { return lines }
      let lines = rules.lines(path) ?? TextLines([])
      texts[path] = lines
      return lines
    }
    var result: [JSONValue] = []
    for path in Set(byFile.keys).union(published.keys).union(rules.open.keys).sorted() {
      let found = JSONValue.array(
        (byFile[path] ?? []).map { DiagnosticJSON.json($0, uri: rules.uri, lines: lines) })
      // The editor moves findings along with the text, so those of an open document are told each time.
      let isFresh = rules.open[path] != nil && RulePathParts.edition(of: path) == checked
      guard isFresh || found != published[path] ?? (rules.open[path] == nil ? [] : .null) else { continue }
      published[path] = byFile[path] == nil && rules.open[path] == nil ? nil : found
      var params: JSONObject = ["uri": .string(rules.uri(path)), "diagnostics": found]
      if let version = rules.open[path]?.version { params["version"] = JSONValue(version) }
      result.append(.object(params))
    }
    return result
  }
}

/// Writes findings as editors read them.
enum DiagnosticJSON {
  /// Writes a finding.
  ///
  /// - Parameters:
  ///   - diagnostic: The finding.
  ///   - uri: The address of a file.
  ///   - lines: The text of a file.
  static func json(_ diagnostic: Diagnostic, uri: (String) -> String, lines: (String) -> TextLines) -> JSONValue {
    let severity: JSONValue =
      switch diagnostic.severity {
      case .error: 1
      case .warning: 2
      case .note: 3
      }
    let message = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n")
    var result: JSONObject = [
      "range": lines(diagnostic.range.file).json(diagnostic.range.utf8Range), "severity": severity,
      "code": .string(diagnostic.code.rawValue), "source": "jeugdregels", "message": .string(message),
    ]
    let related = diagnostic.notes.compactMap { note in
      note.range.map { range -> JSONValue in
        [
          "location": ["uri": .string(uri(range.file)), "range": lines(range.file).json(range.utf8Range)],
          "message": .string(note.message),
        ]
      }
    }
    if !related.isEmpty { result["relatedInformation"] = .array(related) }
    return .object(result)
  }
}
