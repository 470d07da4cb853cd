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

/// A decision in plain numbers.
struct FlatDecision: Sendable {
  let whole: FlatRuleList
  /// By code.
  let candidates: FlatArray<FlatRuleList>
  /// Tables with a code column, that column, and for each output whether it counts as a value.
  let codeTables: [(table: Int, column: Int, wanted: [Bool])]
  /// Other tables, and for each output whether it counts.
  let valueTables: [(table: Int, wanted: [Bool])]
  let valueFacts: [(slot: Int, isWanted: Bool)]
  let wantsCode: Bool
  let givesOnlyAdvice: Bool
}
