import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads `applies-to` and works out for which decisions and codes it holds; one that holds nowhere is reported.
  func applicability(_ block: Block) -> Applicability? {
    block.required("applies-to").flatMap { applicability($0) }
  }

  /// Works out where an `applies-to` holds.
  func applicability(_ node: YAMLNode) -> Applicability? {
    guard let text = faults.text(node) else { return nil }
    var bag = DiagnosticBag()
    let place = { (range: Range<Int>) in node.range(ofUTF8: range) }
    let syntax = ExpressionParser.parse(text, place: place, into: &bag)
    faults.gather(bag.all)
    guard let syntax else { return nil }
    if isNational { return .decisions(BitSet()) }
    var reader = AppliesToReader(decoder: self, place: place)
    guard let test = reader.read(syntax) else { return nil }
    let applicability = reader.namesCodes ? perCandidate(test) : wholeDecision(test)
    if applicability.isNowhere {
      faults.report(
        "applies-to-nothing", "`\(text)` geldt voor geen enkele vraag of code.", at: node.range,
        help: "Kijk na of de groep codes heeft en of de delen samen kunnen voorkomen.")
    }
    return applicability
  }

  private func wholeDecision(_ test: AppliesToTest) -> Applicability {
    var decisions = BitSet()
    for decision in decisionNames.names.indices where test.holds(decision: decision, code: nil) {
      decisions.insert(decision)
    }
    return .decisions(decisions)
  }

  private func perCandidate(_ test: AppliesToTest) -> Applicability {
    .candidates(
      decisionNames.names.indices.map { decision in
        var codes = BitSet()
        for code in codeOutlines.indices where test.holds(decision: decision, code: code) { codes.insert(code) }
        return codes
      })
  }
}

extension Applicability {
  /// Whether there is no decision and no code for which it holds.
  var isNowhere: Bool {
    switch self {
    case .decisions(let decisions): decisions.isEmpty
    case .candidates(let codes): codes.allSatisfy(\.isEmpty)
    }
  }
}

/// An `applies-to` with its names resolved.
indirect enum AppliesToTest {
  case always(Bool)
  case decisions(BitSet)
  case codes(BitSet)
  case not(AppliesToTest)
  case and([AppliesToTest])
  case or([AppliesToTest])

  func holds(decision: Int, code: Int?) -> Bool {
    switch self {
    case .always(let truth): truth
    case .decisions(let set): set.contains(decision)
    case .codes(let set): code.map(set.contains) ?? false
    case .not(let test): !test.holds(decision: decision, code: code)
    case .and(let tests): tests.allSatisfy { $0.holds(decision: decision, code: code) }
    case .or(let tests): tests.contains { $0.holds(decision: decision, code: code) }
    }
  }
}

/// Reads the few forms that `applies-to` may have.
struct AppliesToReader {
  let decoder: EditionDecoder
  let place: (Range<Int>) -> SourceRange
  /// Whether codes, groups or kinds were named.
  private(set) var namesCodes = false

  private static let subjects = ["decision", "code", "group", "kind"]

  init(decoder: EditionDecoder, place: @escaping (Range<Int>) -> SourceRange) {
    self.decoder = decoder
    self.place = place
  }

  mutating func read(_ syntax: Syntax) -> AppliesToTest? {
    switch syntax.form {
    case .boolean(let truth): return .always(truth)
    case .not(let inner): return read(inner).map { .not($0) }
    case .and(let parts): return read(all: parts).map { .and($0) }
    case .or(let parts): return read(all: parts).map { .or($0) }
    case .compare(let comparison, let subject, let word) where !comparison.isOrdering:
      return test(subject, [word]).map { comparison == .notEqual ? .not($0) : $0 }
    case .within(let subject, let items, let negated):
      var words: [Syntax] = []
      for item in items {
        guard case .value(let word) = item else { return refuse(syntax) }
        words.append(word)
      }
      return test(subject, words).map { negated ? .not($0) : $0 }
    default: return refuse(syntax)
    }
  }

  private mutating func read(all parts: [Syntax]) -> [AppliesToTest]? {
    let tests = parts.map { read($0) }
    let good = tests.compactMap { $0 }
    return good.count == tests.count ? good : nil
  }

  private mutating func test(_ subject: Syntax, _ words: [Syntax]) -> AppliesToTest? {
    guard case .name(let name) = subject.form else { return refuse(subject) }
    var numbers: [Int] = []
    for word in words {
      guard let text = AppliesToReader.word(word) else { return refuse(word) }
      guard let number = number(of: text, in: name, at: word.range, subject: subject) else { return nil }
      numbers.append(number)
    }
    switch name {
    case "decision": return .decisions(BitSet(numbers))
    case "code":
      namesCodes = true
      return .codes(BitSet(numbers))
    case "group":
      namesCodes = true
      let groups = BitSet(numbers)
      return .codes(
        BitSet(decoder.codeOutlines.indices.filter { !decoder.codeOutlines[$0].groups.isDisjoint(with: groups) }))
    default:
      namesCodes = true
      let kinds = numbers.map { Code.Kind.allCases[$0] }
      return .codes(BitSet(decoder.codeOutlines.indices.filter { kinds.contains(decoder.codeOutlines[$0].kind) }))
    }
  }

  private func number(of word: String, in subject: String, at range: Range<Int>, subject node: Syntax) -> Int? {
    let faults = decoder.faults
    switch subject {
    case "decision": return decoder.decisionNames.use(word, at: place(range), faults: faults)
    case "code": return decoder.codeNames.use(word, at: place(range), faults: faults)
    case "group": return decoder.groups.use(word, at: place(range), faults: faults)
    case "kind":
      let kinds = Code.Kind.allCases.map(\.rawValue)
      if let number = kinds.firstIndex(of: word) { return number }
      faults.unknown("unknown-kind", "`\(word)` is geen soort code.", at: place(range), word: word, known: kinds)
      return nil
    default:
      faults.unknown(
        "unknown-applies-to", "`\(subject)` kan niet in `applies-to` staan.", at: place(node.range), word: subject,
        known: AppliesToReader.subjects)
      return nil
    }
  }

  private func refuse(_ syntax: Syntax) -> AppliesToTest? {
    decoder.faults.report(
      "bad-applies-to", "Dit kan niet in `applies-to` staan.", at: place(syntax.range),
      help: "Schrijf bijvoorbeeld `group = …`, `code in (…, …)` of `decision = …`, verbonden door `and`, `or` en `not`."
    )
    return nil
  }

  private static func word(_ syntax: Syntax) -> String? {
    switch syntax.form {
    case .name(let word), .hyphenated(let word), .number(let word), .text(let word): word
    default: nil
    }
  }
}

extension BitSet {
  /// Creates the set of these positions.
  init(_ positions: [Int]) {
    self.init()
    for position in positions { insert(position) }
  }
}
