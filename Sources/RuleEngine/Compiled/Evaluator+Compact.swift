internal import RuleLanguage
internal import RuleModel

extension Evaluator {
  /// Answers a query in plain numbers by the compiled rules, and by a search: two ways to the same answer, for tests.
  ///
  /// - Parameter query: A query about a decision.
  /// - Returns: What the compiled rules give, `nil` where they leave it to the search, and what the search gives.
  /// - Throws: A `QueryError` when the query can't be answered.
  package func compactAnswers(
    to query: Query
  ) throws(QueryError) -> (compiled: CompactAnswer?, searched: CompactAnswer)? {
    let name = query.decision ?? edition.decisions[edition.defaultDecision].name
    guard let index = edition.decisions.firstIndex(where: { $0.name == name }), let date = CalendarDate(query.date)
    else { return nil }
    let searched = try search(query, decision: index, date: date)
    let slots = compiled.roots.count
    // The pointers of a machine are good for as long as its edition lives.
    let found = withExtendedLifetime(compiled) {
      withUnsafeTemporaryAllocation(byteCount: Workspace.size(slots: slots), alignment: 16) { memory in
        memory.baseAddress.flatMap { start -> CompactAnswer? in
          Machine(compiled, Workspace(start, slots: slots), query: query, date: date)?.compact(index)
        }
      }
    }
    return (found, searched)
  }
}

extension Machine {
  /// Binds a query; `nil` when it asks what compiled rules do not answer, or is not simply right.
  init?(_ flat: CompiledEdition, _ space: Workspace, query: Query, date: CalendarDate) {
    guard !query.strict, query.want.isEmpty, query.requested.isEmpty, query.running?.isEmpty ?? true,
      query.earlier?.isEmpty ?? true
    else { return nil }
    let missing = (query.running == nil ? LineBits.running : 0) | (query.earlier == nil ? LineBits.earlier : 0)
    self.init(EditionView(flat), space, date: date, missingLines: missing)
    for (name, raw) in query.facts {
      var name = name
      guard let slot = name.withUTF8({ flat.slots.find($0) }).map({ Int($0) }), flat.readers[slot].isAskable,
        give(raw, slot)
      else { return nil }
    }
  }

  /// Puts a value as a caller wrote it into its register; returns whether it is simply right.
  private func give(_ raw: RawValue, _ slot: Int) -> Bool {
    let reader = flat.readers[slot]
    switch raw {
    case .none, .text("none"): return reader.mayBeNone && give(FactValue.none, slot)
    case .boolean(let truth):
      if case .boolean = reader.type { return give(.truth(truth), slot) }
      return false
    case .number(let text): return read(text, reader, isNumber: true).map { give($0, slot) } ?? false
    case .text(let text): return read(text, reader, isNumber: false).map { give($0, slot) } ?? false
    case .list(let items):
      var mask: UInt64 = 0
      for item in items {
        guard case .text(var word) = item, let place = word.withUTF8({ reader.position($0) }) else { return false }
        mask |= 1 << UInt64(place)
      }
      if case .set = reader.type { return give(.words(mask), slot) }
      return false
    case .partial, .unsupported: return false
    }
  }

  private func read(_ text: String, _ reader: ValueReader, isNumber: Bool) -> FactValue? {
    var text = text
    return text.withUTF8 { reader.read($0, isNumber: isNumber) }
  }
}
