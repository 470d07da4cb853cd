import Diagnostics

/// Reads one cell; collects what is wrong.
struct CellReader {
  let text: String
  let type: ValueType
  let mayBeNone: Bool
  var tokens: TokenReader
  private(set) var faults: [CellFault] = []
  private var seen: [Domain] = []

  init(text: String, type: ValueType, mayBeNone: Bool, tokens: TokenReader) {
    self.text = text
    self.type = type
    self.mayBeNone = mayBeNone
    self.tokens = tokens
  }

  private var universe: Domain { .universe(of: type, mayBeNone: mayBeNone) }

  mutating func fault(_ kind: CellFault.Kind, _ range: Range<Int>) {
    faults.append(CellFault(kind: kind, range: range))
  }

  func written(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
  }

  /// Reads the whole cell.
  mutating func readCell() -> CellTest? {
    if tokens.current.isSign(.minus), tokens.ahead(1).kind == .end {
      return CellTest(form: .any, boxes: [universe])
    }
    if tokens.current.isSign(.question), tokens.ahead(1).kind == .end {
      return CellTest(form: .blank, boxes: [])
    }
    let isNegated = tokens.current.isWord("not") && tokens.ahead(1).isSign(.open)
    if isNegated {
      tokens.take()
      tokens.take()
    }
    guard let tests = readList() else { return nil }
    if isNegated, !tokens.take(.close) {
      fault(.missingClose(")"), tokens.current.range)
      return nil
    }
    guard tokens.current.kind == .end else {
      let rest = tokens.current.range.lowerBound..<text.utf8.count
      fault(.unexpected(written(tokens.current.range), type: type), rest)
      return nil
    }
    guard isNegated else { return CellTest(form: .tests(tests), boxes: seen) }
    return CellTest(form: .except(tests), boxes: complement())
  }

  /// What is left of the column when the tests that were read are taken out.
  private func complement() -> [Domain] {
    var rest = universe
    for box in seen { rest = rest.subtracting(box) }
    guard case .set(let symbols) = type, case .members(let family, _) = rest.shape else {
      return rest.isEmpty ? [] : [rest]
    }
    // For sets: all words that were named have to be absent, which is one box.
    var may = family.may
    for case .members(let held, _) in seen.map(\.shape) where !held.isEmpty { may = may.subtracting(held.must) }
    return [Domain(.members(MemberRange(must: BitSet(), may: may), of: symbols), mayBeNone: rest.mayBeNone)]
  }

  private mutating func readList() -> [UnaryTest]? {
    var tests: [UnaryTest] = []
    repeat {
      let start = tokens.current.range.lowerBound
      guard let test = readTest() else { return nil }
      let range = start..<max(tokens.previousEnd, start)
      guard add(test, range) else { return nil }
      tests.append(test)
    } while tokens.take(.comma)
    return tests
  }

  /// Notes what a test matches beyond the tests before it.
  private mutating func add(_ test: UnaryTest, _ range: Range<Int>) -> Bool {
    guard let whole = test.domain(in: type)?.intersection(universe) else {
      fault(.unexpected(written(range), type: type), range)
      return false
    }
    if whole.isEmpty {
      if case .interval = test {
        fault(.emptyInterval(written(range)), range)
      } else {
        fault(.neverMatches(written(range)), range)
      }
      return false
    }
    var box = whole
    for earlier in seen {
      if box.isSubset(of: earlier) { box = .empty(of: type) } else { box = box.subtracting(earlier) }
    }
    if box.isEmpty || seen.contains(where: whole.isSubset) {
      fault(.alreadyThere(written(range)), range)
      return false
    }
    if case .members(let family, let symbols) = whole.shape, !family.isEmpty {
      // One box per word: the words named before are absent from it.
      var may = family.may
      for case .members(let held, _) in seen.map(\.shape) { may = may.subtracting(held.must) }
      box = Domain(.members(MemberRange(must: family.must, may: may.union(family.must)), of: symbols))
    }
    seen.append(box)
    return true
  }
}
