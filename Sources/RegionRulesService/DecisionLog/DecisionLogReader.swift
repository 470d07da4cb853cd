#if Service
  internal import GRDB

  /// Reads receipts from a decision log, also while a service writes to it.
  public struct DecisionLogReader: Sendable {
    private let queue: DatabaseQueue
    private let name: String

    /// Opens a log to read; nothing in it changes.
    ///
    /// - Parameter path: The SQLite file.
    /// - Throws: A `LogFault` when the file is no decision log or can't be read.
    public init(path: String) throws(LogFault) {
      do {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        queue = try DatabaseQueue(path: path, configuration: configuration)
        name = try queue.read(LogDatabase.checkedName)
      } catch {
        throw LogFault(error)
      }
    }

    /// Reads the receipts in the order in which they were recorded, some at a time.
    ///
    /// - Parameters:
    ///   - from: The first moment, in milliseconds since 1970; `nil` is from the beginning.
    ///   - until: The moment before which, in milliseconds since 1970; `nil` is to the end.
    ///   - edition: `REGION/EDITION`; `nil` is all.
    ///   - write: Gets lines of JSON, each with its line break.
    /// - Returns: How many receipts there were.
    /// - Throws: A `LogFault` when reading fails.
    public func lines(
      from: Int64? = nil, until: Int64? = nil, edition: String? = nil, write: (String) -> Void
    ) throws(LogFault) -> Int {
      var last: Int64 = 0
      var count = 0
      while true {
        let rows: [Row]
        do {
          let after = last
          rows = try queue.read { db in
            try Row.fetchAll(
              db,
              sql: """
                SELECT number, receipt FROM receipt
                WHERE number > ? AND asked_at >= ? AND asked_at < ? AND (? IS NULL OR edition = ?)
                ORDER BY number LIMIT 500
                """,
              arguments: [after, from ?? Int64.min, until ?? Int64.max, edition, edition])
          }
        } catch {
          throw LogFault(error)
        }
        guard !rows.isEmpty else { return count }
        var text = ""
        for row in rows {
          let number: Int64 = row["number"]
          let receipt: String = row["receipt"]
          text += "{\"receipt\":\"\(name)-\(number)\",\(receipt.dropFirst())\n"
          last = number
        }
        count += rows.count
        write(text)
      }
    }
  }
#endif
