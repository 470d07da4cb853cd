#if Service
  internal import Logging
  internal import Synchronization

  /// Keeps a receipt of every answer, in groups: requests wait until the transaction of their group is on the disk.
  ///
  /// While one group is being written the next one gathers, so that one wait for the disk serves all who ask meanwhile.
  actor DecisionLog {
    /// How the log is doing.
    struct State: Sendable {
      /// Receipts that are safe.
      var written = 0
      /// Answers that were given without a receipt.
      var lost = 0
      /// Groups that were written.
      var groups = 0
      /// Groups that could not be written.
      var failures = 0
      /// Receipts deleted because their time was over.
      var deleted = 0
      /// Why the last attempt failed; `nil` when it did not.
      var fault: LogFault?
    }

    private struct Waiting {
      let entries: [LogEntry]
      let continuation: CheckedContinuation<Result<[String], LogFault>, Never>
    }

    nonisolated let configuration: DecisionLogConfiguration
    private nonisolated let shared = Mutex(State())
    private let logger: Logger
    private var database: LogDatabase?
    private var waiting: [Waiting] = []
    private var isWriting = false

    /// Opens the log.
    ///
    /// - Throws: A `LogFault` when the file can't be used.
    init(_ configuration: DecisionLogConfiguration, logger: Logger) throws(LogFault) {
      self.configuration = configuration
      self.logger = logger
      database = try LogDatabase(configuration)
    }

    /// How the log is doing.
    nonisolated var state: State { shared.withLock { $0 } }

    /// Counts answers that are given without a receipt.
    nonisolated func countLost(_ count: Int) { shared.withLock { $0.lost += count } }

    /// Records receipts.
    ///
    /// - Returns: The id of each, once all are on the disk.
    func append(_ entries: [LogEntry]) async throws(LogFault) -> [String] {
      let result = await withCheckedContinuation { continuation in
        waiting.append(Waiting(entries: entries, continuation: continuation))
        if !isWriting {
          isWriting = true
          // Not the task of the request: its end must not end the group.
          Task { await self.writeGroups() }
        }
      }
      return try result.get()
    }

    private func writeGroups() async {
      while !waiting.isEmpty {
        let group = waiting
        waiting = []
        let result: Result<[String], LogFault>
        do throws(LogFault) {
          result = .success(try await store(group.flatMap(\.entries)))
        } catch {
          result = .failure(error)
        }
        note(result)
        var start = 0
        for one in group {
          let end = start + one.entries.count
          one.continuation.resume(returning: result.map { Array($0[start..<end]) })
          start = end
        }
      }
      isWriting = false
    }

    /// Writes receipts to the file that has the name now: one that was moved or deleted is begun anew.
    private func store(_ entries: [LogEntry]) async throws(LogFault) -> [String] {
      try await withDatabase { database throws(LogFault) in
        let numbers = try await database.insert(entries)
        return numbers.map { "\(database.name)-\($0)" }
      }
    }

    private func withDatabase<Value: Sendable>(
      _ work: (LogDatabase) async throws(LogFault) -> Value
    ) async throws(LogFault) -> Value {
      for _ in 0..<3 {
        let database = try await opened()
        let value: Value
        do throws(LogFault) {
          value = try await work(database)
        } catch {
          if error.asksForReopening {
            await database.close()
            self.database = nil
          }
          throw error
        }
        if database.isInPlace { return value }
      }
      throw LogFault(.unreachable)
    }

    private func opened() async throws(LogFault) -> LogDatabase {
      if let database {
        if database.isInPlace { return database }
        logger.error("The decision log was moved or deleted; a new one is begun")
        await database.close()
        self.database = nil
      }
      let fresh = try LogDatabase(configuration)
      database = fresh
      return fresh
    }

    private func note(_ result: Result<[String], LogFault>) {
      let before = state.fault
      shared.withLock { state in
        switch result {
        case .success(let ids):
          state.written += ids.count
          state.groups += 1
          state.fault = nil
        case .failure(let fault):
          state.failures += 1
          state.fault = fault
        }
      }
      switch (before, state.fault) {
      case (nil, let fault?):
        logger.error("The decision log fails", metadata: ["kind": "\(fault.kind.rawValue)", "code": "\(fault.code)"])
      case (.some, nil): logger.notice("The decision log works again")
      default: break
      }
    }

    /// Whether receipts can be recorded; a log that failed is tried.
    func isUsable() async -> Bool {
      guard state.fault != nil else { return true }
      do throws(LogFault) {
        try await withDatabase { database throws(LogFault) in try await database.probe() }
        note(.success([]))
        return true
      } catch {
        return false
      }
    }

    /// Deletes the receipts whose time is over.
    ///
    /// - Parameter now: The moment to count from.
    func deleteExpired(at now: LogMoment) async throws(LogFault) {
      guard configuration.retentionDays > 0 else { return }
      let limit = now.earlier(days: configuration.retentionDays)
      let count = try await withDatabase { database throws(LogFault) in try await database.delete(before: limit) }
      shared.withLock { $0.deleted += count }
      if count > 0 { logger.notice("Deleted receipts whose time is over", metadata: ["count": "\(count)"]) }
    }

    /// Closes the file; what is asked later opens it again.
    func close() async {
      await database?.close()
      database = nil
    }
  }
#endif
