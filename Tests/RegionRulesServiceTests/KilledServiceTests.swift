#if Service
  import Foundation
  import JSONText
  import TestSupport
  import Testing

  @testable import RegionRulesService

  /// The built command with the decision log on, killed in the middle of its work.
  @Suite(.serialized, .enabled(if: ServiceProcess.command != nil, "the command was not built"))
  struct KilledServiceTests {
    @Test func everyAcknowledgedReceiptIsThere() async throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kill-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("log.sqlite").path
      var acknowledged: [String: String] = [:]
      // The same file each time: what one life recorded outlives the next deaths.
      for life in 0..<max(2, Mutation.rounds(standard: 0) / 100_000) {
        let enough = 200 + life * 77
        acknowledged.merge(try await blocking { try Self.live(path, life: life, enough: enough) }) { $1 }
        var recorded: [String: String] = [:]
        _ = try DecisionLogReader(path: path).lines { text in
          for line in text.split(separator: "\n") {
            let value = try? JSONReader.parse(String(line))
            recorded[value?["receipt"]?.string ?? "?"] = value?["answer"]?.text()
          }
        }
        #expect(acknowledged.count > enough)
        let missing = acknowledged.filter { recorded[$0.key] != $0.value }
        #expect(missing.isEmpty, "life \(life): \(missing.count) of \(acknowledged.count)")
      }
    }

    /// One life: many ask at the same time until enough is acknowledged; then the process is killed under its load.
    private static func live(_ path: String, life: Int, enough: Int) throws -> [String: String] {
      let service = try ServiceProcess(["--port", "0", "--log", path, "--reload-interval", "0"])
      let acknowledged = Shared([String: String]())
      let port = service.port
      let group = DispatchGroup()
      for client in 0..<6 {
        group.enter()
        Thread.detachNewThread {
          defer { group.leave() }
          guard let connection = try? RawConnection(port: port) else { return }
          for number in 0..<1_000_000 {
            let query = TestService.query("\(life)-\(client)-\(number)", arrangement: number % 9 + 1)
            guard connection.send(TestService.request("POST", "/v1/_evaluate", query)),
              let response = try? connection.response(), let id = response.headers["receipt-id"]
            else { return }
            acknowledged.change { $0[id] = response.text }
          }
        }
      }
      while acknowledged.value.count <= enough { Thread.sleep(forTimeInterval: 0.002) }
      service.kill()
      group.wait()
      return acknowledged.value
    }

    @Test func itStopsNicelyAndLeavesOneFile() async throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stop-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("log.sqlite").path
      // Settings from the environment.
      let (status, answer) = try await blocking {
        let service = try ServiceProcess([], environment: ["JEUGDREGELS_PORT": "0", "JEUGDREGELS_LOG": path])
        let connection = try RawConnection(port: service.port)
        connection.send(TestService.request("POST", "/v1/_evaluate", TestService.query()))
        let answer = try connection.response()
        return (service.stop(), answer)
      }
      #expect(status == 0 && answer?.status == 200)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["log.sqlite"])
      #expect(try DecisionLogReader(path: path).lines { _ in } == 1)
    }
  }
#endif
