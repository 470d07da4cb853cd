import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct DomainTests {
  /// Every value that the small domains of a test may hold.
  private static func values(of type: ValueType) -> [Value] {
    switch type {
    case .boolean: return [.none, .boolean(false), .boolean(true)]
    case .symbol(let symbols): return [.none] + symbols.words.map(Value.symbol)
    case .number(let number):
      return [.none] + stride(from: number.least, through: number.greatest, by: Int(number.step)).map(Value.number)
    case .date: return [.none] + (18_000...18_020).map { .date(CalendarDate(days: $0)) }
    case .set(let symbols):
      return [.none]
        + (0..<(1 << symbols.count)).map { bits in
          Value.set(of: symbols.words.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
        }
    case .consent: return [.none] + Symbols.consent.words.map(Value.symbol)
    case .text: return [.none] + ["v", "w", "x", "y", "z"].map(Value.text)
    }
  }

  @Test(arguments: CellTests.types) func operationsAgreeWithSetsOfValues(type: ValueType) {
    var generator = SplitMix64(seed: 9)
    let values = DomainTests.values(of: type)
    let isSet = if case .set = type { true } else { false }
    for _ in 0..<300 {
      let one = Domain.random(of: type, mayBeNone: true, using: &generator)
      let two = Domain.random(of: type, mayBeNone: true, using: &generator)
      let (both, either, rest) = (one.intersection(two), one.union(two), one.subtracting(two))
      for value in values {
        let (inOne, inTwo) = (one.contains(value), two.contains(value))
        #expect(both.contains(value) == (inOne && inTwo))
        if isSet {
          #expect(either.contains(value) || !(inOne || inTwo))
          #expect(rest.contains(value) || !inOne || inTwo)
          #expect(!rest.contains(value) || inOne)
        } else {
          #expect(either.contains(value) == (inOne || inTwo))
          #expect(rest.contains(value) == (inOne && !inTwo))
        }
      }
      #expect(one.isDisjoint(with: two) == both.isEmpty)
      if one.isSubset(of: two) { #expect(values.allSatisfy { !one.contains($0) || two.contains($0) }) }
      #expect(both.isSubset(of: one) && both.isSubset(of: two))
      #expect(one.isSubset(of: either) && two.isSubset(of: either))
      if let sample = one.sample() { #expect(one.contains(sample)) } else { #expect(one.isEmpty) }
      if type != .date, type != .text { #expect(one.count == values.filter(one.contains).count, "\(one)") }
      #expect(one.isSingleton == (one.count == 1))
      if let single = one.singleValue { #expect(Domain(single, of: type) == one) }
    }
  }

  @Test(arguments: [3, 64, 65, 130, 200]) func bitSetsAgreeWithSets(count: Int) {
    var generator = SplitMix64(seed: 3)
    func random() -> (BitSet, Set<Int>) {
      var bits = BitSet()
      var plain: Set<Int> = []
      for _ in 0..<Int.random(in: 0...10, using: &generator) {
        let position = Int.random(in: 0..<count, using: &generator)
        bits.insert(position)
        plain.insert(position)
      }
      return (bits, plain)
    }
    for _ in 0..<200 {
      let (one, plainOne) = random()
      let (two, plainTwo) = random()
      #expect(Array(one) == plainOne.sorted())
      #expect(one.first == plainOne.min())
      #expect(Set(one.intersection(two)) == plainOne.intersection(plainTwo))
      #expect(Set(one.union(two)) == plainOne.union(plainTwo))
      #expect(Set(one.subtracting(two)) == plainOne.subtracting(plainTwo))
      #expect(one.isSubset(of: two) == plainOne.isSubset(of: plainTwo))
      #expect(one.isDisjoint(with: two) == plainOne.isDisjoint(with: plainTwo))
      #expect((one == two) == (plainOne == plainTwo))
      #expect(one.union(two).subtracting(two) == one.subtracting(two))
    }
    #expect(BitSet(upTo: count).count == count)
  }

  @Test func wordsOfAnotherEnumerationAreMatchedByName() throws {
    let few = Symbols(["blauw", "rood"])
    let one = Domain(.symbols(BitSet(upTo: 2), of: few))
    let two = Domain.full(of: .symbol(Names.colours), mayBeNone: false)
    #expect(two.intersection(one).description == "rood, blauw")
    #expect(one.isSubset(of: two))
    #expect(one.equals(two) == .unknown)
  }

  @Test func samplesAreSmallAndAlwaysTheSame() {
    #expect(Domain.full(of: .number(Names.hours), mayBeNone: true).sample() == .number(0))
    #expect(Domain.full(of: .symbol(Names.colours), mayBeNone: true).sample() == .symbol("rood"))
    #expect(Domain.full(of: .date, mayBeNone: false).sample()?.description == "2000-01-01")
    #expect(Domain.full(of: .set(Names.signals), mayBeNone: false).sample() == .set([]))
    #expect(Domain.none(of: .date).sample() == Value.none)
    #expect(Domain.empty(of: .date).sample() == nil)
    let positive = Domain(.numbers(RangeSet(15_000, 90_000, step: 10_000)))
    #expect(positive.sample() == .number(20_000))
    #expect(positive.description == "[2..9]")
  }

  @Test func truthTables() {
    let all = Kleene.allCases
    for one in all {
      #expect(one.not.not == one)
      #expect(Kleene(one.possible) == one)
      for two in all {
        #expect(one.and(two) == one.not.or(two.not).not)
        #expect(one.and(two) == two.and(one))
        if let first = one.known, let second = two.known { #expect(one.or(two) == Kleene(first || second)) }
      }
    }
    #expect(Kleene.no.and(.unknown) == .no)
    #expect(Kleene.yes.or(.unknown) == .yes)
    #expect(Kleene.yes.and(.unknown) == .unknown)
  }
}
