/// A truth value of which it may be unknown what it is.
public enum Kleene: Hashable, Sendable, CaseIterable {
  /// Surely true.
  case yes
  /// Surely false.
  case no
  /// Not known.
  case unknown

  /// Creates a known truth value.
  public init(_ truth: Bool) { self = truth ? .yes : .no }

  /// Creates the truth value of which these are possible; nothing possible counts as unknown.
  public init(_ possible: BooleanSet) {
    self = possible == .yes ? .yes : possible == .no ? .no : .unknown
  }

  /// The truth, when it is known.
  public var known: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }

  /// Which truth values are possible.
  public var possible: BooleanSet {
    switch self {
    case .yes: .yes
    case .no: .no
    case .unknown: .both
    }
  }

  /// The opposite; unknown stays unknown.
  public var not: Kleene {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// Both: no as soon as one is no.
  public func and(_ other: Kleene) -> Kleene {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  /// Either: yes as soon as one is yes.
  public func or(_ other: Kleene) -> Kleene {
    if self == .yes || other == .yes { return .yes }
    return self == .no && other == .no ? .no : .unknown
  }

  /// What both agree on, else unknown.
  public func joined(_ other: Kleene) -> Kleene { self == other ? self : .unknown }
}
