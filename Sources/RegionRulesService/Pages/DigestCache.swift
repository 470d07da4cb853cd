#if Service
  internal import Synchronization

  /// Values by key; the oldest goes when there are too many.
  final class DigestCache<Value: Sendable>: Sendable {
    private let most: Int
    private let state = Mutex<[(key: String, value: Value)]>([])

    init(most: Int) { self.most = most }

    func value(_ key: String, _ make: () -> Value) -> Value {
      if let found = state.withLock({ $0.first { $0.key == key }?.value }) { return found }
      let made = make()
      state.withLock { entries in
        guard !entries.contains(where: { $0.key == key }) else { return }
        entries.append((key, made))
        if entries.count > most { entries.removeFirst() }
      }
      return made
    }
  }
#endif
