import Diagnostics
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// Answers about several lines of care, of which not everything is known, against all completions.
struct LinesAgreementTests {
  /// A line as it is asked: hours that are not known are left out.
  private struct AskedLine: CustomStringConvertible {
    var code: String
    var hours: Int?

    var description: String { "\(code) \(hours.map(String.init) ?? "?")" }

    var query: QueryLine {
      var entries: [String: RawValue] = ["code": .text(code)]
      if let hours { entries["uren"] = .number("\(hours)") }
      return QueryLine(entries)
    }

    var completions: [RandomTrajectory.Line] {
      (hours.map { [$0] } ?? Array(RandomTrajectory.hours)).map { RandomTrajectory.Line(code: code, hours: $0) }
    }

    static func random(_ random: inout SplitMix64) -> AskedLine {
      AskedLine(
        code: RandomTrajectory.codes.randomElement(using: &random) ?? "K1",
        hours: Int.random(in: 0..<3, using: &random) == 0 ? nil : Int.random(in: RandomTrajectory.hours, using: &random)
      )
    }
  }

  private struct Asked {
    var number: Int?
    var requested: [AskedLine]
    var running: [AskedLine]
    var earlier: [AskedLine]

    init(_ random: inout SplitMix64) {
      func lines(_ count: ClosedRange<Int>, _ random: inout SplitMix64) -> [AskedLine] {
        (0..<Int.random(in: count, using: &random)).map { _ in AskedLine.random(&random) }
      }
      number = Bool.random(using: &random) ? nil : Int.random(in: RandomTrajectory.numbers, using: &random)
      requested = lines(1...2, &random)
      running = lines(0...2, &random)
      earlier = lines(0...1, &random)
    }

    var query: Query {
      var facts: [String: RawValue] = ["tarief": .number("10")]
      if let number { facts["n"] = .number("\(number)") }
      return Query(
        region: "proef", date: "2020-05-01", facts: facts,
        requested: requested.map(\.query), running: running.map(\.query), earlier: earlier.map(\.query))
    }

    /// All complete cases, each with what it says for everything that was left out.
    var completions: [(unknown: [String: Int], one: RandomTrajectory.Case)] {
      var all: [([String: Int], RandomTrajectory.Case)] = (number.map { [$0] } ?? Array(RandomTrajectory.numbers)).map {
        (number == nil ? ["n": $0] : [:], RandomTrajectory.Case(number: $0, requested: [], running: [], earlier: []))
      }
      func add(
        _ lines: [AskedLine], _ name: String, _ place: WritableKeyPath<RandomTrajectory.Case, [RandomTrajectory.Line]>
      ) {
        for (index, line) in lines.enumerated() {
          all = all.flatMap { unknown, one in
            line.completions.map { complete in
              var (unknown, one) = (unknown, one)
              one[keyPath: place].append(complete)
              if line.hours == nil { unknown["\(name)[\(index)].uren"] = complete.hours }
              return (unknown, one)
            }
          }
        }
      }
      add(requested, "requested", \.requested)
      add(running, "running", \.running)
      add(earlier, "earlier", \.earlier)
      return all.map { (unknown: $0.0, one: $0.1) }
    }
  }

  @Test(arguments: 0..<Mutation.rounds(standard: 240))
  func agreesWithAllCompletions(seed: Int) throws {
    let spec = RandomTrajectory(seed: UInt64(seed))
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: spec.files)
    let faults = diagnostics.filter { $0.severity == .error }
    #expect(faults.isEmpty, "\(faults.map { "\($0.code.rawValue): \($0.message)" })")
    guard let edition = ruleSet?.editions.first else { return }
    let evaluator = Evaluator(edition)
    var random = SplitMix64(seed: UInt64(seed) &+ 99)
    for _ in 0..<8 { try check(spec, evaluator, Asked(&random), seed: seed) }
  }

  private func check(_ spec: RandomTrajectory, _ evaluator: Evaluator, _ asked: Asked, seed: Int) throws {
    let answer = try evaluator.answer(asked.query)
    let all = asked.completions.map { (unknown: $0.unknown, statuses: spec.statuses($0.one), one: $0.one) }
    let possible = Set(all.map(\.statuses))
    let comment: Comment = """
      seed \(seed), n \(asked.number.map(String.init) ?? "?"), requested \(asked.requested), running \(asked.running), \
      earlier \(asked.earlier): possible \(possible), got \(answer.outcome) \(answer.results.map(\.status.rawValue))
      """
    let isDefinite = answer.outcome != .informationNeeded
    if isDefinite {
      let given = answer.results.map(\.status.rawValue)
      if spec.asks {
        #expect(possible == [given], comment)
      } else {
        try checkTakenForGranted(spec, answer, all.map(\.one), comment)
      }
      let budgets = Set(all.map { spec.budget($0.one) })
      for result in answer.results {
        let amount = budgets.count == 1 ? budgets.first.map { Int64($0) * 100 } : nil
        #expect(result.budget?.calculated == amount, comment)
      }
    } else {
      #expect(spec.asks, comment)
    }
    guard spec.asks else { return }
    if spec.isExact { #expect(isDefinite == (possible.count == 1), comment) }
    guard !isDefinite else { return }
    let deciding = Set(all.first?.unknown.keys.map { $0 } ?? []).filter { name in
      Dictionary(grouping: all) { one in one.unknown.filter { $0.key != name } }.values
        .contains { Set($0.map(\.statuses)).count > 1 }
    }
    let missing = Set(answer.missing.map(\.fact))
    #expect(!missing.isEmpty && missing.isSuperset(of: deciding), comment)
    if spec.isExact { #expect(missing == deciding, comment) }
  }

  /// What is taken for granted: a rule strikes only when it does so however the rest is filled in, and one that might
  /// strike is named.
  private func checkTakenForGranted(
    _ spec: RandomTrajectory, _ answer: Answer, _ all: [RandomTrajectory.Case], _ comment: Comment
  ) throws {
    for (line, result) in answer.results.enumerated() {
      let cases = all.map { one in
        var one = one
        one.own = line
        return one
      }
      let sure = spec.rules.filter { rule in cases.allSatisfy(rule.strikes) }
      let maybe = spec.rules.indices.filter { index in
        let struck = cases.filter(spec.rules[index].strikes).count
        return struck > 0 && struck < cases.count
      }
      let words = sure.compactMap { $0.outcome.split(separator: " ").first.map(String.init) }
      let strongest = RandomTrajectory.order.first { words.contains($0) } ?? "applies"
      if spec.isExact {
        #expect(result.status.rawValue == strongest, comment)
      } else {
        let given = try #require(RandomTrajectory.order.firstIndex(of: result.status.rawValue))
        #expect(given >= RandomTrajectory.order.firstIndex(of: strongest) ?? 0, comment)
      }
      for index in maybe {
        #expect(answer.assumptions.contains { $0.rule == "combinations/c\(index)" }, comment)
      }
    }
  }
}
