import Diagnostics

/// Why an expression has no type, and where.
struct TypeFault: Error {
  enum Kind {
    /// The parts were reported already.
    case reported
    case unknownName(String, nearest: String?)
    case unknownWord(String, nearest: String?, known: Symbols)
    case ambiguous(String)
    case hyphen(String)
    case notACondition(String, what: String)
    case clash(String, String)
    case units(String, String)
    case value(ValueFault)
    case never(String)
    case emptyInterval(String)
    case duplicate(String)
    case noOrder(String)
    case setNeedsContains(String)
    case needsSet(String)
    case needsNumber(String)
    case needsDate(String)
    case needsWhole(String)
    case needsWord
    case noneHere
    case neverNone(String)
    case duration
    case dateMinusDate
    case dateTooFar
    case mayDivideByZero(String)
    case tooLarge(String)
    case step
    case nestedLines
    case needsRounding(String, decimals: Int)
    case beyondBounds(String, lower: Exact, upper: Exact, type: NumberType)
    case wrongResult(expected: String, found: String)
    case tooManyParts
  }

  let kind: Kind
  let range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
