#if Service
  internal import Foundation
  internal import GRDB

  /// The SQLite file of the decision log, opened for writing.
  ///
  /// Write-ahead log with `synchronous = FULL`: what is committed outlives a crash of the process and of the machine.
  struct LogDatabase: Sendable {
    /// Marks the file as a decision log («JRLB»).
    static let applicationID: Int32 = 0x4A52_4C42
    /// Version of the tables.
    static let version = 1
    /// Most receipts that are deleted at once, so that requests never wait long.
    static let deletedAtOnce = 1_000

    /// Begins the numbers of this file's receipts.
    let name: String
    private let queue: DatabaseQueue
    private let path: String
    private let files: [String: UInt64]

    /// Opens the file, or makes it; only its owner may read it.
    init(_ configuration: DecisionLogConfiguration) throws(LogFault) {
      path = configuration.path
      do {
        if !FileManager.default.fileExists(atPath: path) {
          let made = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
          if !made { throw LogFault(.unreachable) }
        }
        // Before anything is written: a file of another program stays as it is.
        try Self.check(path)
        queue = try DatabaseQueue(path: path, configuration: Self.configuration(configuration))
        name = try queue.write(Self.prepare)
        files = Self.identities(path)
      } catch {
        throw LogFault(error)
      }
    }

    /// Throws when a file is there that is no decision log of this version.
    private static func check(_ path: String) throws {
      var configuration = Configuration()
      configuration.readonly = true
      try DatabaseQueue(path: path, configuration: configuration).read { db in
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if tables > 0 { _ = try checkedName(db) }
      }
    }

    private static func configuration(_ log: DecisionLogConfiguration) -> Configuration {
      var configuration = Configuration()
      configuration.label = "decision-log"
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(log.lockWait)
      let pages = log.maximumPages
      configuration.prepareDatabase { db in
        // What is deleted is wiped, and its room is given back.
        try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL")
        if let pages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
      }
      return configuration
    }

    /// Makes the tables where they are not there.
    private static func prepare(_ db: Database) throws -> String {
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      if tables == 0 {
        let name = String(UInt32.random(in: 0x1000_0000...UInt32.max), radix: 16)
        try db.execute(
          sql: """
            PRAGMA application_id = \(applicationID);
            PRAGMA user_version = \(version);
            CREATE TABLE log (name TEXT NOT NULL);
            CREATE TABLE probe (filler BLOB NOT NULL);
            CREATE TABLE receipt (
              number INTEGER PRIMARY KEY AUTOINCREMENT, asked_at INTEGER NOT NULL, edition TEXT, receipt TEXT NOT NULL);
            CREATE INDEX receipt_by_time ON receipt (asked_at);
            """)
        try db.execute(sql: "INSERT INTO log (name) VALUES (?)", arguments: [name])
      }
      return try checkedName(db)
    }

    /// The name of a log; throws when the file is none of this version.
    static func checkedName(_ db: Database) throws -> String {
      guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else { throw LogFault(.foreign) }
      guard try Int.fetchOne(db, sql: "PRAGMA user_version") == version else { throw LogFault(.newer) }
      guard let name = try String.fetchOne(db, sql: "SELECT name FROM log") else { throw LogFault(.foreign) }
      return name
    }

    /// Whether the files that were opened are still the ones with that name.
    var isInPlace: Bool { Self.identities(path) == files }

    /// Number of the file on its disk, by path; the write-ahead log counts too.
    private static func identities(_ path: String) -> [String: UInt64] {
      var found: [String: UInt64] = [:]
      for name in [path, path + "-wal"] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: name)
        found[name] = (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
      }
      return found
    }

    /// Writes receipts in one transaction.
    ///
    /// - Returns: The number of each, once all are safe.
    func insert(_ entries: [LogEntry]) async throws(LogFault) -> [Int64] {
      do {
        return try await queue.write { db in
          let statement = try db.cachedStatement(
            sql: "INSERT INTO receipt (asked_at, edition, receipt) VALUES (?, ?, ?)")
          return try entries.map { entry in
            try statement.execute(arguments: [entry.askedAt, entry.edition, entry.receipt])
            return db.lastInsertedRowID
          }
        }
      } catch {
        throw LogFault(error)
      }
    }

    /// Writes as much as a large receipt and takes it away again, to see whether there is room.
    func probe() async throws(LogFault) {
      do {
        try await queue.write { db in try db.execute(sql: "INSERT INTO probe VALUES (zeroblob(65536))") }
        try await queue.write { db in try db.execute(sql: "DELETE FROM probe") }
      } catch {
        throw LogFault(error)
      }
    }

    /// Deletes the receipts of before a moment, some at a time, and gives their room back.
    ///
    /// - Returns: How many were deleted.
    func delete(before moment: LogMoment) async throws(LogFault) -> Int {
      let limit = moment.milliseconds
      do {
        var total = 0
        while true {
          let count = try await queue.write { db in
            try db.execute(
              sql: """
                DELETE FROM receipt
                WHERE number IN (SELECT number FROM receipt WHERE asked_at < ? ORDER BY asked_at LIMIT \(Self.deletedAtOnce))
                """, arguments: [limit])
            return db.changesCount
          }
          total += count
          if count < Self.deletedAtOnce { break }
        }
        if total > 0 {
          try await queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA incremental_vacuum")
            try db.checkpoint(.truncate)
          }
        }
        return total
      } catch {
        throw LogFault(error)
      }
    }

    /// Brings everything from the write-ahead log to the file, and closes it.
    ///
    /// When that fails nothing is lost: what is committed is in the write-ahead log, which the next opening reads.
    func close() async {
      _ = try? await queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
      try? queue.close()
    }
  }
#endif
