import Diagnostics
import RuleModel
import YAMLSource

/// Walks the tree of a rule file by the tables of keys, and notes what is defined and named.
struct FileIndexer {
  let path: String
  /// The name of a file of `Rules/` without `.yaml`; `nil` elsewhere.
  private let national: String?
  private(set) var occurrences: [Occurrence] = []
  private(set) var definitions: [Definition] = []
  private(set) var keys: [FileIndex.KeyPlace] = []
  private(set) var tables: [TableLink] = []

  init(path: String) {
    self.path = path
    let parts = path.split(separator: "/")
    national = parts.count == 2 ? parts.last.map { String($0.dropLast(".yaml".count)) } : nil
  }

  /// What owns the sources that are named in this file.
  var sourceOwner: String { national == nil ? "" : path }

  mutating func run(_ root: YAMLNode, _ shape: RuleFileShape) {
    for entry in root.entries ?? [] {
      guard let key = shape.keys.first(where: { $0.name == entry.name }) else { continue }
      note(entry.key, key)
      walk(entry.value, key.form, table: "", key: key.name, owner: "")
    }
  }

  private mutating func note(_ node: YAMLNode, _ key: KeyTable.Key) {
    keys.append(FileIndex.KeyPlace(range: node.range.utf8Range, name: key.name, about: key.about))
  }

  private mutating func walk(_ node: YAMLNode, _ form: KeyForm, table: String, key: String, owner: String) {
    switch form {
    case .text, .scalar, .expression, .words, .outcome, .flag, .count, .date:
      if node.text != nil { refer(node, Role.of(table, key, form), owner: owner) }
    case .list(let inner):
      for item in node.items ?? [node] { walk(item, inner, table: table, key: key, owner: owner) }
      if table == "fact" || table == "derived", key == "values" { defineWords(node.items ?? [], owner: owner) }
    case .map(let inner):
      for entry in node.entries ?? [] {
        let name = define(entry, table: table, key: key, owner: owner)
        walk(entry.value, inner, table: table, key: key, owner: name)
      }
    case .block(let name):
      guard let block = KeyTable.named(name) else { return }
      for entry in node.entries ?? [] {
        guard let key = block[entry.name] else { continue }
        note(entry.key, key)
        walk(entry.value, key.form, table: block.name, key: key.name, owner: owner)
      }
      if name == "region" { defineMunicipalities(node) }
    case .either(let forms):
      guard let form = KeyForm.fitting(node, among: forms) else { return }
      walk(node, form, table: table, key: key, owner: owner)
    }
  }

  /// Notes what the key of a map defines or names.
  ///
  /// - Returns: The owner of what stands behind it.
  private mutating func define(_ entry: YAMLEntry, table: String, key: String, owner: String) -> String {
    let name = entry.name
    guard let kind = Role.definedBy(table, key) else {
      let role = Role.ofKeys(table, key)
      add(entry.key, role.candidates(name, owner: owner, sourceOwner: sourceOwner))
      return role == .none ? owner : name
    }
    let symbol: Symbol
    switch kind {
    case .rule: symbol = Symbol(.rule, [key, national, name].compactMap(\.self).joined(separator: "/"))
    case .source: symbol = Symbol(.source, name, owner: sourceOwner)
    case .value: symbol = Symbol(.value, name, owner: owner)
    default: symbol = Symbol(kind, name)
    }
    occurrences.append(Occurrence(range: entry.key.range.utf8Range, candidates: [symbol], isDefinition: true))
    definitions.append(DefinitionReader.read(symbol, entry))
    return kind == .value ? owner : name
  }

  private mutating func defineWords(_ items: [YAMLNode], owner: String) {
    for item in items {
      guard let word = item.text else { continue }
      let symbol = Symbol(.value, word, owner: owner)
      occurrences.append(Occurrence(range: item.range.utf8Range, candidates: [symbol], isDefinition: true))
      definitions.append(Definition(symbol: symbol, nameRange: item.range.utf8Range, range: item.range.utf8Range))
    }
  }

  /// The fact `gemeente` of a region that lists its municipalities.
  private mutating func defineMunicipalities(_ node: YAMLNode) {
    guard let entry = node.entry("municipalities"), let municipalities = entry.value.entries else { return }
    let symbol = Symbol(.fact, "gemeente")
    var definition = Definition(
      symbol: symbol, nameRange: entry.key.range.utf8Range, range: entry.range.utf8Range,
      title: "De gemeente van de jeugdige.", type: "enum")
    definition.values = municipalities.map { ($0.name, $0.value.text ?? "") } + [("elders", "Elders")]
    definitions.append(definition)
    for entry in municipalities {
      let symbol = Symbol(.value, entry.name, owner: "gemeente")
      occurrences.append(Occurrence(range: entry.key.range.utf8Range, candidates: [symbol], isDefinition: true))
      definitions.append(
        Definition(
          symbol: symbol, nameRange: entry.key.range.utf8Range, range: entry.range.utf8Range, title: entry.value.text))
    }
  }

  private mutating func add(_ node: YAMLNode, _ candidates: [Symbol]) {
    guard let text = PlacedText(node) else { return }
    add(text, 0..<text.text.utf8.count, candidates)
  }

  /// Notes a name that stands in a part of a text.
  mutating func add(_ text: PlacedText, _ bytes: Range<Int>, _ candidates: [Symbol]) {
    guard !candidates.isEmpty, !bytes.isEmpty else { return }
    occurrences.append(Occurrence(range: text.place(bytes), candidates: candidates, isDefinition: false))
  }

  /// Notes the names in a text.
  private mutating func refer(_ node: YAMLNode, _ role: Role, owner: String) {
    guard let placed = PlacedText(node) else { return }
    let text = placed.text
    switch role {
    case .none: break
    case .expression: expression(placed)
    case .template: template(placed)
    case .table: barTable(placed)
    case .tableFile:
      if let file = TableLink(text, at: node.range.utf8Range, in: path) { tables.append(file) }
    case .outcome: outcome(placed)
    case .hitPolicy:
      for word in ExpressionWords(text).words where word.text != "choose" {
        add(placed, word.range, [Symbol(.fact, word.text)])
      }
    case .rulePath:
      let path = text.prefix { $0 != "#" }
      guard let slash = path.firstIndex(of: "/") else { return }
      let start = path.utf8.distance(from: path.startIndex, to: path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? slash) + 1
      add(placed, start..<max(start, path.utf8.count), role.candidates(text, owner: owner, sourceOwner: sourceOwner))
    case .nationalRule:
      let start = (Array(text.utf8).lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
      add(placed, start..<max(start, text.utf8.count), role.candidates(text, owner: owner, sourceOwner: sourceOwner))
    default: add(node, role.candidates(text, owner: owner, sourceOwner: sourceOwner))
    }
  }
}

extension KeyForm {
  /// The form that fits what was written.
  static func fitting(_ node: YAMLNode, among forms: [KeyForm]) -> KeyForm? {
    forms.first { form in
      switch (form, node.content) {
      case (.block(let name), .mapping(let entries)):
        return entries.contains { KeyTable.named(name)?[$0.name] != nil }
      case (.map, .mapping), (.list, .sequence): return true
      case (.block, _), (.map, _), (.list, _): return false
      case (.either(let inner), _): return fitting(node, among: inner) != nil
      case (_, .scalar): return true
      default: return false
      }
    }
  }
}
