internal import RuleLanguage

/// A part of a condition that is not made of numbers.
struct FlatNode: BitwiseCopyable, Sendable {
  /// What a part does.
  enum Operation: UInt8, BitwiseCopyable, Sendable {
    /// A truth value: `first` is 0 for no, 1 for yes.
    case constant
    /// A register of words against the mask `lower`.
    case mask
    /// A register of numbers against the range from `lower` to `upper`.
    case range
    /// A register of numbers against `count` ranges that begin at `first`.
    case ranges
    /// A family of sets against the family that must hold `lower`, may hold `upper`, and has `first` to `count` words.
    case members
    /// A slot of which nothing is kept: `first` is what an unknown value comes to.
    case opaque
    /// `first` is the part.
    case not
    /// `count` parts, listed from `first`.
    case and, or
    /// The three parts listed from `first`.
    case choose
    /// The numbers listed from `first`, in the sense of `count`.
    case compare
    /// Two registers of the same words: `slot` and `first`.
    case equal
    /// A question about lines: `first` is what it comes to without any, `count` the kinds as bits.
    case lines
    /// Whether a register is none.
    case isNone
  }

  var operation: Operation
  /// Whether none lies in the range or family.
  var holdsNone = false
  var slot: Int32 = 0
  var first: Int32 = 0
  var count: Int32 = 0
  var lower: Int64 = 0
  var upper: Int64 = 0
}

/// A part of a calculation: its value is a whole number of `1 / denominator`, which is known beforehand.
struct FlatNumber: BitwiseCopyable, Sendable {
  /// What a part does.
  enum Operation: UInt8, BitwiseCopyable, Sendable {
    /// The constant `left`, an index.
    case constant
    /// The register `left`.
    case read
    /// Two parts, brought to the same denominator by factors.
    case plus, minus, times
    /// The part `left`, its denominator changed.
    case negate, magnitude
    /// The part `left` as a multiple of a step: `leftFactor` / `rightFactor` is the number of steps, `step` one of them.
    case roundUp, roundDown, roundHalfUp
    /// The smaller or greater of two parts.
    case least, greatest
    /// The part `left` when the condition `condition` holds, else `right`.
    case choose
    /// Between two days.
    case days, months, age
    /// The day `left` moved forward or back by `right` steps.
    case addDays, addMonths, subtractDays, subtractMonths
    /// The words of a set in register `left`.
    case count
  }

  var operation: Operation
  var left: Int32 = 0
  var right: Int32 = 0
  var condition: Int32 = 0
  var leftFactor: Int128 = 1
  var rightFactor: Int128 = 1
}

/// How two numbers compare, as a number.
enum FlatComparison: Int32, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  init(_ comparison: Comparison) {
    switch comparison {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}

/// A pair of calculations to compare, with the factors that bring them to one denominator.
struct FlatPair: BitwiseCopyable, Sendable {
  var left: Int32
  var right: Int32
  var leftFactor: Int128
  var rightFactor: Int128
}

/// An expression: a condition, a calculation, words, or one that only the general evaluator reads.
struct FlatExpression: BitwiseCopyable, Sendable {
  /// What the root is.
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case condition, number, day, words, general
  }

  var kind: Kind
  var root: Int32 = -1
  /// Of a number.
  var denominator: Int128 = 1
  /// Lines of these kinds are asked about (bits of `LineBits`).
  var lines: UInt8 = 0
}

/// Kinds of lines as bits.
enum LineBits {
  static let running: UInt8 = 1
  static let earlier: UInt8 = 2
  static let requested: UInt8 = 4
  static let others: UInt8 = 8

  static func bits(_ kinds: some Sequence<LineKind>) -> UInt8 {
    kinds.reduce(0) { bits, kind in
      switch kind {
      case .running: bits | running
      case .earlier: bits | earlier
      case .requested: bits | requested
      case .others: bits | others
      }
    }
  }
}
