internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Makes the key of a query: everything that its answer can depend on, and no more.
///
/// A key has one of three forms. For a decision: the decision, the day or what days mean the same, each fact by what the
/// decision can see of it, and the rest as it was written. For a statement, whose answer no fact changes: all as it was
/// written, and what days mean the same. For everything else: all as it was written. Only `id` is always left out.
///
/// What was written enters as its bytes, and an answer is only kept for a text that was read as JSON; so equal bytes
/// are known to be right, and a text with a fault never finds an answer.
struct QueryReading {
  private(set) var scan = QueryScan()
  private(set) var key: [UInt8] = []
  private(set) var day = CalendarDate.first
  private var given: [Given] = []
  private var sights: EditionSights?
  private var decision: Int?
  private var isDayExact = true

  /// A fact that the query gives.
  private struct Given {
    var slot: Int
    var value: QueryScan.Part
    var isExact = true
  }

  private enum Form: UInt8 { case whole, statement, decision }
  private enum Mark: UInt8 { case written, side, day, dayClass }

  /// Reads a query.
  ///
  /// - Returns: Whether it has a key; what has none is answered the general way.
  mutating func read(_ text: Span<UInt8>, in regions: [RegionSights]) -> Bool {
    key.removeAll(keepingCapacity: true)
    (decision, sights, isDayExact) = (nil, nil, true)
    guard scan.scan(text), isIdPlain(text), scan[.region].isThere, scan[.date].isThere,
      let day = PlainText.date(text, scan[.date]), let region = regions.firstIndex(where: { isKey($0.key, text) })
    else { return false }
    self.day = day
    guard let (edition, sights) = regions[region].edition(on: day) else { return readWhole(text, region) }
    var question = sights.defaultDecision
    if scan[.decision].isThere {
      guard let named = name(scan[.decision], text).flatMap({ sights.questions.number(of: text, $0) }),
        sights.periods[named]?.contains(day) ?? true
      else { return readWhole(text, region) }
      question = named
    }
    self.sights = sights
    begin(question < sights.decisions.count ? .decision : .statement, region)
    add(number: edition)
    add(number: question)
    guard question < sights.decisions.count else {
      isDayExact = false
      addDay()
      for part in [.facts, .requested, .running, .earlier, .want, .strict] as [QueryScan.Key] { add(scan[part], text) }
      return true
    }
    decision = question
    return readDecision(text, sights, sights.decisions[question])
  }

  /// Adds to the key what was written for facts, and the day for slot 0; behind a mark, so that no key of one query
  /// begins as that of another with more facts.
  mutating func add(_ slots: [Int], _ text: Span<UInt8>) {
    add(UInt32.max)
    for slot in slots {
      if slot == 0 {
        isDayExact = true
        addDay()
      } else if let fact = given.first(where: { $0.slot == slot }) {
        add(fact.value, text)
      }
    }
  }

  /// The facts of which an answer shows more than the key says; with slot 0 for the day.
  ///
  /// - Parameter shown: The slots whose values the answer shows.
  func more(showing shown: BitSet) -> [Int] {
    guard let sights, decision != nil else { return [] }
    var own = BitSet()
    var derived = BitSet()
    for slot in shown {
      if given.contains(where: { $0.slot == slot }) { own.insert(slot) } else { derived.insert(slot) }
    }
    let all = sights.evaluator.restedOn(by: derived).reduce(into: own) { $0.insert($1) }
    return all.filter { slot in
      slot == 0 ? !isDayExact : given.contains { $0.slot == slot && !$0.isExact }
    }
  }
}

extension QueryReading {
  private mutating func readWhole(_ text: Span<UInt8>, _ region: Int) -> Bool {
    begin(.whole, region)
    addDay()
    for part in QueryScan.Key.allCases where part != .id && part != .region && part != .date { add(scan[part], text) }
    return true
  }

  private mutating func readDecision(
    _ text: Span<UInt8>, _ sights: EditionSights, _ decision: EditionSights.Decision
  ) -> Bool {
    guard sortFacts(text, sights) else { return false }
    switch decision.day {
    case .always: isDayExact = true
    case .whenGiven(let slots):
      isDayExact = scan[.requested].isThere || (!slots.isEmpty && given.contains { slots.contains($0.slot) })
    }
    addDay()
    for part in [.requested, .running, .earlier, .want, .strict] as [QueryScan.Key] { add(scan[part], text) }
    for index in given.indices {
      let slot = given[index].slot
      add(number: slot)
      let side = slot < decision.sides.count ? self.side(of: given[index].value, text, decision.sides[slot]) : nil
      if let side {
        given[index].isExact = false
        key.append(Mark.side.rawValue)
        add(number: side)
      } else {
        key.append(Mark.written.rawValue)
        add(given[index].value, text)
      }
    }
    return true
  }

  /// Puts the facts in order of their slots; `false` when one is unknown or stands there twice.
  private mutating func sortFacts(_ text: Span<UInt8>, _ sights: EditionSights) -> Bool {
    given.removeAll(keepingCapacity: true)
    for fact in scan.facts {
      guard let slot = sights.names.number(of: text, fact.name.inside) else { return false }
      given.append(Given(slot: slot, value: fact.value))
      var place = given.count - 1
      while place > 0, given[place - 1].slot >= slot {
        if given[place - 1].slot == slot { return false }
        given.swapAt(place, place - 1)
        place -= 1
      }
    }
    return true
  }

  /// On which side of the borders a plain value lies; `nil` for what has to be taken as it was written.
  private func side(of value: QueryScan.Part, _ text: Span<UInt8>, _ side: EditionSights.Side) -> Int? {
    switch side {
    case .exact: return nil
    case .number(let type, let borders):
      guard let count = PlainText.number(text, value), count % type.step == 0, count >= type.least,
        count <= type.greatest
      else { return nil }
      return EditionSights.place(of: count, among: borders)
    case .date(let borders):
      return PlainText.date(text, value).map { EditionSights.place(of: Int64($0.days), among: borders) }
    case .word(let words):
      guard PlainText.isPlain(text, value) else { return nil }
      return words.number(of: text, value.inside)
    case .truth:
      return PlainText.equals(text, value, "true") || PlainText.equals(text, value, "false") ? 0 : nil
    }
  }

  private func isIdPlain(_ text: Span<UInt8>) -> Bool {
    let id = scan[.id]
    return !id.isThere || PlainText.isPlain(text, id) || PlainText.equals(text, id, "null")
  }

  private func isKey(_ key: [UInt8], _ text: Span<UInt8>) -> Bool {
    guard let range = name(scan[.region], text), range.count == key.count else { return false }
    for offset in 0..<key.count where key[offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private func name(_ part: QueryScan.Part, _ text: Span<UInt8>) -> Range<Int>? {
    PlainText.isPlain(text, part) ? part.inside : nil
  }

  // MARK: Bytes

  private mutating func begin(_ form: Form, _ region: Int) {
    key.append(form.rawValue)
    add(number: region)
  }

  private mutating func addDay() {
    key.append((isDayExact ? Mark.day : Mark.dayClass).rawValue)
    let number = isDayExact ? UInt32(bitPattern: day.days) : (sights?.dayClass(of: day) ?? 0)
    add(number)
  }

  private mutating func add(number: Int) { add(UInt32(clamping: number)) }

  private mutating func add(_ number: UInt32) {
    withUnsafeBytes(of: number.littleEndian) { key.append(contentsOf: $0) }
  }

  /// Adds what was written, with its length before it.
  private mutating func add(_ part: QueryScan.Part, _ text: Span<UInt8>) {
    guard part.isThere else { return add(UInt32.max) }
    add(number: part.range.count)
    text.extracting(part.range).withUnsafeBufferPointer { key.append(contentsOf: $0) }
  }
}
