/// The files whose names can be used together: an edition with its region and the national files.
struct Scope {
  /// A definition with its file.
  struct Found {
    let file: FileIndex
    let definition: Definition
  }

  let files: [FileIndex]
  private let found: [Symbol: [Found]]

  init(_ files: [FileIndex]) {
    self.files = files
    var found: [Symbol: [Found]] = [:]
    for file in files {
      for definition in file.definitions {
        found[definition.symbol, default: []].append(Found(file: file, definition: definition))
      }
    }
    self.found = found
  }

  /// Where a symbol is defined; those of the edition first.
  func definitions(of symbol: Symbol) -> [Found] { found[symbol] ?? [] }

  /// Whether a symbol is defined outside the edition, so that other editions may know it too.
  func isShared(_ symbol: Symbol) -> Bool {
    definitions(of: symbol).contains { $0.file.path.hasPrefix("Rules/") || $0.file.path.hasSuffix("/region.yaml") }
  }

  /// What an occurrence means; `nil` when nothing of the sort is defined.
  func resolve(_ occurrence: Occurrence) -> Symbol? { occurrence.candidates.first { found[$0] != nil } }

  /// The first definition of every symbol of a kind, by name.
  func all(_ kind: Symbol.Kind) -> [Definition] {
    found.filter { $0.key.kind == kind }.compactMap { $0.value.first?.definition }
      .sorted { $0.symbol.name < $1.symbol.name }
  }

  /// The choices of a fact, field or output.
  func values(of name: String) -> [(word: String, label: String)] {
    for kind in [Symbol.Kind.fact, .field, .output] {
      let definitions = definitions(of: Symbol(kind, name)).map(\.definition)
      if let values = definitions.lazy.map(\.values).first(where: { !$0.isEmpty }) { return values }
      switch definitions.lazy.compactMap(\.type).first {
      case "boolean": return [("true", "ja"), ("false", "nee")]
      case "consent": return [("given", "gegeven"), ("not-yet", "nog niet"), ("refused", "geweigerd")]
      default: continue
      }
    }
    return []
  }

  /// The type of a fact, from the edition or the national layer.
  func type(of symbol: Symbol) -> String? { definitions(of: symbol).lazy.compactMap(\.definition.type).first }
}
