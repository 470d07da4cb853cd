/// Which of true and false are possible.
public struct BooleanSet: OptionSet, Hashable, Sendable {
  /// The two bits.
  public let rawValue: UInt8

  /// Creates the set from its two bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 3 }

  /// Creates the set of one truth value.
  public init(_ truth: Bool) { rawValue = truth ? 2 : 1 }

  /// Only false.
  public static let no = BooleanSet(rawValue: 1)
  /// Only true.
  public static let yes = BooleanSet(rawValue: 2)
  /// Both.
  public static let both = BooleanSet(rawValue: 3)

  /// How many are possible.
  public var count: Int { rawValue.nonzeroBitCount }
}
