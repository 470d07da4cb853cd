internal import RuleModel

/// A stretch of a flat array.
struct FlatList: BitwiseCopyable, Sendable {
  var first: Int32 = 0
  var count: Int32 = 0

  var range: Range<Int> { Int(first)..<Int(first + count) }
}

/// A need in plain numbers.
struct FlatNeed: BitwiseCopyable, Sendable {
  /// The condition, or -1 for a consent.
  var condition: Int32
  /// The consent that is the need itself, or -1.
  var consent: Int32
  /// The consent that lifts or breaks the verdict, or -1.
  var consentSlot: Int32
  var otherwise: Verdict
  var assumes: Bool
  /// Kinds of lines that the condition asks about.
  var lines: UInt8
}

/// An exclusion or a combination in plain numbers.
struct FlatBar: BitwiseCopyable, Sendable {
  var isCombination: Bool
  var validFrom: Int32
  var validUntil: Int32
  var when: Int32
  var condition: Int32
  var strikesWhenTrue: Bool
  var assumes: Bool
  /// Lists of needs.
  var unless: FlatList
  var otherwise: Verdict
  /// Kinds of lines that the condition, and that the condition or `when`, asks about.
  var lines: UInt8
  var allLines: UInt8
}

/// A rule of eligibility.
struct FlatEligibility: BitwiseCopyable, Sendable {
  var validFrom: Int32
  var validUntil: Int32
  var when: Int32
  var requires: FlatList
}

/// The rules that are judged for one candidate, or for the decision as a whole; all but `limits` list indices.
struct FlatRuleList: BitwiseCopyable, Sendable {
  var exclusions = FlatList()
  var eligibility = FlatList()
  /// Needs.
  var limits = FlatList()
  var combinations = FlatList()
}

/// A table that a decision looks up.
struct FlatDecisionTable: BitwiseCopyable, Sendable {
  var table: Int32
  /// The code column, or -1.
  var column: Int32
  /// Where `FlatDecision.wanted` tells which of its outputs count as values.
  var wanted: Int32
}

/// A fact that a decision gives.
struct FlatDecisionFact: BitwiseCopyable, Sendable {
  var slot: Int32
  var isWanted: Bool
}

/// A decision in plain numbers.
final class FlatDecision: Sendable {
  let whole: FlatRuleList
  /// By code.
  let candidates: FlatArray<FlatRuleList>
  let codeTables: FlatArray<FlatDecisionTable>
  let valueTables: FlatArray<FlatDecisionTable>
  let valueFacts: FlatArray<FlatDecisionFact>
  let wanted: FlatArray<Bool>
  let wantsCode: Bool
  let givesOnlyAdvice: Bool

  init(_ decision: Int, _ rules: DecisionProgram, _ edition: Edition, whole: FlatRuleList, candidates: [FlatRuleList]) {
    self.whole = whole
    self.candidates = FlatArray(candidates)
    let names = edition.decisions[decision].want.map(Set.init)
    var wanted: [Bool] = []
    func add(_ table: Int) -> FlatDecisionTable {
      let (start, column) = (wanted.count, edition.tables[table].codeColumn)
      for (index, output) in edition.tables[table].outputs.enumerated() {
        let isCode = index == column && rules.codeTables.contains(table)
        wanted.append(!isCode && names?.contains(output.name) ?? true)
      }
      return FlatDecisionTable(table: Int32(table), column: Int32(column ?? -1), wanted: Int32(start))
    }
    codeTables = FlatArray(rules.codeTables.map(add))
    valueTables = FlatArray(rules.valueTables.map(add))
    valueFacts = FlatArray(
      rules.valueFacts.map {
        FlatDecisionFact(slot: Int32($0), isWanted: names?.contains(edition.facts[$0].name) ?? true)
      })
    self.wanted = FlatArray(wanted)
    wantsCode = names?.contains("code") ?? true
    givesOnlyAdvice = edition.decisions[decision].outputs.contains { if case .advice = $0 { true } else { false } }
  }
}

/// A decision as a machine reads it; the decision keeps what it points to.
struct DecisionView: BitwiseCopyable, Sendable {
  let whole: FlatRuleList
  let candidates: FlatSpan<FlatRuleList>
  let codeTables: FlatSpan<FlatDecisionTable>
  let valueTables: FlatSpan<FlatDecisionTable>
  let valueFacts: FlatSpan<FlatDecisionFact>
  let wanted: FlatSpan<Bool>
  let wantsCode: Bool
  let givesOnlyAdvice: Bool

  init(_ decision: FlatDecision) {
    whole = decision.whole
    candidates = FlatSpan(decision.candidates)
    codeTables = FlatSpan(decision.codeTables)
    valueTables = FlatSpan(decision.valueTables)
    valueFacts = FlatSpan(decision.valueFacts)
    wanted = FlatSpan(decision.wanted)
    wantsCode = decision.wantsCode
    givesOnlyAdvice = decision.givesOnlyAdvice
  }
}
