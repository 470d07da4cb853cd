internal import Diagnostics
internal import RuleEngine
internal import RuleModel
internal import YAMLSource

/// Makes the query of a case, and remembers where each fact stands.
struct CaseQuery {
  private(set) var query: Query
  private(set) var faults = CaseFaults()
  private var places: [String: SourceRange] = [:]

  init(_ source: ConformanceCase, region: String) {
    query = Query(region: region, date: source.date, decision: source.decision, strict: source.strict)
    if let given = source.given { query.facts = entries(given, of: "given") }
    if let requested = source.requested { query.requested = lines(requested, of: "requested") }
    if let running = source.running { query.running = lines(running, of: "running") }
    if let earlier = source.earlier { query.earlier = lines(earlier, of: "earlier") }
  }

  /// Where a fact or field of the query stands.
  func place(of fact: String?) -> SourceRange? { fact.flatMap { places[$0] } }

  private mutating func lines(_ node: YAMLNode, of key: String) -> [QueryLine] {
    guard let items = node.items else {
      if !node.isEmpty { faults.report(.caseShape, "Bij `\(key)` hoort een lijst van regels.", at: node.range) }
      return []
    }
    var lines: [QueryLine] = []
    for item in items { lines.append(QueryLine(entries(item, of: key))) }
    return lines
  }

  private mutating func entries(_ node: YAMLNode, of key: String) -> [String: RawValue] {
    guard let entries = node.entries else {
      if !node.isEmpty {
        faults.report(.caseShape, "Bij `\(key)` hoort een blok: `{gegeven: waarde}`.", at: node.range)
      }
      return [:]
    }
    var values: [String: RawValue] = [:]
    for entry in entries {
      values[entry.name] = RawValue(yaml: entry.value)
      places[entry.name] = entry.range
    }
    return values
  }
}

extension RawValue {
  /// Creates a value from YAML, where every scalar is text and `none` means none.
  ///
  /// - Parameter yaml: The value as it was written.
  init(yaml: YAMLNode) {
    switch yaml.content {
    case .scalar(let scalar): self = scalar.text == "none" ? .none : .text(scalar.text)
    case .sequence(let items): self = .list(items.map { RawValue(yaml: $0) })
    case .mapping(let entries):
      guard entries.allSatisfy({ $0.name == "includes" || $0.name == "excludes" }) else {
        self = .unsupported("een blok met sleutels")
        return
      }
      func words(_ key: String) -> [String] { yaml[key]?.items?.compactMap(\.text) ?? [] }
      self = .partial(includes: words("includes"), excludes: words("excludes"))
    }
  }
}
