import RuleModel

/// Makes the words that may be written at a place.
struct Suggestions {
  let scope: Scope
  /// What owns the sources of the file.
  let sourceOwner: String
  /// The names of the tables in files of their own beside the file.
  var tableFiles: [String] = []

  /// The keys of a block that are not there yet.
  func keys(_ block: [KeyTable.Key], without siblings: Set<String>, suffix: String) -> [Candidate] {
    block.filter { !siblings.contains($0.name) }.map { key in
      Candidate(
        key.name, .property, detail: key.isRequired ? "verplicht" : nil, about: key.about, insert: key.name + suffix,
        order: key.isRequired ? 0 : 1)
    }
  }

  /// The keys of one's own choice that name something.
  func mapKeys(_ slot: FormSlot, without siblings: Set<String>, suffix: String) -> [Candidate] {
    var words = names(Role.ofKeys(slot.table, slot.key), owner: slot.owner)
    if ["requested", "running", "earlier"].contains(slot.key) {
      words = fields() + words.filter { $0.kind == .variable }
    }
    return words.filter { !siblings.contains($0.word) }.map {
      Candidate($0.word, $0.kind, detail: $0.detail, about: $0.about, insert: $0.word + suffix)
    }
  }

  /// What may stand as a value.
  ///
  /// - Parameters:
  ///   - slot: The place.
  ///   - text: What stands before the cursor.
  func values(_ slot: FormSlot, after text: String) -> [Candidate] {
    let role = Role.of(slot.table, slot.key, slot.form)
    switch role {
    case .expression: return expression(text)
    case .template: return template(text)
    case .outcome:
      if case .outcome(let words) = slot.form { return outcome(words, text) }
      return []
    case .hitPolicy:
      return text.hasPrefix("choose ") ? of(.fact, .variable) : words(["unique", "first", "collect", "choose"])
    case .tableFile: return tableFiles.map { Candidate($0, .file) }
    case .none: break
    default: return names(role, owner: slot.owner)
    }
    switch slot.form {
    case .words(let words): return self.words(words)
    case .outcome(let words): return outcome(words, text)
    case .flag: return words(["true", "false"])
    default: return []
    }
  }

  /// What may stand in a cell of a table.
  func cell(column: String, text: String) -> [Candidate] {
    switch column {
    case "id", "row", "caveat": return []
    case "reason": return template(text)
    case "source": return names(.source, owner: "")
    case "code":
      if text.contains(" ") { return outcome([], text) }
      return of(.code, .constant)
        + outcome(["not-in-source", "not-eligible", "excluded", "refer", "first", "open"], text)
        + words(["none"])
    default:
      return choices(column) + words(["-", "?", "none"], order: 2)
        + (scope.definitions(of: Symbol(.output, column)).isEmpty
          ? [] : outcome(["not-in-source", "refer", "first", "open"], text))
    }
  }

  /// What may stand in the header of a table.
  func header() -> [Candidate] {
    [Candidate("code", .keyword)] + of(.output, .reference) + of(.fact, .variable)
      + words(["id", "source", "reason", "caveat", "row"], order: 2)
  }

  /// What may stand at the end of an expression.
  func expression(_ text: String) -> [Candidate] {
    // The word that is being typed does not count as what stands before.
    let start = text.utf8.reversed().prefix { ExpressionWords.isWord($0) || $0 == UInt8(ascii: "-") }.count
    let state = ExpressionWords(String(decoding: text.utf8.dropLast(start), as: UTF8.self))
    switch state.subject {
    case "group": return of(.group, .enumeration)
    case "code": return of(.code, .constant)
    case "decision": return of(.decision, .reference)
    case "kind": return words(["product", "provision", "act", "profile"])
    case let subject?:
      let values = choices(subject)
      if !values.isEmpty { return values + words(["none"], order: 2) }
      return of(.fact, .variable)
    case nil: break
    }
    let keywords = [
      "and", "or", "not", "in", "is", "none", "between", "contains", "any", "all", "count", "sum", "where", "running",
      "requested", "others", "earlier", "true", "false", "group", "code", "decision", "kind", "datum",
    ]
    return (state.isInLines ? fields() : []) + of(.fact, .variable) + (state.isInLines ? [] : of(.field, .field))
      + words(keywords, order: 3)
  }

  private func template(_ text: String) -> [Candidate] {
    guard let open = text.lastIndex(of: "{"), !text[open...].contains("}") else { return [] }
    return of(.fact, .variable)
  }

  private func outcome(_ forms: [String], _ text: String) -> [Candidate] {
    switch text.split(separator: " ").first {
    case "refer" where text.contains(" "): of(.referral, .module)
    case "first" where text.contains(" "): of(.step, .module)
    case "consent" where text.contains(" "): of(.party, .module)
    default: words(forms)
    }
  }

  private func names(_ role: Role, owner: String) -> [Candidate] {
    switch role {
    case .fact: of(.fact, .variable)
    case .value: owner == "code" ? of(.code, .constant) : owner == "group" ? of(.group, .enumeration) : choices(owner)
    case .code: of(.code, .constant)
    case .group: of(.group, .enumeration)
    case .source:
      scope.all(.source).filter { $0.symbol.owner == sourceOwner }.map {
        Candidate($0.symbol.name, .file, detail: $0.title)
      }
    case .party: of(.party, .module)
    case .decision: of(.decision, .reference) + rules { $0.hasPrefix("statements/") }.map { last($0) }
    case .output:
      rules { $0.hasPrefix("selection/") || $0.hasPrefix("advice/") }.map { last($0) } + of(.output, .reference)
        + of(.fact, .variable)
    case .rulePath: rules { _ in true }
    case .nationalRule: rules { $0.split(separator: "/").count == 3 }.map { rest($0) }
    case .codeList: of(.codeList, .file)
    case .rule(let kind): rules { $0.hasPrefix(kind + "/") }.map { rest($0) }
    case .none, .expression, .template, .table, .tableFile, .outcome, .hitPolicy: []
    case .want: [Candidate("code", .keyword)] + of(.output, .reference) + of(.fact, .variable)
    }
  }

  private func rules(where isWanted: (String) -> Bool) -> [Candidate] {
    scope.all(.rule).filter { isWanted($0.symbol.name) }.map {
      Candidate($0.symbol.name, .reference, detail: $0.title)
    }
  }

  private func last(_ rule: Candidate) -> Candidate {
    Candidate(Symbol(.rule, rule.word).shortName, .reference, detail: rule.detail)
  }

  private func rest(_ rule: Candidate) -> Candidate {
    let name = rule.word.split(separator: "/", maxSplits: 1).last.map(String.init) ?? rule.word
    return Candidate(name, .reference, detail: rule.detail)
  }

  private func of(_ kind: Symbol.Kind, _ icon: Candidate.Kind) -> [Candidate] {
    scope.all(kind).map { Candidate($0.symbol.name, icon, detail: $0.title, about: $0.details.joined(separator: "\n")) }
  }

  private func fields() -> [Candidate] {
    words(["code", "group", "from", "until", "provider", "person"]) + of(.field, .field)
  }

  private func choices(_ name: String) -> [Candidate] {
    scope.values(of: name).map { Candidate($0.word, .member, detail: $0.label, order: 0) }
  }

  private func words(_ words: [String], order: Int = 1) -> [Candidate] {
    words.map { Candidate($0, .keyword, order: order) }
  }
}
