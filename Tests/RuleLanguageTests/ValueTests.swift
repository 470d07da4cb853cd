import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct ValueTests {
  private static let euros = ValueType.number(NumberType(.money, least: 0, greatest: 1_000_000_000))

  @Test(
    arguments: [
      ("12", 120_000), ("0.8", 8_000), ("0", 0), ("12000.00", 120_000_000), ("0.05", 500),
    ] as [(String, Int64)])
  func numbers(text: String, count: Int64) {
    #expect(Value.parse(text, as: ValueTests.euros) == .success(.number(count)))
  }

  @Test(arguments: [
    ("12,5", ValueFault.decimalComma("12,5", instead: "12.5")),
    ("012", .leadingZeros("012", instead: "12")),
    ("-007.50", .leadingZeros("-007.50", instead: "-7.50")),
    ("1.005", .tooManyDecimals("1.005", allowed: 2)),
    ("1.00001", .tooManyDecimals("1.00001", allowed: 2)),
    ("-1", .outOfBounds("-1", least: 0, greatest: 1_000_000_000)),
    ("100001", .outOfBounds("100001", least: 0, greatest: 1_000_000_000)),
    ("99999999999999999999", .outOfBounds("99999999999999999999", least: 0, greatest: 1_000_000_000)),
    ("", .empty), ("x", .notANumber("x")), ("1 ", .notANumber("1 ")), ("1e3", .notANumber("1e3")),
    ("1.", .notANumber("1.")), (".5", .notANumber(".5")), ("+1", .notANumber("+1")), ("1.2.3", .notANumber("1.2.3")),
    ("--1", .notANumber("--1")), ("1_000", .notANumber("1_000")), ("NaN", .notANumber("NaN")), ("-", .notANumber("-")),
  ])
  func refusedNumbers(text: String, fault: ValueFault) {
    #expect(Value.parse(text, as: ValueTests.euros) == .failure(fault))
  }

  @Test func otherTypes() {
    #expect(Value.parse("01", as: .symbol(Names.colours)) == .success(.symbol("01")))
    #expect(
      Value.parse("rod", as: .symbol(Names.colours))
        == .failure(.unknownWord("rod", nearest: "rood", known: Names.colours)))
    #expect(Value.parse("ja", as: .boolean) == .failure(.notABoolean("ja", instead: "true")))
    #expect(Value.parse("not-yet", as: .consent) == .success(.symbol("not-yet")))
    #expect(Value.parse("c3, a1", as: .set(Names.signals)) == .success(.set(["a1", "c3"])))
    #expect(Value.parse("()", as: .set(Names.signals)) == .success(.set([])))
    #expect(Value.parse("a1, a1", as: .set(Names.signals)) == .failure(.doubleWord("a1")))
    #expect(Value.parse("2020-02-30", as: .date) == .failure(.impossibleDate("2020-02-30")))
    #expect(Value.parse("none", as: .date) == .success(.none))
    #expect(Value.parse("none", as: .text) == .success(.text("none")))
  }

  @Test(arguments: CellTests.types) func printedValuesReadBackTheSame(type: ValueType) {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<200 {
      guard let value = Domain.random(of: type, mayBeNone: true, using: &generator).value(using: &generator) else {
        continue
      }
      if case .text = type { continue }
      #expect(Value.parse(value.description, as: type) == .success(value))
    }
  }

  @Test func everyFaultHasWords() {
    let faults: [ValueFault] = [
      .empty, .notANumber("x"), .decimalComma("1,5", instead: "1.5"), .leadingZeros("01", instead: "1"),
      .tooManyDecimals("1.5", allowed: 0), .tooManyDecimals("1.55", allowed: 1),
      .outOfBounds("9", least: 0, greatest: 1),
      .unknownWord("x", nearest: nil, known: Names.colours), .doubleWord("a"), .notADate("x"), .impossibleDate("x"),
      .notABoolean("x", instead: nil),
    ]
    for fault in faults {
      #expect(fault.message.hasSuffix("."))
      #expect(fault.help.hasSuffix("."))
    }
  }
}
