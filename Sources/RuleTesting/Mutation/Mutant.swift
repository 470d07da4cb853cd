public import Diagnostics
public import RuleModel

/// Rules with one thing changed, as a tired author might.
public struct Mutant: Sendable {
  /// What is changed.
  enum Target: Hashable, Sendable {
    case table(Int)
    case fact(Int)
    case exclusion(Int)
    case combination(Int)
    case eligibility(Int)
    case code(Int)
  }

  /// Path of the rule, with its row for a table.
  public let path: String
  /// Where it stands.
  public let at: SourceRange
  /// What was changed, in Dutch.
  public let change: String
  let target: Target
  private let apply: @Sendable (inout Edition) -> Void

  init(
    _ path: String, _ at: SourceRange, _ change: String, _ target: Target,
    apply: @escaping @Sendable (inout Edition) -> Void
  ) {
    self.path = path
    self.at = at
    self.change = change
    self.target = target
    self.apply = apply
  }

  /// The edition with the change.
  ///
  /// - Parameter edition: The edition that the mutant was made from.
  public func applied(to edition: Edition) -> Edition {
    var edition = edition
    apply(&edition)
    return edition
  }
}
