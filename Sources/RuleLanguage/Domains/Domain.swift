/// What is possible for one fact: a set of values of one type, and whether it may be none.
///
/// Domains are the sides of the boxes on which rules are analysed. All operations on words, truth values, numbers,
/// dates and texts are exact; a union or difference of families of sets may hold more than asked, never less.
public struct Domain: Hashable, Sendable {
  /// The possible values, none left aside.
  public enum Shape: Hashable, Sendable {
    /// Words of an enumeration, by position.
    case symbols(BitSet, of: Symbols)
    /// Truth values.
    case booleans(BooleanSet)
    /// Numbers in ten-thousandths.
    case numbers(RangeSet)
    /// Dates in days since 1970.
    case dates(RangeSet)
    /// Sets of words.
    case members(MemberRange, of: Symbols)
    /// Texts.
    case texts(TextSet)
  }

  /// The possible values.
  public var shape: Shape
  /// Whether it may be known not to be there.
  public var mayBeNone: Bool

  /// Creates a domain.
  ///
  /// - Parameters:
  ///   - shape: The possible values.
  ///   - mayBeNone: Whether it may be none as well.
  public init(_ shape: Shape, mayBeNone: Bool = false) {
    self.shape = shape
    self.mayBeNone = mayBeNone
  }

  /// Everything a type allows.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - mayBeNone: Whether none is allowed too.
  /// - Returns: The domain with all values of the type.
  public static func full(of type: ValueType, mayBeNone: Bool) -> Domain {
    switch type {
    case .boolean: Domain(.booleans(.both), mayBeNone: mayBeNone)
    case .symbol(let symbols): Domain(.symbols(BitSet(upTo: symbols.count), of: symbols), mayBeNone: mayBeNone)
    case .consent: full(of: .symbol(.consent), mayBeNone: mayBeNone)
    case .number(let number):
      Domain(.numbers(RangeSet(number.least, number.greatest, step: number.step)), mayBeNone: mayBeNone)
    case .date:
      Domain(
        .dates(RangeSet(Int64(CalendarDate.first.days), Int64(CalendarDate.last.days), step: 1)), mayBeNone: mayBeNone)
    case .set(let symbols):
      Domain(.members(MemberRange(must: BitSet(), may: BitSet(upTo: symbols.count)), of: symbols), mayBeNone: mayBeNone)
    case .text: Domain(.texts(.any), mayBeNone: mayBeNone)
    }
  }

  /// The domain of a type without any value, not even none.
  ///
  /// - Parameter type: The type.
  /// - Returns: The empty domain.
  public static func empty(of type: ValueType) -> Domain {
    switch type {
    case .boolean: Domain(.booleans([]))
    case .symbol(let symbols): Domain(.symbols(BitSet(), of: symbols))
    case .consent: Domain(.symbols(BitSet(), of: .consent))
    case .number(let number): Domain(.numbers(RangeSet(step: number.step)))
    case .date: Domain(.dates(RangeSet(step: 1)))
    case .set(let symbols): Domain(.members(.empty, of: symbols))
    case .text: Domain(.texts(TextSet([])))
    }
  }

  /// The domain of a type that is known to be none.
  ///
  /// - Parameter type: The type.
  /// - Returns: The domain that holds none alone.
  public static func none(of type: ValueType) -> Domain {
    var domain = empty(of: type)
    domain.mayBeNone = true
    return domain
  }

  /// Whether no value is possible; none may still be.
  public var hasNoValue: Bool {
    switch shape {
    case .symbols(let set, _): set.isEmpty
    case .booleans(let set): set.isEmpty
    case .numbers(let ranges), .dates(let ranges): ranges.isEmpty
    case .members(let family, _): family.isEmpty
    case .texts(let texts): texts.isEmpty
    }
  }

  /// Whether nothing is possible at all.
  public var isEmpty: Bool { !mayBeNone && hasNoValue }

  /// Whether exactly one thing is possible: one value, or none.
  public var isSingleton: Bool {
    if mayBeNone { return hasNoValue }
    switch shape {
    case .symbols(let set, _): return set.count == 1
    case .booleans(let set): return set.count == 1
    case .numbers(let ranges), .dates(let ranges): return ranges.single != nil
    case .members(let family, _): return family.single != nil
    case .texts(let texts): return !texts.isOpen && texts.texts.count == 1
    }
  }

  /// The one possible value (or none), when there is exactly one.
  public var singleValue: Value? { isSingleton ? sample() : nil }

  /// The same without none.
  public var withoutNone: Domain { Domain(shape, mayBeNone: false) }
}
