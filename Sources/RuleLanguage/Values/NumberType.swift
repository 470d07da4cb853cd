/// The type of a number: what it counts, how fine it is, and between which bounds it lies.
///
/// Bounds and values are whole numbers of ten-thousandths, so that no number is ever rounded by the machine.
public struct NumberType: Hashable, Sendable {
  /// What a number is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A whole number.
    case integer
    /// A number with decimals.
    case decimal
    /// An amount; its unit is `euro` unless another is given.
    case money
  }

  /// How many ten-thousandths make one.
  public static let scale: Int64 = 10_000

  /// The largest magnitude a bound or value may have, in ten-thousandths; leaves room for one step more.
  public static let limit: Int64 = 9_000_000_000_000_000_000

  /// What the number is for.
  public let kind: Kind
  /// The unit in lower-case words, such as `uur` or `euro/uur`; `nil` for a bare number.
  public let unit: String?
  /// How many decimals a value may have, 0 to 4.
  public let decimals: Int
  /// The smallest value in ten-thousandths, a multiple of `step`.
  public let least: Int64
  /// The greatest value in ten-thousandths, a multiple of `step`.
  public let greatest: Int64

  /// Creates a number type.
  ///
  /// - Parameters:
  ///   - kind: What the number is for.
  ///   - unit: Its unit; an amount without one is in `euro`.
  ///   - decimals: How many decimals it may have; by default none for an integer, two for an amount, four for a decimal.
  ///   - least: The smallest value in ten-thousandths, moved inward to the step.
  ///   - greatest: The greatest value in ten-thousandths, moved inward to the step.
  public init(
    _ kind: Kind, unit: String? = nil, decimals: Int? = nil,
    least: Int64 = -NumberType.limit, greatest: Int64 = NumberType.limit
  ) {
    self.kind = kind
    self.unit = unit ?? (kind == .money ? "euro" : nil)
    let usual = kind == .integer ? 0 : kind == .money ? 2 : 4
    self.decimals = min(max(decimals ?? usual, 0), 4)
    let step = NumberType.step(decimals: self.decimals)
    self.least = RangeSet.roundedUp(max(least, -NumberType.limit), to: step)
    self.greatest = RangeSet.roundedDown(min(greatest, NumberType.limit), to: step)
  }

  /// The distance between neighbouring values, in ten-thousandths.
  public var step: Int64 { NumberType.step(decimals: decimals) }

  /// The distance between neighbouring values with so many decimals, in ten-thousandths.
  static func step(decimals: Int) -> Int64 {
    switch decimals {
    case ..<1: 10_000
    case 1: 1_000
    case 2: 100
    case 3: 10
    default: 1
    }
  }
}
