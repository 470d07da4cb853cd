import JSONText

extension Features {
  /// The range of the name that would be changed.
  mutating func prepareRename(_ place: EditorPlace) throws(ResponseError) -> JSONValue {
    guard let target = target(place) else { return .null }
    try refuse(target)
    return [
      "range": target.file.lines.json(target.occurrence.range), "placeholder": .string(target.symbol.shortName),
    ]
  }

  /// The changes that give something another name everywhere.
  mutating func rename(_ place: EditorPlace, to name: String) throws(ResponseError) -> JSONValue {
    guard let target = target(place) else {
      throw .failed("Hier staat geen naam die ergens is vastgelegd, of het bestand is nu niet te lezen.")
    }
    try refuse(target)
    try Self.accept(name, for: target.symbol)
    let symbol = target.symbol
    for symbol in target.scope.named(with: symbol) {
      let other =
        symbol.kind == .rule
        ? Symbol(.rule, symbol.name.dropLast(symbol.shortName.count) + name)
        : Symbol(symbol.kind, name, owner: symbol.owner)
      guard other != symbol else { continue }
      for scope in scopes(of: symbol, in: target.scope) where !scope.definitions(of: other).isEmpty {
        throw .failed("De naam `\(name)` bestaat al.")
      }
    }
    var places: [(file: FileIndex, occurrence: Occurrence)] = []
    for symbol in target.scope.named(with: symbol) { places += self.places(of: symbol, in: target.scope) }
    guard let rules else { return .null }
    if let broken = Set(places.map(\.file.path)).sorted().first(where: { path in
      places.contains { $0.file.path == path && $0.file.isStale }
    }) {
      throw .failed("Maak eerst `\(broken)` in orde; nu is niet te zien waar de naam daar staat.")
    }
    var changes: JSONObject = [:]
    for path in Set(places.map(\.file.path)).sorted() {
      let edits = places.filter { $0.file.path == path }.map { place -> JSONValue in
        ["range": place.file.lines.json(place.occurrence.range), "newText": .string(name)]
      }
      changes[rules.uri(path)] = .array(edits)
    }
    return ["changes": .object(changes)]
  }

  /// Every set of files in which a name is known: that of the edition, or all when it is national.
  private mutating func scopes(of symbol: Symbol, in scope: Scope) -> [Scope] {
    guard scope.isShared(symbol), var rules else { return [scope] }
    defer { self.rules = rules }
    return [scope] + rules.editions.map { rules.scope(of: "Regions/\($0)/edition.yaml") }
  }

  private func refuse(_ target: Target) throws(ResponseError) {
    if target.symbol == Symbol(.fact, "gemeente") { throw .failed("`gemeente` is een vaste naam.") }
  }

  /// Refuses a name that cannot be one.
  private static func accept(_ name: String, for symbol: Symbol) throws(ResponseError) {
    func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    let bytes = Array(name.utf8)
    let fits: Bool
    switch symbol.kind {
    case .fact, .field:
      fits =
        bytes.first.map(isLower) ?? false
        && bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
        && !ExpressionWords.keywords.contains(name)
    case .code, .value:
      fits =
        bytes.allSatisfy { ExpressionWords.isWord($0) || $0 == UInt8(ascii: "-") }
        && bytes.first != UInt8(ascii: "-") && bytes.last != UInt8(ascii: "-")
    default:
      fits =
        bytes.first != UInt8(ascii: "-")
        && bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
    guard fits, !bytes.isEmpty, bytes.count <= 80 else { throw .failed("`\(name)` kan geen naam zijn.") }
  }
}

extension Scope {
  /// What has to keep the same name: a question without outputs of its own, and its table.
  func named(with symbol: Symbol) -> [Symbol] {
    let decision = Symbol(.decision, symbol.shortName)
    let table = Symbol(.rule, "selection/" + symbol.shortName)
    guard symbol == decision || symbol == table, !definitions(of: table).isEmpty,
      definitions(of: decision).contains(where: \.definition.followsTable)
    else { return [symbol] }
    return [decision, table]
  }
}
