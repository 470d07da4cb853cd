import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct ExactTests {
  private func random(_ generator: inout SplitMix64) -> Exact {
    let top = Int128(Int64.random(in: -1_000_000...1_000_000, using: &generator))
    return Exact(top, over: Int128(Int64.random(in: 1...1_000, using: &generator))) ?? .zero
  }

  private func plain(_ exact: Exact) -> Fraction { Fraction(exact.numerator, exact.denominator) }

  @Test func arithmeticAgreesWithPlainFractions() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let (one, two) = (random(&generator), random(&generator))
      #expect(try plain(#require(one.adding(two))) == plain(one) + plain(two))
      #expect(try plain(#require(one.subtracting(two))) == plain(one) - plain(two))
      #expect(try plain(#require(one.multiplied(by: two))) == plain(one) * plain(two))
      if two != .zero { #expect(try plain(#require(one.divided(by: two))) == plain(one) / plain(two)) }
      #expect((one < two) == (plain(one) < plain(two)))
      #expect(one.floor == plain(one).floor)
      #expect(one.ceiling == -plain(one.negated).floor)
    }
  }

  @Test(arguments: [
    ("5.5", Rounding.up, "1", "6"), ("-5.5", .up, "1", "-6"), ("5.5", .down, "1", "5"), ("-5.5", .down, "1", "-5"),
    ("2.5", .halfUp, "1", "3"), ("-2.5", .halfUp, "1", "-3"), ("2.4999", .halfUp, "1", "2"),
    ("0.125", .halfUp, "0.01", "0.13"),
    ("7", .up, "5", "10"), ("10", .up, "5", "10"), ("0", .up, "5", "0"), ("12.3", .halfUp, "0.5", "12.5"),
  ])
  func rounding(number: String, rounding: Rounding, step: String, result: String) throws {
    func exact(_ text: String) throws -> Exact {
      guard case .number(let count) = DecimalText.read(text) else { throw ValueFault.notANumber(text) }
      return Exact(tenThousandths: count)
    }
    #expect(try exact(number).rounded(rounding, to: exact(step)) == exact(result))
  }

  @Test func whatDoesNotFitIsReported() {
    let huge = Exact(.max / 2, over: 1)
    #expect(huge?.multiplied(by: Exact(4)) == nil)
    #expect(huge.flatMap { $0.adding($0)?.adding($0) } == nil)
    #expect(Exact.one.divided(by: .zero) == nil)
    #expect(Exact(1, over: 0) == nil)
    #expect(Exact(1, over: 3)?.tenThousandths == nil)
    #expect(Exact(1, over: 3)?.decimals == nil)
    #expect(Exact(1, over: 8)?.decimals == 3)
    #expect(Exact(tenThousandths: 12_500).description == "1.25")
    #expect(Exact(1, over: 3)?.description == "1/3")
  }
}
