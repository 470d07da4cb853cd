import RuleModel

/// What the text behind a key, or a key of one's own choice, names.
enum Role: Equatable {
  case none, expression, template, table, fact, value, code, group, source, party, decision, output, rulePath
  case tableFile, nationalRule, outcome, codeList, hitPolicy, want
  /// The name of a rule of this kind.
  case rule(String)

  /// What the text behind a key names.
  ///
  /// - Parameters:
  ///   - table: The name of the table of keys.
  ///   - key: The key.
  ///   - form: What may stand behind it.
  static func of(_ table: String, _ key: String, _ form: KeyForm) -> Role {
    if let role = byKey[table + "." + key] ?? byKey["*." + key] { return role }
    switch form {
    case .expression: return .expression
    case .outcome: return .outcome
    case .text where ["reason", "text", "formula", "caveat"].contains(key): return .template
    default: return .none
    }
  }

  private static let byKey: [String: Role] = [
    "citation.document": .source, "traceability.document": .source, "trace.document": .source,
    "uses.facts": .fact, "uses.rules": .nationalRule, "national-rule.rule": .nationalRule,
    "edition.default-decision": .decision, "case.decision": .decision,
    "decision.outputs": .output, "decision.want": .want, "decision.advice": .rule("advice"),
    "*.table-file": .tableFile, "*.who": .party, "*.party": .party, "*.groups": .group, "*.code-list": .codeList,
    "fact.aliases": .value, "derived.aliases": .value, "derived.otherwise": .value, "reading.settled": .value,
    "selection.assume": .value, "selection.hit-policy": .hitPolicy, "selection.otherwise": .outcome,
    "selection.table": .table, "derived.table": .table, "otherwise.code": .code, "trace.by": .rulePath,
    "option.for": .expression, "option.against": .expression,
    "case.given": .value, "case.requested": .value, "case.running": .value, "case.earlier": .value,
    "expect.code": .code, "expect.values": .value, "expect.missing": .fact, "expect.ask": .fact,
    "expect.possible": .value, "expect.assumptions": .rulePath, "expect.reasons": .rulePath,
    "expect.consent": .party, "expect.obligations": .rule("obligations"), "expect.notes": .rule("notes"),
    "expect.readings": .fact, "reject.code": .code, "reject.obligations": .rule("obligations"),
    "reject.notes": .rule("notes"),
  ]

  /// What the keys of a map behind a key name.
  static func ofKeys(_ table: String, _ key: String) -> Role {
    switch (table, key) {
    case ("selection", "assume"), ("case", "given"), ("case", "requested"), ("case", "running"), ("case", "earlier"):
      .fact
    case ("otherwise", "values"), ("expect", "values"), ("expect", "possible"): .output
    case ("fact", "list-codes"), ("derived", "list-codes"): .value
    case ("expect", "codes"): .code
    case ("expect", "obligations"): .rule("obligations")
    default: .none
    }
  }

  /// The kind of what the keys of a map define; `nil` when they define nothing that is named elsewhere.
  ///
  /// - Parameters:
  ///   - table: The table of keys in which the map stands; empty at the top of a file.
  ///   - key: The key of the map.
  static func definedBy(_ table: String, _ key: String) -> Symbol.Kind? {
    switch (table, key) {
    case ("", "facts"), ("", "derived"), ("", "readings"): .fact
    case ("", "lines"): .field
    case ("", "groups"): .group
    case ("", "codes"): .code
    case ("", "code-lists"): .codeList
    case ("", "sources"), ("edition", "sources"): .source
    case ("", "conformance"), ("", "traceability"), ("", "edition"), ("", "impossible"), ("", "defaults"): nil
    case ("", _): .rule
    case ("edition", "parties"): .party
    case ("edition", "referrals"): .referral
    case ("edition", "steps"): .step
    case ("edition", "decisions"): .decision
    case ("selection", "outputs"): .output
    case ("fact", "values"), ("derived", "values"), ("field", "values"), ("output", "values"), ("reading", "options"):
      .value
    default: nil
    }
  }
}

extension Role {
  /// The kinds of rules of `Rules/`.
  static let nationalKinds = ["eligibility", "exclusions", "obligations", "statements", "notes"]

  /// What a name in this role may mean.
  ///
  /// - Parameters:
  ///   - name: The name as written.
  ///   - owner: The fact of whose values it is one.
  ///   - sourceOwner: The file that owns the sources, when it is national; else empty.
  func candidates(_ name: String, owner: String, sourceOwner: String) -> [Symbol] {
    switch self {
    case .none, .expression, .template, .table, .tableFile, .outcome, .hitPolicy: []
    case .want: [Symbol(.output, name), Symbol(.fact, name), Symbol(.rule, "advice/" + name)]
    case .fact: [Symbol(.fact, name), Symbol(.field, name)]
    case .value:
      switch owner {
      case "code": [Symbol(.code, name)]
      case "group": [Symbol(.group, name)]
      default: [Symbol(.value, name, owner: owner)]
      }
    case .code: [Symbol(.code, name)]
    case .group: [Symbol(.group, name)]
    case .source: [Symbol(.source, name, owner: sourceOwner)]
    case .party: [Symbol(.party, name)]
    case .decision: [Symbol(.decision, name), Symbol(.rule, "statements/" + name)]
    case .output:
      [
        Symbol(.rule, "selection/" + name), Symbol(.rule, "advice/" + name), Symbol(.output, name), Symbol(.fact, name),
      ]
    case .rulePath: Self.pathCandidates(name)
    case .nationalRule: Self.nationalKinds.map { Symbol(.rule, "\($0)/\(name)") }
    case .codeList: [Symbol(.codeList, name)]
    case .rule(let kind): [Symbol(.rule, kind + "/" + name)]
    }
  }

  private static func pathCandidates(_ path: String) -> [Symbol] {
    let rule = path.prefix { $0 != "#" }
    guard let slash = rule.firstIndex(of: "/") else { return [] }
    let name = String(rule[rule.index(after: slash)...])
    switch rule[..<slash] {
    case "facts", "derived", "readings": return [Symbol(.fact, name)]
    case "codes": return [Symbol(.code, name)]
    case "decisions": return [Symbol(.decision, name)]
    case "national": return nationalKinds.map { Symbol(.rule, "\($0)/\(name)") }
    default: return [Symbol(.rule, String(rule))]
    }
  }
}
