#if Service
  internal import Dispatch
  internal import HTTPTypes
  internal import Synchronization

  /// Does work that takes long on a thread of its own, one after the other, so that questions never wait for it.
  final class HeavyWork: Sendable {
    private let queue = DispatchQueue(label: "heavy-work", qos: .utility)

    /// Waits for work, at most so long; what is late is finished without anyone waiting for it.
    ///
    /// - Throws: What the work throws, or a `Problem` when it takes too long.
    func run(
      within seconds: Int, _ work: @escaping @Sendable () throws(Problem) -> [UInt8]
    ) async throws(Problem) -> [UInt8] {
      let result = await withCheckedContinuation { continuation in
        let waiter = Waiter(continuation)
        queue.async {
          // Nobody waits any more: nothing to do.
          guard waiter.isWaiting else { return }
          do throws(Problem) { waiter.end(.success(try work())) } catch { waiter.end(.failure(error)) }
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { waiter.end(.failure(Self.late)) }
      }
      return try result.get()
    }

    private static var late: Problem {
      Problem(
        status: .serviceUnavailable, title: "Het duurde te lang",
        detail: "Dit werk was niet op tijd klaar. Vraag minder in een keer, of probeer het later opnieuw.",
        headers: [.retryAfter: "30"])
    }
  }

  /// Someone who waits for a result that comes once, or too late.
  private final class Waiter: Sendable {
    private let continuation: Mutex<CheckedContinuation<Result<[UInt8], Problem>, Never>?>

    init(_ continuation: CheckedContinuation<Result<[UInt8], Problem>, Never>) {
      self.continuation = Mutex(continuation)
    }

    var isWaiting: Bool { continuation.withLock { $0 != nil } }

    func end(_ result: Result<[UInt8], Problem>) {
      let waiting = continuation.withLock { current in
        defer { current = nil }
        return current
      }
      waiting?.resume(returning: result)
    }
  }
#endif
