import Diagnostics
import RuleLanguage
import YAMLSource

/// What rules that name codes need to know of one, before the code itself is decoded.
struct CodeOutline {
  let id: String
  let kind: Code.Kind
  /// Numbers of its groups.
  let groups: BitSet
}

extension EditionDecoder {
  /// Declares the groups.
  func declareGroups() {
    for (entry, _) in entries(.codes, "groups") where faults.accepts(entry.key, .hyphenated) {
      guard groups.declare(entry.name, at: entry.key.range, faults: faults) != nil else { continue }
      groupTerms.append(Edition.Term(word: entry.name, text: faults.text(entry.value) ?? entry.name))
    }
    groupSymbols = Symbols(groups.names)
  }

  /// Declares the codes with their kind and groups.
  func declareCodes() {
    for file in files(.codes) {
      let defaults = file.root["defaults"]
      for entry in file.root["codes"].map({ faults.entries($0) }) ?? [] {
        guard faults.accepts(entry.key, .word),
          codeNames.declare(entry.name, at: entry.key.range, faults: faults) != nil
        else { continue }
        var members = BitSet()
        for node in (entry.value["groups"] ?? defaults?["groups"])?.items ?? [] {
          // A group that does not exist is reported when the code is decoded.
          if let name = node.text, let number = groups.number(of: name) { members.insert(number) }
        }
        let kind = (entry.value["kind"] ?? defaults?["kind"])?.text.flatMap(Code.Kind.init(rawValue:)) ?? .product
        codeOutlines.append(CodeOutline(id: entry.name, kind: kind, groups: members))
      }
    }
    codeSymbols = Symbols(codeNames.names)
  }

  /// Decodes the codes, in the order in which they were declared.
  func decodeCodes() {
    for file in files(.codes) {
      var defaults: Block?
      if let node = file.root["defaults"] {
        defaults = Block(
          node, "`defaults`", keys: KeyTable.codeDefaults.names, anchor: file.root.entry("defaults")?.key.range,
          faults: faults)
      }
      let shared = defaults.map { citations($0) } ?? []
      for entry in file.root["codes"]?.entries ?? [] {
        guard codeNames.number(of: entry.name) == codes.count else { continue }
        codes.append(code(entry, defaults, sources: shared))
      }
    }
  }

  private func code(_ entry: YAMLEntry, _ defaults: Block?, sources: [Citation]) -> Code {
    let block = Block(
      entry.value, "een code", keys: KeyTable.codeEntry.names, anchor: entry.key.range, faults: faults)
    var code = Code(
      id: entry.name, name: entry.name, kind: .product, code: .stated(entry.name), category: .notInSource, groups: [],
      unit: .notInSource, frequency: .notInSource, tariff: .notInSource, limits: [], inform: [], budget: nil,
      head: RuleHead(path: "codes/" + entry.name, at: entry.key.range))
    guard let block else { return code }
    code.head = head(block, path: "codes/" + entry.name, needsSource: defaults?.has("source") != true)
    if code.head.sources.isEmpty { code.head.sources = sources }
    if code.head.caveat == nil { code.head.caveat = defaults?.text("caveat") }
    code.name = block.requiredText("name") ?? entry.name
    func pick(_ key: String) -> YAMLNode? { block.has(key) ? block.value(key) : defaults?.value(key) }
    let kinds = Code.Kind.allCases.map(\.rawValue)
    let kind = block.word("kind", among: kinds) ?? defaults?.word("kind", among: kinds)
    code.kind = kind.flatMap(Code.Kind.init(rawValue:)) ?? .product
    if let node = pick("code"), let text = faults.text(node) {
      code.code = text == "not-in-source" ? .notInSource : .stated(text)
    }
    code.category = listed(pick("category"), in: "JZ020")
    code.unit = listed(pick("unit"), in: "WJ756")
    code.frequency = listed(pick("frequency"), in: "WJ757")
    code.tariff = tariff(pick("tariff"))
    for node in pick("groups").map({ faults.list($0) }) ?? [] {
      if let number = use(groups, node), groups.names.indices.contains(number) {
        code.groups.append(groups.names[number])
      }
    }
    code.limits = block.list("limits").compactMap { need($0, standard: .notEligible) }
    code.inform = block.entries("inform").compactMap { entry in
      guard KeyTable.inform.names.contains(entry.name) else {
        faults.unknown(
          "unknown-key", "De sleutel `\(entry.name)` bestaat niet bij `inform`.", at: entry.key.range, word: entry.name,
          known: KeyTable.inform.names)
        return nil
      }
      return faults.text(entry.value).map { (entry.name, $0) }
    }
    code.budget = budget(block)
    return code
  }

  /// Reads a text that the source may not have, and that is of a national list when that is loaded.
  private func listed(_ node: YAMLNode?, in key: String) -> Code.Stated<String> {
    guard let node, let text = faults.text(node), text != "not-in-source" else { return .notInSource }
    if let list = national.codeList(key) { checkListCode(text, in: list, at: node.range) }
    return .stated(text)
  }

  private func tariff(_ node: YAMLNode?) -> Code.Stated<Int64> {
    guard let node, let text = faults.text(node), text != "not-in-source" else { return .notInSource }
    return amount(node).map { .stated($0) } ?? .notInSource
  }

  /// Reads an amount in ten-thousandths of a euro.
  private func amount(_ node: YAMLNode) -> Int64? {
    let type = ValueType.number(NumberType(.money, decimals: 4, least: 0))
    guard case .number(let count) = faults.value(node, as: type, mayBeNone: false) else { return nil }
    return count
  }

  private func budget(_ block: Block) -> Code.Budget? {
    guard let node = block.value("budget"),
      let inner = Block(
        node, "een budget", keys: KeyTable.codeBudget.names, anchor: block.place(of: "budget"),
        faults: faults),
      let kind = inner.requiredText("kind")
    else { return nil }
    var sum: Int64?
    if let node = inner.value("amount"), node.text != "not-in-source" { sum = amount(node) }
    var number: Int?
    if let node = inner.value("number"), node.text != "not-in-source" { number = inner.count("number", least: 0) }
    return Code.Budget(kind: kind, number: number, amount: sum, period: inner.text("period"))
  }
}
