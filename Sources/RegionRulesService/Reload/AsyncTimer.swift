#if Service
  /// Ticks every so many seconds.
  struct AsyncTimer: AsyncSequence, Sendable {
    typealias Element = Void
    let seconds: Int

    struct AsyncIterator: AsyncIteratorProtocol {
      let seconds: Int
      mutating func next() async -> Void? {
        do { try await Task.sleep(for: .seconds(seconds)) } catch { return nil }
        return ()
      }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(seconds: seconds) }
  }
#endif
