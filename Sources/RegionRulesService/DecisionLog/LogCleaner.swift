#if Service
  internal import Logging
  internal import ServiceLifecycle

  /// Deletes receipts whose time is over, when the service starts and every hour.
  struct LogCleaner: Service {
    let log: DecisionLog
    let logger: Logger

    func run() async throws {
      await clean()
      for await _ in AsyncTimer(seconds: 3_600).cancelOnGracefulShutdown() { await clean() }
    }

    private func clean() async {
      do throws(LogFault) {
        try await log.deleteExpired(at: .now)
      } catch {
        logger.error(
          "Deleting old receipts failed", metadata: ["kind": "\(error.kind.rawValue)", "code": "\(error.code)"])
      }
    }
  }
#endif
