/// A text with facts to be filled in.
public struct Template: Hashable, Sendable {
  /// A piece of a template.
  public enum Part: Hashable, Sendable {
    case text(String)
    /// The value of the fact in this slot, with its unit.
    case fact(Int)
  }

  /// The pieces, in order.
  public var parts: [Part]

  /// Creates the value from its parts.
  public init(parts: [Part]) { self.parts = parts }

  /// The slots of the facts that are filled in.
  public var slots: [Int] { parts.compactMap { if case .fact(let slot) = $0 { slot } else { nil } } }

  /// A template without facts.
  public init(text: String) { parts = [.text(text)] }
}
