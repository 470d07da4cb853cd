/// Finds duplicate keys: by comparison in small objects, by hash in large ones.
struct UniqueKeys {
  private static let small = 12
  private var seen: Set<String> = []

  /// Returns whether a key is new.
  ///
  /// - Parameters:
  ///   - key: The key to add.
  ///   - members: The members read so far.
  mutating func insert(_ key: String, after members: [(key: String, value: JSONValue)]) -> Bool {
    guard members.count >= Self.small else { return !members.contains { $0.key == key } }
    if seen.isEmpty { seen = Set(members.lazy.map(\.key)) }
    return seen.insert(key).inserted
  }
}
