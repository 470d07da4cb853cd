import JSONText

extension Features {
  /// A name under the cursor.
  struct Target {
    let path: String
    let file: FileIndex
    let occurrence: Occurrence
    let symbol: Symbol
    let scope: Scope
  }

  /// The name at a place, when it is defined; only in a text that can be read.
  mutating func target(_ place: EditorPlace) -> Target? {
    guard let path = path(place.uri), let file = rules?.index(path), !file.isStale,
      let occurrence = file.occurrence(at: file.lines.offset(place.position)), let scope = rules?.scope(of: path),
      let symbol = scope.resolve(occurrence)
    else { return nil }
    return Target(path: path, file: file, occurrence: occurrence, symbol: symbol, scope: scope)
  }

  /// All places where a name stands: in the edition, or in every edition when it is national.
  mutating func places(of symbol: Symbol, in scope: Scope) -> [(file: FileIndex, occurrence: Occurrence)] {
    var result: [(FileIndex, Occurrence)] = []
    func add(_ file: FileIndex, _ scope: Scope) {
      for occurrence in file.occurrences where occurrence.candidates.contains(symbol) {
        if scope.resolve(occurrence) == symbol { result.append((file, occurrence)) }
      }
    }
    guard scope.isShared(symbol), var rules else {
      for file in scope.files { add(file, scope) }
      return result
    }
    for path in rules.paths {
      if let file = rules.index(path) { add(file, rules.scope(of: path)) }
    }
    self.rules = rules
    return result
  }

  /// The table in a file of its own that is named at a place, when there is such a file.
  mutating func table(_ place: EditorPlace) -> (link: TableLink, file: FileIndex)? {
    guard let path = path(place.uri), let file = rules?.index(path), !file.isStale else { return nil }
    let offset = file.lines.offset(place.position)
    guard let link = file.tables.first(where: { $0.range.contains(offset) || $0.range.upperBound == offset }),
      let table = rules?.index(link.path)
    else { return nil }
    return (link, table)
  }

  /// Where the name at a place is defined.
  mutating func definition(_ place: EditorPlace) -> JSONValue {
    if let table = table(place), let rules {
      return [["uri": .string(rules.uri(table.link.path)), "range": table.file.lines.json(0..<0)]]
    }
    guard let target = target(place), let rules else { return [] }
    return .array(
      target.scope.definitions(of: target.symbol).map {
        ["uri": .string(rules.uri($0.file.path)), "range": $0.file.lines.json($0.definition.nameRange)]
      })
  }

  /// Every place where the name at a place stands.
  mutating func references(_ place: EditorPlace, withDefinition: Bool) -> JSONValue {
    guard let target = target(place), let rules else { return [] }
    return .array(
      places(of: target.symbol, in: target.scope).filter { withDefinition || !$0.occurrence.isDefinition }.map {
        ["uri": .string(rules.uri($0.file.path)), "range": $0.file.lines.json($0.occurrence.range)]
      })
  }

  /// The places in the same document where the name stands.
  mutating func highlights(_ place: EditorPlace) -> JSONValue {
    guard let target = target(place) else { return [] }
    return .array(
      places(of: target.symbol, in: target.scope).filter { $0.file.path == target.path }.map {
        ["range": $0.file.lines.json($0.occurrence.range), "kind": $0.occurrence.isDefinition ? 3 : 2]
      })
  }
}
