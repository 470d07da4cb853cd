#if Service
  import Foundation
  import GRDB
  import JSONText
  import Logging
  import RegionRules
  import Testing

  @testable import RegionRulesService

  /// What the decision log keeps, and what happens when it can't.
  @Suite(.serialized) struct DecisionLogTests {
    /// A folder that goes away with the test.
    private final class Folder: Sendable {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(UUID().uuidString)")
      init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
      deinit { try? FileManager.default.removeItem(at: url) }
      func path(_ name: String) -> String { url.appendingPathComponent(name).path }
      var log: String { path("log.sqlite") }
    }

    private static func receipts(_ path: String, edition: String? = nil, from: Int64? = nil) throws -> [JSONValue] {
      var text = ""
      let count = try DecisionLogReader(path: path).lines(from: from, edition: edition) { text += $0 }
      let lines = try text.split(separator: "\n").map { try JSONReader.parse(String($0)) }
      #expect(lines.count == count)
      return lines
    }

    private static func configuration(
      _ folder: Folder, _ change: (inout DecisionLogConfiguration) -> Void = { _ in }
    ) -> DecisionLogConfiguration {
      var log = DecisionLogConfiguration(path: folder.log)
      log.lockWait = 0.1
      change(&log)
      return log
    }

    @Test func everyAnswerIsAReceiptThatReplays() async throws {
      let folder = try Folder()
      try await TestService.run {
        $0.decisionLog = Self.configuration(folder)
      } _: { service in
        let first = try await service.send("POST", "/v1/_evaluate", TestService.query("een"))
        let second = try await service.send("POST", "/v1/_next-question", TestService.query("twee"))
        let batch = (0..<250).map { TestService.query("\($0)", arrangement: $0 % 9 + 1) } + ["{kapot"]
        let lines = try await service.send("POST", "/v1/_batch", batch.joined(separator: "\n"))
        #expect(lines.text.split(separator: "\n").count == 251)
        let page = try await service.send(
          "POST", "/vraag/noord-holland/arrangementscode", "date=2019-05-01&f.arrangement=3",
          ["Content-Type": "application/x-www-form-urlencoded"])
        #expect(page.status == 200)
        // What is no answer has no receipt.
        #expect(try await service.send("POST", "/v1/_evaluate", "{}").status == 400)

        let receipts = try Self.receipts(folder.log)
        #expect(receipts.count == 253)
        #expect(receipts[0]["receipt"]?.string == first.headers["receipt-id"])
        #expect(receipts[1]["receipt"]?.string == second.headers["receipt-id"])
        #expect(receipts[0]["answer"]?.text() == first.text)
        let ids = receipts[2..<252].compactMap { $0["query"]?["id"]?.string }
        #expect(ids == (0..<250).map { "\($0)" })
        #expect(receipts.last?["query"]?["facts"]?["arrangement"] != nil)
        for receipt in [receipts[0], receipts[100], receipts[252]] {
          let replay = try await service.send("POST", "/v1/_replay", receipt.text())
          #expect(try JSONReader.parse(replay.text)["equal"] == true, "\(replay.text)")
        }
        let status = try JSONReader.parse(try await service.send("GET", "/v1/status").text)["decisionLog"]
        #expect(status?["state"] == "ok" && status?["written"] == 253 && status?["lost"] == 0)
        #expect(try await service.metric("jeugdregels_decision_log_written_total") == 253)
      }
    }

    @Test func onlyItsOwnerMayReadTheFile() throws {
      let folder = try Folder()
      let database = try LogDatabase(Self.configuration(folder))
      for name in [folder.log, folder.log + "-wal"] {
        let mode = try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
      }
      #expect(database.isInPlace)
    }

    @Test func theExportChoosesByTimeAndEdition() async throws {
      let folder = try Folder()
      let log = try DecisionLog(Self.configuration(folder), logger: Logger(label: "test"))
      let entries = (0..<1_200).map {
        LogEntry.sample(milliseconds: Int64($0) * 1_000, edition: $0 % 2 == 0 ? "a/1" : "b/1")
      }
      let ids = try await log.append(entries)
      #expect(Set(ids).count == 1_200)
      #expect(try Self.receipts(folder.log).count == 1_200)
      #expect(try Self.receipts(folder.log, edition: "a/1").count == 600)
      #expect(try Self.receipts(folder.log, edition: "b/1", from: 600_000).count == 300)
    }

    // MARK: Masks

    @Test func maskedFactsAreNowhereInTheFile() async throws {
      let folder = try Folder()
      try await TestService.run {
        $0.decisionLog = Self.configuration(folder) { $0.masked = ["intensiteit", "id"] }
      } _: { service in
        let id = "kenmerk-van-iemand"
        let answer = try await service.send("POST", "/v1/_evaluate", TestService.query(id))
        #expect(answer.text.contains(id) && answer.text.contains("50H22"))
        let receipt = try #require(try Self.receipts(folder.log).first)
        #expect(receipt["masked"] == ["id", "intensiteit"])
        #expect(receipt["query"]?["facts"] == ["arrangement": 2])
        #expect(receipt["answer"]?["results"]?[0]?["code"] == "50H22")
        let replay = try await service.send("POST", "/v1/_replay", receipt.text())
        #expect(replay.status == 400 && replay.text.contains("kan niet opnieuw worden gevraagd"), "\(replay.text)")
        // A question without the masked facts keeps a receipt that replays.
        try await service.send("POST", "/v1/_evaluate", #"{"region":"noord-holland","date":"2019-05-01"}"#)
        let open = try #require(try Self.receipts(folder.log).last)
        #expect(open["masked"] == nil)
        #expect(try await service.send("POST", "/v1/_replay", open.text()).status == 200)

        let bytes =
          try Data(contentsOf: URL(fileURLWithPath: folder.log))
          + Data(contentsOf: URL(fileURLWithPath: folder.log + "-wal"))
        #expect(bytes.range(of: Data(id.utf8)) == nil)
        #expect(bytes.range(of: Data(#""intensiteit":"midden""#.utf8)) == nil)
      }
    }

    // MARK: Retention

    @Test func oldReceiptsAreDeletedAndWiped() async throws {
      let folder = try Folder()
      let configuration = Self.configuration(folder) { $0.retentionDays = 30 }
      let log = try DecisionLog(configuration, logger: Logger(label: "test"))
      let day: Int64 = 86_400_000
      let entries = (0..<2_500).map { LogEntry.sample(milliseconds: day * Int64($0 % 50), text: "geheim-\($0 % 50)-") }
      _ = try await log.append(entries)
      try await log.deleteExpired(at: LogMoment(milliseconds: day * 50))
      #expect(try Self.receipts(folder.log).count == 1_500)
      #expect(log.state.deleted == 1_000)
      let bytes =
        try Data(contentsOf: URL(fileURLWithPath: folder.log))
        + Data(contentsOf: URL(fileURLWithPath: folder.log + "-wal"))
      #expect(bytes.range(of: Data("geheim-19-".utf8)) == nil)
      #expect(bytes.range(of: Data("geheim-20-".utf8)) != nil)
      // The next receipt does not get a number that was used before.
      let next = try await log.append([LogEntry.sample(milliseconds: day * 50)])
      #expect(next.first?.hasSuffix("-2501") == true)
    }

    // MARK: Faults

    @Test(arguments: DecisionLogConfiguration.Policy.allCases)
    func aLockedFile(policy: DecisionLogConfiguration.Policy) async throws {
      let folder = try Folder()
      try await TestService.run {
        $0.decisionLog = Self.configuration(folder) { $0.policy = policy }
      } _: { service in
        #expect(try await service.isAlive())
        var unsafe = Configuration()
        unsafe.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: folder.log, configuration: unsafe)
        try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        try await Self.expectFailing(service, folder, policy, "bezet")
        try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
        try await Self.expectWorking(service)
      }
    }

    @Test(arguments: DecisionLogConfiguration.Policy.allCases)
    func aFullDisk(policy: DecisionLogConfiguration.Policy) async throws {
      let folder = try Folder()
      try await TestService.run {
        $0.decisionLog = Self.configuration(folder) {
          $0.policy = policy
          $0.maximumPages = 40
        }
      } _: { service in
        var recorded: Set<String> = []
        while let id = try await service.send("POST", "/v1/_evaluate", TestService.query()).headers["receipt-id"] {
          recorded.insert(id)
        }
        #expect(recorded.count > 5)
        try await Self.expectFailing(service, folder, policy, "vol")
        // Everything that was acknowledged is there.
        #expect(try Set(Self.receipts(folder.log).compactMap { $0["receipt"]?.string }) == recorded)
      }
    }

    private static func expectFailing(
      _ service: TestService, _ folder: Folder, _ policy: DecisionLogConfiguration.Policy, _ word: String
    ) async throws {
      let lost = try await service.metric("jeugdregels_decision_log_lost_total") ?? 0
      let answer = try await service.send("POST", "/v1/_evaluate", TestService.query())
      let batch = try await service.send("POST", "/v1/_batch", TestService.query("x") + "\n")
      let ready = try await service.send("GET", "/health/ready")
      #expect(answer.headers["receipt-id"] == nil)
      switch policy {
      case .require:
        #expect(answer.status == 503 && answer.headers["retry-after"] != nil, "\(answer.text)")
        #expect(batch.text.contains("not-recorded") && !batch.text.contains("50H22"))
        #expect(ready.status == 503)
      case .bestEffort:
        #expect(answer.status == 200 && answer.text.contains("50H22"))
        #expect(batch.text.contains("50H22"))
        #expect(ready.status == 200)
        #expect(try await service.metric("jeugdregels_decision_log_lost_total") == lost + 2)
      }
      let status = try JSONReader.parse(try await service.send("GET", "/v1/status").text)["decisionLog"]
      #expect(status?["state"] == "failing" && status?["failure"]?.string?.contains(word) == true, "\(status ?? .null)")
      #expect(try await service.metric("jeugdregels_decision_log_failing") == 1)
    }

    private static func expectWorking(_ service: TestService) async throws {
      #expect(try await service.send("GET", "/health/ready").status == 200)
      let answer = try await service.send("POST", "/v1/_evaluate", TestService.query())
      #expect(answer.status == 200 && answer.headers["receipt-id"] != nil)
      #expect(try await service.metric("jeugdregels_decision_log_failing") == 0)
    }

    @Test(arguments: ["deleted", "moved"])
    func aFileThatIsGoneIsBegunAnew(how: String) async throws {
      let folder = try Folder()
      try await TestService.run {
        $0.decisionLog = Self.configuration(folder)
      } _: { service in
        let old = try await service.send("POST", "/v1/_evaluate", TestService.query("oud"))
        for end in ["", "-wal", "-shm"] {
          if how == "deleted" {
            try FileManager.default.removeItem(atPath: folder.log + end)
          } else if end.isEmpty {
            try FileManager.default.moveItem(atPath: folder.log, toPath: folder.path("oud.sqlite"))
          }
        }
        let new = try await service.send("POST", "/v1/_evaluate", TestService.query("nieuw"))
        #expect(new.status == 200)
        let receipts = try Self.receipts(folder.log)
        #expect(receipts.compactMap { $0["receipt"]?.string } == [new.headers["receipt-id"]])
        #expect(new.headers["receipt-id"] != old.headers["receipt-id"])
        if how == "moved" {
          // What was acknowledged went along with the file.
          let moved = try Self.receipts(folder.path("oud.sqlite"))
          #expect(moved.compactMap { $0["receipt"]?.string } == [old.headers["receipt-id"]])
        }
      }
    }

    @Test func aFileOfAnotherProgramIsRefused() throws {
      let folder = try Folder()
      try "geen database, maar wel een heel lange tekst".write(
        toFile: folder.path("a"), atomically: true, encoding: .utf8)
      let other = try DatabaseQueue(path: folder.path("b"))
      try other.write { db in try db.execute(sql: "CREATE TABLE t (a)") }
      let newer = try DatabaseQueue(path: folder.path("c"))
      try newer.write { db in
        try db.execute(
          sql: "PRAGMA application_id = \(LogDatabase.applicationID); PRAGMA user_version = 99; CREATE TABLE log (name)"
        )
      }
      for (name, kind) in [("a", LogFault.Kind.foreign), ("b", .foreign), ("c", .newer), ("nergens/x", .unreachable)] {
        let fault = #expect(throws: LogFault.self) {
          try LogDatabase(DecisionLogConfiguration(path: folder.path(name)))
        }
        #expect(fault?.kind == kind, "\(name)")
        #expect(throws: LogFault.self) { try DecisionLogReader(path: folder.path(name)) }
      }
    }

    // MARK: Groups

    @Test func manyWaitForFewTransactions() async throws {
      let folder = try Folder()
      let log = try DecisionLog(Self.configuration(folder), logger: Logger(label: "test"))
      let ids = try await withThrowingTaskGroup(of: [String].self) { group in
        for task in 0..<200 {
          group.addTask { try await log.append([LogEntry.sample(milliseconds: Int64(task))]) }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(Set(ids).count == 200)
      #expect(try Self.receipts(folder.log).count == 200)
      #expect(log.state.groups < 200)
    }
  }

  extension LogEntry {
    /// A receipt of nothing in particular.
    static func sample(milliseconds: Int64, edition: String? = nil, text: String = "") -> LogEntry {
      LogEntry(askedAt: milliseconds, edition: edition, receipt: #"{"query":{},"text":"\#(text)"}"#)
    }
  }
#endif
