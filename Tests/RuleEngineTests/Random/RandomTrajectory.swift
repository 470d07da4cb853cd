import RuleModel
import TestSupport

/// A small random edition whose rules look at lines of care, with an obvious meaning of its own.
///
/// Its rules say what may stand beside what, and its budget is a sum over the lines. Judged here by looking at one
/// complete case at a time.
struct RandomTrajectory {
  static let codes = ["K1", "K2", "K3"]
  static let groups = ["licht": ["K1", "K2"], "zwaar": ["K2", "K3"]]
  static let hours = 0...3
  static let numbers = 0...3

  /// Where a line stands.
  enum Kind: String, CaseIterable { case running, requested, others, earlier }

  /// A line of a complete case.
  struct Line {
    var code: String
    var hours: Int
  }

  /// A complete case.
  struct Case {
    var number: Int
    var requested: [Line]
    var running: [Line]
    var earlier: [Line]
    /// The requested line that is judged.
    var own = 0

    func lines(_ kinds: [Kind]) -> [Line] {
      kinds.flatMap { kind in
        switch kind {
        case .running: running
        case .requested: requested
        case .others: requested.enumerated().filter { $0.offset != own }.map(\.element)
        case .earlier: earlier
        }
      }
    }
  }

  /// Which lines count.
  struct Filter {
    var code: String?
    var group: String?
    var leastHours: Int?

    var text: String {
      let parts = [code.map { "code = \($0)" }, group.map { "group = \($0)" }, leastHours.map { "uren >= \($0)" }]
      return parts.compactMap { $0 }.joined(separator: " and ")
    }

    func takes(_ line: Line) -> Bool {
      (code.map { $0 == line.code } ?? true)
        && (group.map { RandomTrajectory.groups[$0]?.contains(line.code) ?? false } ?? true)
        && (leastHours.map { line.hours >= $0 } ?? true)
    }

    static func random(_ random: inout SplitMix64) -> Filter {
      var filter = Filter()
      switch Int.random(in: 0..<3, using: &random) {
      case 0: filter.code = RandomTrajectory.codes.randomElement(using: &random)
      case 1: filter.group = ["licht", "zwaar"].randomElement(using: &random)
      default: break
      }
      if filter.text.isEmpty || Bool.random(using: &random) {
        filter.leastHours = Int.random(in: 1...3, using: &random)
      }
      return filter
    }
  }

  /// A condition over lines.
  enum Condition {
    case any([Kind], Filter)
    case all([Kind], Filter)
    case count([Kind], Filter, most: Int)
    case sum([Kind], Filter, most: Int)

    var text: String {
      func lines(_ kinds: [Kind]) -> String { kinds.map(\.rawValue).joined(separator: " + ") }
      return switch self {
      case .any(let kinds, let filter): "any \(lines(kinds)) where \(filter.text)"
      case .all(let kinds, let filter): "all \(lines(kinds)) where \(filter.text)"
      case .count(let kinds, let filter, let most): "(count of \(lines(kinds)) where \(filter.text)) <= \(most)"
      case .sum(let kinds, let filter, let most): "(sum uren of \(lines(kinds)) where \(filter.text)) <= \(most)"
      }
    }

    /// Whether the engine is exact about it: a sum of several unknown numbers is split into its outcomes only.
    var isExact: Bool {
      switch self {
      case .any, .all: true
      case .count, .sum: false
      }
    }

    func holds(_ one: Case) -> Bool {
      switch self {
      case .any(let kinds, let filter): one.lines(kinds).contains(where: filter.takes)
      case .all(let kinds, let filter): one.lines(kinds).allSatisfy(filter.takes)
      case .count(let kinds, let filter, let most): one.lines(kinds).filter(filter.takes).count <= most
      case .sum(let kinds, let filter, let most):
        one.lines(kinds).filter(filter.takes).map(\.hours).reduce(0, +) <= most
      }
    }
  }

  struct Rule {
    var key: String
    var scope: (word: String, value: String)
    var condition: Condition
    var strikesWhenTrue: Bool
    var leastNumber: Int?
    /// A way out: from this number on.
    var unlessNumber: Int?
    var outcome: String

    func concerns(_ code: String) -> Bool {
      scope.word == "code" ? scope.value == code : RandomTrajectory.groups[scope.value]?.contains(code) ?? false
    }

    func strikes(_ one: Case) -> Bool {
      concerns(one.requested[one.own].code) && one.number >= (leastNumber ?? 0)
        && condition.holds(one) == strikesWhenTrue && one.number < (unlessNumber ?? .max)
    }
  }

  var rules: [Rule]
  /// Whether rules ask for what they do not know; else they take for granted that they do not strike.
  var asks: Bool
  /// Divides the sum of the budget, so that it has to be rounded.
  var divisor: Int
  var roundsUp: Bool

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 5_000)
    asks = seed % 3 != 0
    divisor = Int.random(in: 3...7, using: &random)
    roundsUp = Bool.random(using: &random)
    rules = []
    for index in 0..<Int.random(in: 1...4, using: &random) {
      let keys = ["never-with", "only-with", "requires-earlier", "limit"]
      let key = keys.randomElement(using: &random) ?? "limit"
      let kinds =
        key == "requires-earlier"
        ? [Kind.earlier]
        : Array(
          Kind.allCases.filter { $0 != .others }.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
      let filter = Filter.random(&random)
      let most = Int.random(in: 0...4, using: &random)
      let condition: Condition =
        switch key {
        case "limit":
          [.count(kinds, filter, most: min(most, 2)), .sum(kinds, filter, most: most), .all(kinds, filter)]
            .randomElement(using: &random) ?? .all(kinds, filter)
        case "never-with":
          .any(kinds.map { $0 == .requested ? .others : $0 }, filter)
        default: .any(kinds, filter)
        }
      let isCode = Bool.random(using: &random)
      rules.append(
        Rule(
          key: key,
          scope: isCode
            ? ("code", Self.codes.randomElement(using: &random) ?? "K1")
            : ("group", index.isMultiple(of: 2) ? "licht" : "zwaar"),
          condition: condition, strikesWhenTrue: key == "never-with",
          leastNumber: Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : nil,
          // A way out is asked for also by a rule that asks nothing.
          unlessNumber: asks && Int.random(in: 0..<4, using: &random) == 0 ? 3 : nil,
          outcome: ["excluded", "not-eligible", "refer elders"].randomElement(using: &random) ?? "excluded"))
    }
  }

  /// Whether the engine is exact about these rules, rather than sound only.
  var isExact: Bool { rules.allSatisfy(\.condition.isExact) }

  // MARK: Judged

  static let order = ["excluded", "not-eligible", "refer", "applies"]

  /// The status of each requested line of a complete case.
  func statuses(_ one: Case) -> [String] {
    one.requested.indices.map { line in
      var one = one
      one.own = line
      let said = rules.filter { $0.strikes(one) }.map { $0.outcome.split(separator: " ").first.map(String.init) ?? "" }
      return Self.order.first { said.contains($0) } ?? "applies"
    }
  }

  /// The budget of a complete case at ten euro an hour, in cents.
  func budget(_ one: Case) -> Int {
    let hours = one.lines([.requested, .running]).map(\.hours).reduce(0, +)
    let (quotient, remainder) = (hours * 1_000).quotientAndRemainder(dividingBy: divisor)
    return roundsUp && remainder > 0 ? quotient + 1 : quotient
  }

  // MARK: Written

  var files: [LoadedFile] {
    let source = "source: {document: bron, section: Alles}"
    let combinations = rules.enumerated().map { index, rule in
      "  c\(index): {applies-to: \(rule.scope.word) = \(rule.scope.value), "
        + (rule.leastNumber.map { "when: n >= \($0), " } ?? "") + "\(rule.key): \"\(rule.condition.text)\", "
        + (rule.unlessNumber.map { "unless: [[{needs: n >= \($0), else: \(rule.outcome), reason: Nog niet.}]], " } ?? "")
        + "else: \(rule.outcome), unknown: \(asks ? "ask" : "assume"), reason: Past niet., \(source)}\n"
    }
    return MadeUpRegion.files([
      MadeUpRegion.edition("keuze: {question: Past dit?, \(source)}", with: ["referrals: {elders: Elders}"]),
      (
        "facts",
        """
        facts:
          n: {type: integer, min: 0, max: 3, question: N?}
          tarief: {type: money, unit: euro/uur, min: 0, max: 100, question: Tarief?}
          soort: {type: enum, question: Soort?, values: {s1: Een, s2: Twee, s3: Drie, s4: Vier}}
        lines:
          uren: {type: integer, unit: uur, min: 0, max: 3, question: Uren?}

        """
      ),
      (
        "codes",
        """
        groups: {licht: Licht, zwaar: Zwaar}
        defaults: {kind: product, category: not-in-source, unit: not-in-source, tariff: not-in-source, \(source)}
        codes:
          K1: {name: Een, groups: [licht]}
          K2: {name: Twee, groups: [licht, zwaar]}
          K3: {name: Drie, groups: [zwaar]}

        """
      ),
      (
        "notes",
        """
        notes:
          gebruik: {applies-to: group = licht, when: "n = 1 or (any running where group = zwaar)", text: Gebruikt alles., \(source)}

        """
      ),
      (
        "selection",
        """
        selection:
          keuze:
            table: |
              | soort | code         |
              | s1    | K1           |
              | s2    | K2           |
              | s3    | K3           |
              | s4    | refer elders |
            \(source)

        """
      ),
      ("combinations", "combinations:\n" + combinations.joined()),
      (
        "budgets",
        """
        budgets:
          som:
            applies-to: group = licht or group = zwaar
            calculated: round \(roundsUp ? "up" : "down")((sum uren * tarief of requested + running) / \(divisor), 0.01)
            period: [{is: per-year}]
            \(source)

        """
      ),
    ]).map { LoadedFile(path: $0.path, text: $0.text) }
  }
}
