/// The ordered words of an enumeration.
///
/// Copies share one storage, so that passing one on costs a reference; `index(of:)` is O(1).
public struct Symbols: Hashable, Sendable, CustomStringConvertible {
  private final class Storage: Sendable {
    let words: [String]
    let positions: [String: Int]

    init(_ words: [String]) {
      var kept: [String] = []
      var positions: [String: Int] = [:]
      for word in words where positions[word] == nil {
        positions[word] = kept.count
        kept.append(word)
      }
      self.words = kept
      self.positions = positions
    }
  }

  private let storage: Storage

  /// The words of the built-in type consent.
  public static let consent = Symbols(["given", "not-yet", "refused"])

  /// Creates the enumeration of these words; a word that stands there twice counts once.
  public init(_ words: [String]) {
    storage = Storage(words)
  }

  /// The words in their order of declaration.
  public var words: [String] { storage.words }

  /// How many words there are.
  public var count: Int { storage.words.count }

  /// The position of a word, or `nil` when it is not one of these.
  ///
  /// - Complexity: O(1).
  public func index(of word: String) -> Int? { storage.positions[word] }

  /// Whether the word is one of these.
  ///
  /// - Complexity: O(1).
  public func contains(_ word: String) -> Bool { storage.positions[word] != nil }

  /// The word at a position, or `nil` when there is none.
  public subscript(position: Int) -> String? {
    storage.words.indices.contains(position) ? storage.words[position] : nil
  }

  /// The words with commas between them.
  public var description: String { storage.words.joined(separator: ", ") }

  /// Whether both have the same words in the same order.
  public static func == (one: Symbols, other: Symbols) -> Bool {
    one.storage === other.storage || one.storage.words == other.storage.words
  }

  /// Hashes the words.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(storage.words)
  }
}
