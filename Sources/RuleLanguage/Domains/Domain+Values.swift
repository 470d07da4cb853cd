extension Domain {
  /// Creates the domain of one value of a type, or `nil` when it is no value of that type.
  ///
  /// - Parameters:
  ///   - value: The value, or none.
  ///   - type: Its type.
  public init?(_ value: Value, of type: ValueType) {
    switch (value, type) {
    case (.none, _): self = .none(of: type)
    case (.boolean(let truth), .boolean): self.init(.booleans(BooleanSet(truth)))
    case (.symbol(let word), .symbol), (.symbol(let word), .consent):
      guard let symbols = type.symbols, let position = symbols.index(of: word) else { return nil }
      self.init(.symbols(BitSet(position), of: symbols))
    case (.number(let count), .number(let number)):
      guard count % number.step == 0 else { return nil }
      self.init(.numbers(RangeSet(count, step: number.step)))
    case (.date(let date), .date): self.init(.dates(RangeSet(Int64(date.days), step: 1)))
    case (.set(let words), .set(let symbols)):
      guard let positions = BitSet(words, of: symbols) else { return nil }
      self.init(.members(MemberRange(must: positions, may: positions), of: symbols))
    case (.text(let text), .text): self.init(.texts(TextSet([text])))
    default: return nil
    }
  }

  /// Whether a value (or none) is possible; a value of another type never is.
  ///
  /// - Parameter value: The value to look for.
  /// - Returns: Whether it is in the domain.
  public func contains(_ value: Value) -> Bool {
    switch (value, shape) {
    case (.none, _): mayBeNone
    case (.boolean(let truth), .booleans(let set)): set.contains(BooleanSet(truth))
    case (.symbol(let word), .symbols(let set, let symbols)): symbols.index(of: word).map(set.contains) ?? false
    case (.number(let count), .numbers(let ranges)): ranges.contains(count)
    case (.date(let date), .dates(let ranges)): ranges.contains(Int64(date.days))
    case (.set(let words), .members(let family, let symbols)):
      BitSet(words, of: symbols).map(family.contains) ?? false
    case (.text(let text), .texts(let texts)): texts.contains(text)
    default: false
    }
  }

  /// An example from the domain, always the same: the first word, false, the number nearest to zero, the date nearest
  /// to 1 January 2000, the smallest set; none only when there is nothing else.
  ///
  /// - Returns: The example, or `nil` when the domain is empty.
  public func sample() -> Value? {
    let value: Value? =
      switch shape {
      case .symbols(let set, let symbols): set.first.flatMap { symbols[$0] }.map(Value.symbol)
      case .booleans(let set): set.isEmpty ? nil : .boolean(!set.contains(.no))
      case .numbers(let ranges): ranges.nearest(to: 0).map(Value.number)
      case .dates(let ranges):
        ranges.nearest(to: 10_957).map { .date(CalendarDate(days: Int32(clamping: $0))) }
      case .members(let family, let symbols):
        family.sample.map { set in Value.set(of: set.compactMap { symbols[$0] }) }
      case .texts(let texts): texts.sample.map(Value.text)
      }
    return value ?? (mayBeNone ? Value.none : nil)
  }

  /// How many values are possible, none counted; `nil` when there is no end to them or the count does not fit.
  public var count: Int? {
    let values: Int? =
      switch shape {
      case .symbols(let set, _): set.count
      case .booleans(let set): set.count
      case .numbers(let ranges), .dates(let ranges): ranges.count
      case .members(let family, _): family.count
      case .texts(let texts): texts.isOpen ? nil : texts.texts.count
      }
    return values.map { $0 == .max ? $0 : $0 + (mayBeNone ? 1 : 0) }
  }
}

extension BitSet {
  /// Creates the positions of words, or `nil` when one of them is no word of the enumeration.
  init?(_ words: some Sequence<String>, of symbols: Symbols) {
    self.init()
    for word in words {
      guard let position = symbols.index(of: word) else { return nil }
      insert(position)
    }
  }

  /// The same words as positions in another enumeration; words it lacks fall away.
  func moved(from symbols: Symbols, to others: Symbols) -> BitSet {
    var result = BitSet()
    for position in self {
      if let word = symbols[position], let moved = others.index(of: word) { result.insert(moved) }
    }
    return result
  }
}
