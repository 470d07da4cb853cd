internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Binds a query to the types of an edition; everything that does not fit is a `QueryError`.
struct Binder {
  let program: Program
  private var edition: Edition { program.edition }

  init(_ program: Program) { self.program = program }

  func bind(_ query: Query, decision: Int, date: CalendarDate) throws(QueryError) -> Subject {
    var domains = program.rootDomains
    var given = BitSet()
    if let reference = Domain(.date(date), of: .date) { domains[0] = reference }
    var implicitFields = program.fieldDomains
    for name in query.facts.keys.sorted() {
      guard let raw = query.facts[name] else { continue }
      if let slot = program.slotByName[name] {
        guard edition.facts[slot].isAskable else {
          throw QueryError(
            .notAskable, "Het gegeven `\(name)` wordt afgeleid of gekozen en kan niet worden opgegeven.", fact: name,
            given: raw.description)
        }
        domains[slot] = try domain(of: raw, fact: edition.facts[slot])
        given.insert(slot)
      } else if let field = program.fieldByName[name], field >= LineField.BuiltIn.allCases.count {
        implicitFields[field] = try domain(of: raw, field: field)
      } else {
        throw unknownFact(name, given: raw)
      }
    }
    let known = Set(program.outputNames(of: decision))
    for name in query.want where !known.contains(name) {
      let nearest = Spelling.nearest(name, in: known.sorted())
      throw QueryError(
        .unknownOutput, "De beslissing geeft geen `\(name)`" + (nearest.map { "; bedoelt u `\($0)`?" } ?? "."),
        given: name, allowed: known.sorted().joined(separator: ", "))
    }
    return Subject(
      decision: decision, date: date, domains: domains, given: given,
      requested: try lines(query.requested, kind: "requested", mayHaveFacts: true),
      running: try query.running.map { lines throws(QueryError) in
        try self.lines(lines, kind: "running", mayHaveFacts: false)
      },
      earlier: try query.earlier.map { lines throws(QueryError) in
        try self.lines(lines, kind: "earlier", mayHaveFacts: false)
      },
      implicitFields: implicitFields, want: query.want, isStrict: query.strict)
  }

  private func unknownFact(_ name: String, given: RawValue) -> QueryError {
    let names = edition.facts.filter(\.isAskable).map(\.name) + edition.lineFields.map(\.name)
    let nearest = Spelling.nearest(name, in: names)
    let builtIn = Set(edition.lineFields.prefix(LineField.BuiltIn.allCases.count).map(\.name))
    let all = names.filter { !builtIn.contains($0) }.joined(separator: ", ")
    return QueryError(
      .unknownFact,
      "Het gegeven `\(name)` bestaat niet in deze regels" + (nearest.map { "; bedoelt u `\($0)`?" } ?? "."),
      fact: name, given: given.description, allowed: nearest ?? all)
  }

  // MARK: Lines

  private func lines(
    _ lines: [QueryLine], kind: String, mayHaveFacts: Bool
  ) throws(QueryError) -> [SubjectLine] {
    guard lines.count <= LineKind.most else {
      throw QueryError(
        .tooManyLines,
        "Er staan \(lines.count) regels in `\(kind)`; het mogen er hoogstens \(LineKind.most) zijn.",
        fact: kind, given: String(lines.count), allowed: "0..\(LineKind.most)")
    }
    var bound: [SubjectLine] = []
    for line in lines { bound.append(try bind(line, kind: kind, mayHaveFacts: mayHaveFacts)) }
    return bound
  }

  private func bind(_ line: QueryLine, kind: String, mayHaveFacts: Bool) throws(QueryError) -> SubjectLine {
    var bound = SubjectLine(fields: program.fieldDomains)
    for name in line.entries.keys.sorted() {
      guard let raw = line.entries[name] else { continue }
      if name == "code" {
        try bindCode(raw, kind: kind, into: &bound)
      } else if let field = program.fieldByName[name] {
        // `code` stands before `group` in the alphabet, so it is known here.
        if field == LineField.BuiltIn.group.rawValue { try checkGroup(of: bound, kind: kind, given: raw) }
        bound.fields[field] = try domain(of: raw, field: field)
      } else if mayHaveFacts, let slot = program.slotByName[name], edition.facts[slot].isAskable {
        bound.facts[slot] = try domain(of: raw, fact: edition.facts[slot])
      } else {
        throw unknownFact(name, given: raw)
      }
    }
    try checkDays(of: bound, kind: kind)
    return bound
  }

  /// The group of a code follows from the code; only of care whose code the rules don't know it can be told.
  private func checkGroup(of line: SubjectLine, kind: String, given raw: RawValue) throws(QueryError) {
    let field = edition.lineFields[LineField.BuiltIn.group.rawValue].name
    if let index = line.code {
      throw QueryError(
        .unknownFact, "De groep van `\(edition.codes[index].id)` volgt uit de code; laat `\(field)` weg.", fact: field,
        given: raw.description)
    }
    if kind == "requested" {
      throw QueryError(
        .unknownFact, "Van hulp die wordt gevraagd volgt de groep uit de code; laat `\(field)` weg.", fact: field,
        given: raw.description)
    }
  }

  /// A line that ends before it begins is a mistake, not care.
  private func checkDays(of line: SubjectLine, kind: String) throws(QueryError) {
    func day(_ field: LineField.BuiltIn) -> CalendarDate? {
      guard line.fields.indices.contains(field.rawValue),
        case .date(let day)? = line.fields[field.rawValue].singleValue
      else { return nil }
      return day
    }
    guard let from = day(.from), let until = day(.until), until < from else { return }
    throw QueryError(
      .outOfBounds, "Een regel in `\(kind)` eindigt op \(until), voordat zij op \(from) begint.", fact: "until",
      given: until.description, allowed: "\(from) of later")
  }

  /// A code of elsewhere is legal on a running or earlier line: its group is unknown, unless the line tells it.
  private func bindCode(_ raw: RawValue, kind: String, into line: inout SubjectLine) throws(QueryError) {
    let text: String
    switch raw {
    case .text(let word), .number(let word): text = word
    case .none: return
    default:
      throw QueryError(
        .wrongType, "Een code is een woord, zoals op de toewijzing staat.", fact: "code", given: raw.description)
    }
    if let index = program.codeByName[text] {
      line.code = index
      program.place(code: index, in: &line.fields)
    } else if kind == "requested" {
      let nearest = Spelling.nearest(text, in: edition.codes.map(\.id))
      throw QueryError(
        .unknownCode, "De code `\(text)` staat niet in deze regels" + (nearest.map { "; bedoelt u `\($0)`?" } ?? "."),
        fact: "code", given: text, allowed: nearest)
    } else {
      program.placeForeignCode(in: &line.fields)
    }
  }

  // MARK: Values

  private func domain(of raw: RawValue, field: Int) throws(QueryError) -> Domain {
    let description = edition.lineFields[field]
    let mayBeNone = field < LineField.BuiltIn.allCases.count
    return try domain(of: raw, name: description.name, type: description.type, mayBeNone: mayBeNone, aliases: [:])
  }

  /// What one value says of a fact.
  func domain(of raw: RawValue, slot: Int) throws(QueryError) -> Domain {
    try domain(of: raw, fact: edition.facts[slot])
  }

  private func domain(of raw: RawValue, fact: Fact) throws(QueryError) -> Domain {
    try domain(of: raw, name: fact.name, type: fact.type, mayBeNone: fact.mayBeNone, aliases: fact.aliases)
  }

  private func domain(
    of raw: RawValue, name: String, type: ValueType, mayBeNone: Bool, aliases: [String: String]
  ) throws(QueryError) -> Domain {
    let value: Value
    switch raw {
    case .none, .text("none"):
      guard mayBeNone else {
        throw QueryError(
          .noneNotAllowed, "Het gegeven `\(name)` heeft altijd een waarde; laat het weg als u het niet weet.",
          fact: name,
          given: "null", allowed: allowed(type))
      }
      value = .none
    case .boolean(let truth):
      if case .boolean = type {
        value = .boolean(truth)
      } else if let word = aliases[truth ? "true" : "false"] {
        value = try parse(word, raw, name: name, type: type, aliases: [:])
      } else {
        throw wrongType(name, raw, type)
      }
    case .number(let text):
      switch type {
      case .number, .symbol, .text: value = try parse(text, raw, name: name, type: type, aliases: aliases)
      default: throw wrongType(name, raw, type)
      }
    case .text(let text):
      if case .set = type {
        let words = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
        return try members(words.filter { !$0.isEmpty }, excludes: nil, name: name, type: type, aliases: aliases)
      }
      value = try parse(text, raw, name: name, type: type, aliases: aliases)
    case .list(let items):
      guard case .set = type else { throw wrongType(name, raw, type) }
      return try members(items.map(\.description), excludes: nil, name: name, type: type, aliases: aliases)
    case .partial(let includes, let excludes):
      guard case .set = type else { throw wrongType(name, raw, type) }
      return try members(includes, excludes: excludes, name: name, type: type, aliases: aliases)
    case .unsupported:
      throw wrongType(name, raw, type)
    }
    guard let domain = Domain(value, of: type) else { throw wrongType(name, raw, type) }
    return domain
  }

  private func parse(
    _ text: String, _ raw: RawValue, name: String, type: ValueType, aliases: [String: String]
  ) throws(QueryError) -> Value {
    var text = aliases[text] ?? text
    if case .boolean = type {
      switch text.lowercased() {
      case "ja": text = "true"
      case "nee": text = "false"
      default: break
      }
    }
    switch Value.parse(text, as: type) {
    case .success(let value): return value
    case .failure(let fault):
      throw QueryError(
        code(of: fault), "Bij `\(name)`: \(fault.message) \(fault.help(inQueryFor: type))", fact: name, given: text,
        allowed: allowed(type))
    }
  }

  private func members(
    _ includes: [String], excludes: [String]?, name: String, type: ValueType, aliases: [String: String]
  ) throws(QueryError) -> Domain {
    guard case .set(let symbols) = type else { throw wrongType(name, .partial(includes: includes, excludes: []), type) }
    func positions(_ words: [String]) throws(QueryError) -> BitSet {
      var set = BitSet()
      for written in words {
        let word = aliases[written] ?? written
        guard let index = symbols.index(of: word) else {
          let fault = ValueFault.unknownWord(word, nearest: Spelling.nearest(word, in: symbols.words), known: symbols)
          throw QueryError(
            .unknownWord, "Bij `\(name)`: \(fault.message) \(fault.help)", fact: name, given: word,
            allowed: allowed(type))
        }
        set.insert(index)
      }
      return set
    }
    let must = try positions(includes)
    guard let excludes else { return Domain(.members(MemberRange(must: must, may: must), of: symbols)) }
    let out = try positions(excludes)
    guard must.isDisjoint(with: out) else {
      throw QueryError(
        .wrongType, "Bij `\(name)` staat een woord zowel bij `includes` als bij `excludes`.", fact: name,
        given: includes.joined(separator: ", "), allowed: allowed(type))
    }
    return Domain(.members(MemberRange(must: must, may: BitSet(upTo: symbols.count).subtracting(out)), of: symbols))
  }

  private func wrongType(_ name: String, _ raw: RawValue, _ type: ValueType) -> QueryError {
    QueryError(
      .wrongType, "Het gegeven `\(name)` is een \(type.dutchName); `\(raw.description)` past daar niet bij.",
      fact: name,
      given: raw.description, allowed: allowed(type))
  }

  private func code(of fault: ValueFault) -> QueryError.Code {
    switch fault {
    case .empty, .notANumber, .decimalComma, .leadingZeros, .notABoolean: .wrongType
    case .tooManyDecimals: .tooManyDecimals
    case .outOfBounds: .outOfBounds
    case .unknownWord, .doubleWord: .unknownWord
    case .notADate, .impossibleDate: .invalidDate
    }
  }

  private func allowed(_ type: ValueType) -> String {
    switch type {
    case .boolean: "true, false"
    case .symbol(let symbols), .set(let symbols): symbols.words.joined(separator: ", ")
    case .consent: Symbols.consent.words.joined(separator: ", ")
    case .number(let number):
      "\(Value.number(number.least))..\(Value.number(number.greatest))"
    case .date: "1800-01-01..2200-12-31"
    case .text: "tekst"
    }
  }
}

extension ValueFault {
  /// The help for someone who asks a question; bounds of a rule set can't be changed there.
  fileprivate func help(inQueryFor type: ValueType) -> String {
    if case .outOfBounds(_, let least, let greatest) = self {
      return "Kies een getal van \(Value.number(least)) tot en met \(Value.number(greatest))."
    }
    return help
  }
}
