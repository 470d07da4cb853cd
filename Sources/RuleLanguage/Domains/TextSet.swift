/// A set of texts: some, or all but some.
public struct TextSet: Hashable, Sendable {
  /// The texts that are in, or out when `isOpen`; sorted.
  public let texts: [String]
  /// Whether the set holds all texts but these.
  public let isOpen: Bool

  /// All texts.
  public static let any = TextSet([], isOpen: true)

  /// Creates the set of these texts, or of all others.
  public init(_ texts: some Sequence<String>, isOpen: Bool = false) {
    self.texts = Set(texts).sorted()
    self.isOpen = isOpen
  }

  /// Whether the set holds nothing.
  public var isEmpty: Bool { texts.isEmpty && !isOpen }

  /// All other texts.
  public var complement: TextSet { TextSet(texts, isOpen: !isOpen) }

  /// Whether the set holds a text.
  public func contains(_ text: String) -> Bool { texts.contains(text) != isOpen }

  /// What stands in both.
  public func intersection(_ other: TextSet) -> TextSet {
    switch (isOpen, other.isOpen) {
    case (false, _): TextSet(texts.filter(other.contains))
    case (true, false): TextSet(other.texts.filter(contains))
    case (true, true): TextSet(texts + other.texts, isOpen: true)
    }
  }

  /// What stands in either.
  public func union(_ other: TextSet) -> TextSet {
    complement.intersection(other.complement).complement
  }

  /// What stands here and not in the other.
  public func subtracting(_ other: TextSet) -> TextSet { intersection(other.complement) }

  /// An example: the first text that is in, or a short one that is not left out.
  public var sample: String? {
    guard isOpen else { return texts.first }
    var candidate = "tekst"
    while texts.contains(candidate) { candidate += "x" }
    return candidate
  }
}
