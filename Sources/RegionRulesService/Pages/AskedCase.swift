#if Service
  internal import RegionRules
  internal import RuleEngine
  internal import RuleLanguage

  /// One person or allocation on the page: its date, and its facts in the order in which they were given.
  ///
  /// The fields of the first have plain names (`f.arrangement`); those of the next begin with its number (`2.f.arrangement`).
  struct AskedCase {
    /// Most of them side by side.
    static let most = 3

    let number: Int
    var date: String
    var facts: [(name: String, value: String)] = []
    var skipped: [String] = []
    /// A fact to give, or to give again.
    var wish: String?
    /// The code that someone asks about.
    var whyNot: String?
    /// What is wrong with the last reply, and what was typed.
    var fault: (text: String, typed: String)?

    init(number: Int, date: String) {
      self.number = number
      self.date = date
    }

    /// Reads one from the fields of a form.
    init(number: Int, date: String, fields: FormFields) {
      self.init(number: number, date: date)
      let start = prefix + "f."
      for item in fields.items where item.name.hasPrefix(start) {
        set(String(item.name.dropFirst(start.count)), item.value)
      }
      skipped = fields.all(prefix + "skip")
      whyNot = fields[prefix + "whynot"].flatMap { $0.isEmpty ? nil : $0 }
    }

    var prefix: String { number == 1 ? "" : "\(number)." }
    var letter: String { ["A", "B", "C"].indices.contains(number - 1) ? ["A", "B", "C"][number - 1] : "\(number)" }

    /// The fields that bring it back.
    var fields: [(name: String, value: String)] {
      facts.map { (prefix + "f." + $0.name, $0.value) } + skipped.map { (prefix + "skip", $0) }
    }

    subscript(_ name: String) -> String? { facts.first { $0.name == name }?.value }

    mutating func set(_ name: String, _ value: String) {
      if let place = facts.firstIndex(where: { $0.name == name }) {
        facts[place].value = value
      } else {
        facts.append((name, value))
      }
      skipped.removeAll { $0 == name }
    }

    mutating func remove(_ name: String) { facts.removeAll { $0.name == name } }

    func query(region: String, decision: String) -> Query {
      var query = Query(region: region, date: date, decision: decision)
      for fact in facts { query.facts[fact.name] = Self.raw(fact.value) }
      return query
    }

    /// What a form field holds: `[a,b]` is a set.
    static func raw(_ text: String) -> RawValue {
      guard text.hasPrefix("["), text.hasSuffix("]") else { return text == "none" ? .none : .text(text) }
      return .list(text.dropFirst().dropLast().split(separator: ",").map { .text(String($0)) })
    }

    /// A value as a form field holds it.
    static func text(_ value: Value) -> String {
      switch value {
      case .symbol(let word), .text(let word): word
      case .set(let words): "[" + words.joined(separator: ",") + "]"
      case .none, .boolean, .number, .date: value.description
      }
    }
  }
#endif
