import Diagnostics
import TestSupport
import Testing

@testable import RuleLanguage

/// The seeds of the random tests; more of them when `JEUGDREGELS_FUZZ` asks for more rounds.
let randomSeeds = 0..<UInt64(max(2, Mutation.rounds(standard: 2_000) / 1_000))

@Suite struct ExpressionPropertyTests {
  /// Random conditions that pass the checks.
  private func conditions(seed: UInt64, count: Int) -> [TypedExpression] {
    var random = RandomSyntax(seed: seed)
    var found: [TypedExpression] = []
    for _ in 0..<(20 * count) where found.count < count {
      if let expression = check(random.condition(3).printed, expecting: .boolean).result { found.append(expression) }
    }
    return found
  }

  @Test(arguments: randomSeeds) func printedExpressionsReadBackTheSame(seed: UInt64) throws {
    var random = RandomSyntax(seed: seed)
    for _ in 0..<200 {
      let tree = random.any(4)
      guard tree.size < ExpressionParser.largest, tree.printed.utf8.count < ExpressionParser.longest else { continue }
      let read = parse(tree.printed)
      #expect(read.result == tree, "\(tree.printed) \(read.diagnostics.map(\.message))")
      #expect(read.result?.printed == tree.printed)
    }
  }

  @Test(arguments: randomSeeds) func knownFactsGiveWhatTheReferenceGives(seed: UInt64) {
    var generator = SplitMix64(seed: seed &+ 100)
    let expressions = conditions(seed: seed, count: 150)
    #expect(expressions.count == 150)
    for expression in expressions {
      for _ in 0..<6 {
        let point = Boxes.random(using: &generator).completion(using: &generator)
        let wanted = ReferenceEvaluator(point).truth(expression.syntax)
        #expect(expression.truth(in: point) == Kleene(wanted), "\(expression) at \(point)")
      }
    }
  }

  @Test(arguments: randomSeeds) func knownFactsGiveTheNumberTheReferenceGives(seed: UInt64) {
    var random = RandomSyntax(seed: seed)
    var generator = SplitMix64(seed: seed &+ 200)
    var count = 0
    for _ in 0..<400 {
      guard let expression = check(random.number(3, false).printed).result else { continue }
      count += 1
      let point = Boxes.random(using: &generator).completion(using: &generator)
      guard case .number(let span) = expression.evaluate(in: point) else {
        Issue.record("\(expression) is no number")
        continue
      }
      switch ReferenceEvaluator(point).meaning(expression.syntax) {
      case .number(let number):
        let found = span.single.map { Fraction($0.numerator, $0.denominator) }
        #expect(found == number, "\(expression) at \(point)")
      default: #expect(span == .none, "\(expression) at \(point)")
      }
    }
    #expect(count > 100)
  }

  @Test(arguments: randomSeeds) func definiteAnswersHoldForEveryCompletion(seed: UInt64) {
    var generator = SplitMix64(seed: seed &+ 300)
    var definite = 0
    for expression in conditions(seed: seed &+ 50, count: 150) {
      for _ in 0..<5 {
        let boxes = Boxes.random(using: &generator)
        guard let answer = expression.truth(in: boxes).known else { continue }
        definite += 1
        for _ in 0..<8 {
          let point = boxes.completion(using: &generator)
          #expect(ReferenceEvaluator(point).truth(expression.syntax) == answer, "\(expression) at \(point) in \(boxes)")
        }
      }
    }
    #expect(definite > 100)
  }

  @Test(arguments: randomSeeds) func numbersStayWithinTheirSpan(seed: UInt64) {
    var random = RandomSyntax(seed: seed &+ 60)
    var generator = SplitMix64(seed: seed &+ 400)
    for _ in 0..<200 {
      guard let expression = check(random.number(3, false).printed).result else { continue }
      let boxes = Boxes.random(using: &generator)
      guard case .number(let span) = expression.evaluate(in: boxes) else { continue }
      for _ in 0..<8 {
        let point = boxes.completion(using: &generator)
        switch ReferenceEvaluator(point).meaning(expression.syntax) {
        case .number(let number):
          #expect(span.mayBeNumber)
          #expect(!(number < Fraction(span.lower.numerator, span.lower.denominator)), "\(expression)")
          #expect(!(Fraction(span.upper.numerator, span.upper.denominator) < number), "\(expression)")
        default: #expect(span.mayBeNone, "\(expression)")
        }
      }
    }
  }

  @Test(arguments: randomSeeds) func cellsDecideEveryTestOnOneFact(seed: UInt64) {
    var generator = SplitMix64(seed: seed &+ 500)
    for expression in conditions(seed: seed &+ 70, count: 60) {
      var collector = CutCollector()
      expression.cuts(into: &collector)
      for (slot, fact) in Names.facts.enumerated() {
        let domain = Domain.random(of: fact.type, mayBeNone: fact.mayBeNone, using: &generator)
        let cells = collector.cells(of: slot, domain: domain)
        for _ in 0..<20 {
          guard let value = domain.value(using: &generator) else { continue }
          #expect(cells.filter { $0.contains(value) }.count == 1, "\(value) in \(cells) of \(domain)")
        }
        for cell in cells {
          #expect(cell.isSubset(of: domain), "\(cell) of \(domain)")
          for box in expression.root.boxes(of: slot) { #expect(cell.lies(in: box) != .unknown, "\(cell) and \(box)") }
        }
      }
    }
  }

  @Test(arguments: randomSeeds) func splittingAlwaysEndsInAnAnswer(seed: UInt64) {
    var generator = SplitMix64(seed: seed &+ 600)
    for expression in conditions(seed: seed &+ 80, count: 80) {
      var collector = CutCollector()
      expression.cuts(into: &collector)
      var boxes = Boxes.random(using: &generator)
      var steps = 0
      while let next = expression.undecided(in: boxes), steps < 300 {
        steps += 1
        #expect(expression.truth(in: boxes) == .unknown)
        switch next {
        case .slot(let slot):
          let cells = collector.cells(of: slot, domain: boxes.facts[slot])
          #expect(cells.count > 1, "\(expression) waits for \(Names.facts[slot].name)")
          boxes.facts[slot] = cells.randomElement(using: &generator) ?? boxes.facts[slot]
        case .field(let place):
          var line = place.kind == .running ? boxes.running[place.line] : boxes.requested[place.line]
          let cells = collector.cells(ofField: place.field, domain: line.fields[place.field])
          #expect(cells.count > 1, "\(expression) waits for \(Names.fields[place.field].name)")
          line.fields[place.field] = cells.randomElement(using: &generator) ?? line.fields[place.field]
          if place.kind == .running { boxes.running[place.line] = line } else { boxes.requested[place.line] = line }
        case .atom(let node, let slots, let fields):
          #expect(boxes.decided[node] == nil, "\(expression)")
          #expect(!slots.isEmpty || !fields.isEmpty, "\(expression)")
          boxes.decided[node] = .yes
        }
      }
      #expect(expression.truth(in: boxes) != .unknown, "\(expression)")
    }
  }
}

extension TypedNode {
  /// The boxes of all tests on a fact.
  func boxes(of slot: Int) -> [Domain] {
    if case .test(.fact(slot), let box) = form { return [box] }
    return parts.flatMap { $0.boxes(of: slot) }
  }
}
