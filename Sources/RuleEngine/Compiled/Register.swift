internal import RuleLanguage

/// What a fact may be, in two machine words; how they are read follows from the layout of its slot.
struct Register: BitwiseCopyable, Sendable {
  /// A mask of words, the first number, or the words that a set must hold.
  var lower: Int64
  /// The last number, or the words that a set may hold.
  var upper: Int64
}

/// What else is known of a register.
struct RegisterFlags: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt8

  /// It may be none (masks keep that in a bit of their own).
  static let mayBeNone = RegisterFlags(rawValue: 1)
  /// It holds what the fact may be; else it has to be worked out first.
  static let ready = RegisterFlags(rawValue: 2)
  /// The fact may be less than the register says.
  static let vague = RegisterFlags(rawValue: 4)
  /// The query gives it.
  static let given = RegisterFlags(rawValue: 8)
}

/// How the registers of a slot are read.
enum Layout: UInt8, BitwiseCopyable, Sendable {
  /// A bit for each word or truth value, and one for none.
  case mask
  /// Numbers in ten-thousandths, days, or the positions of many words.
  case range
  /// A family of sets of words.
  case members
  /// Texts, and sets of very many words: only "anything" is kept.
  case opaque

  /// The bit of a mask that stands for none.
  static let noneBit: Int64 = 1 << 62
  /// The most words that a mask or family holds.
  static let mostWords = 62

  init(_ type: ValueType) {
    switch type {
    case .boolean, .consent: self = .mask
    case .symbol(let symbols): self = symbols.count <= Layout.mostWords ? .mask : .range
    case .number, .date: self = .range
    case .set(let symbols): self = symbols.count <= Layout.mostWords ? .members : .opaque
    case .text: self = .opaque
    }
  }
}

/// The slot of a fact or a column: how it is laid out and what its words are.
struct SlotShape: Sendable {
  let type: ValueType
  let layout: Layout

  init(_ type: ValueType) {
    self.type = type
    layout = Layout(type)
  }

  /// A register with its flags.
  typealias Content = (register: Register, flags: RegisterFlags)

  /// A domain as a register; vague when the register holds more than the domain.
  func content(of domain: Domain) -> Content {
    var flags: RegisterFlags = domain.mayBeNone ? [.mayBeNone] : []
    let none = domain.mayBeNone ? Layout.noneBit : 0
    switch (layout, domain.shape) {
    case (.mask, .booleans(let set)):
      return (Register(lower: Int64(set.rawValue) | none, upper: 0), [])
    case (.mask, .symbols(let set, let symbols)):
      return (Register(lower: mask(set, symbols) | none, upper: 0), [])
    case (.range, .numbers(let ranges)), (.range, .dates(let ranges)):
      if !ranges.isSpan && !ranges.isEmpty { flags.insert(.vague) }
      let bounds = ranges.bounds ?? RangeSet.Span(0, -1)
      return (Register(lower: bounds.lower, upper: bounds.upper), flags)
    case (.range, .symbols(let set, let symbols)):
      let places = positions(set, symbols)
      guard let first = places.first, let last = places.last else { return (Register(lower: 0, upper: -1), flags) }
      if last - first + 1 != places.count { flags.insert(.vague) }
      return (Register(lower: Int64(first), upper: Int64(last)), flags)
    case (.members, .members(let family, let symbols)):
      if family.isEmpty { return (Register(lower: 1, upper: 0), flags) }
      let (must, may) = (mask(family.must, symbols), mask(family.may, symbols))
      if family.least != must.nonzeroBitCount || family.greatest != may.nonzeroBitCount { flags.insert(.vague) }
      return (Register(lower: must, upper: may), flags)
    default:
      return (Register(lower: 0, upper: 0), flags.union(.vague))
    }
  }

  /// A register as a domain.
  func domain(_ register: Register, _ flags: RegisterFlags) -> Domain {
    let mayBeNone = flags.contains(.mayBeNone)
    switch (layout, type) {
    case (.mask, .boolean):
      return Domain(
        .booleans(BooleanSet(rawValue: UInt8(register.lower & 3))), mayBeNone: register.lower & Layout.noneBit != 0)
    case (.mask, _):
      let words = bits(register.lower & ~Layout.noneBit)
      return Domain(.symbols(words, of: type.symbols ?? Symbols([])), mayBeNone: register.lower & Layout.noneBit != 0)
    case (.range, .symbol(let symbols)):
      var set = BitSet()
      if register.lower <= register.upper {
        for place in register.lower...register.upper { set.insert(Int(place)) }
      }
      return Domain(.symbols(set, of: symbols), mayBeNone: mayBeNone)
    case (.range, .number(let number)):
      return Domain(.numbers(RangeSet(register.lower, register.upper, step: number.step)), mayBeNone: mayBeNone)
    case (.range, _):
      return Domain(.dates(RangeSet(register.lower, register.upper, step: 1)), mayBeNone: mayBeNone)
    case (.members, _):
      let family =
        register.lower & ~register.upper != 0
        ? MemberRange.empty : MemberRange(must: bits(register.lower), may: bits(register.upper))
      return Domain(.members(family, of: type.symbols ?? Symbols([])), mayBeNone: mayBeNone)
    case (.opaque, _):
      return .full(of: type, mayBeNone: mayBeNone)
    }
  }

  /// Words as bits of this slot's enumeration; words that it lacks fall away.
  func mask(_ set: BitSet, _ symbols: Symbols) -> Int64 {
    positions(set, symbols).reduce(0) { $0 | 1 << Int64($1) }
  }

  /// Words as positions of this slot's enumeration, from low to high.
  func positions(_ set: BitSet, _ symbols: Symbols) -> [Int] {
    guard let own = type.symbols, own != symbols else { return Array(set) }
    return set.compactMap { symbols[$0].flatMap(own.index) }.sorted()
  }

  private func bits(_ mask: Int64) -> BitSet {
    var set = BitSet()
    var rest = mask
    while rest != 0 {
      set.insert(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return set
  }
}
