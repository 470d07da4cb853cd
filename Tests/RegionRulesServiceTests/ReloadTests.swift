#if Service
  import Foundation
  import JSONText
  import RegionRules
  import Testing

  @testable import RegionRulesService

  /// Rules that change while the service answers.
  @Suite(.serialized) struct ReloadTests {
    /// A copy of the rules of one region; the caller removes it.
    private static func copy() throws -> URL {
      let copy = FileManager.default.temporaryDirectory.appendingPathComponent("regels-\(UUID().uuidString)")
      for folder in ["Regions/noord-holland", "Rules"] {
        let target = copy.appendingPathComponent(folder)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          at: URL(fileURLWithPath: TestService.root).appendingPathComponent(folder), to: target)
      }
      return copy
    }

    private static let codes = "Regions/noord-holland/7-stappenplan/codes.yaml"

    /// Asks for the status until it is as meant.
    private func status(
      of service: TestService, until isMeant: (JSONValue) -> Bool
    ) async throws -> JSONValue {
      var status = JSONValue.null
      for _ in 0..<200 {
        status = try JSONReader.parse(try await service.send("GET", "/v1/status").text)
        if isMeant(status) { return status }
        try await Task.sleep(for: .milliseconds(100))
      }
      Issue.record("the status stays \(status)")
      return status
    }

    @Test func aBrokenChangeNeverGoesLive() async throws {
      let copy = try Self.copy()
      defer { try? FileManager.default.removeItem(at: copy) }
      let file = copy.appendingPathComponent(Self.codes)
      let good = try String(contentsOf: file, encoding: .utf8)
      try await TestService.run(store: RuleStore(try RuleLibrary.load(root: copy.path))) {
        $0.root = copy.path
        $0.reloadInterval = 1
      } _: { service in
        let before = try JSONReader.parse(try await service.send("GET", "/v1/status").text)["digest"]
        try (good + "\nkapot: [").write(to: file, atomically: true, encoding: .utf8)
        let broken = try await status(of: service) { $0["pendingChange"] == "broken" }
        #expect(broken["digest"] == before)
        #expect(broken["diagnostics"]?[0]?["file"]?.string?.hasSuffix("codes.yaml") == true)
        #expect(try await service.send("POST", "/v1/_evaluate", TestService.query()).status == 200)
        try (good + "\n# een opmerking\n").write(to: file, atomically: true, encoding: .utf8)
        let mended = try await status(of: service) { $0["pendingChange"] == "none" }
        #expect(mended["digest"] != before)
      }
    }

    @Test func underLoadNoRequestFailsAndNoAnswerMixesEditions() async throws {
      let copy = try Self.copy()
      defer { try? FileManager.default.removeItem(at: copy) }
      let one = try RuleLibrary.load(root: copy.path)
      let file = copy.appendingPathComponent(Self.codes)
      let text = try String(contentsOf: file, encoding: .utf8)
      let changed = text.replacingOccurrences(of: "opvoedvaardigheden, midden", with: "vaardigheden, midden")
      #expect(changed != text)
      try changed.write(to: file, atomically: true, encoding: .utf8)
      let other = try RuleLibrary.load(root: copy.path)

      let query = Array(TestService.query().utf8)
      let allowed = Set([one, other].map { String(decoding: $0.answer(json: query), as: UTF8.self) })
      #expect(allowed.count == 2)
      let store = RuleStore(one)
      try await TestService.run(store: store) { service in
        let isDone = Shared(false)
        let seen = try await withThrowingTaskGroup(of: [String: Int].self) { group in
          for _ in 0..<4 {
            group.addTask { try await blocking { try Self.ask(service.port, while: { !isDone.value }) } }
          }
          for round in 0..<200 {
            store.replace(with: round % 2 == 0 ? other : one)
            try await Task.sleep(for: .milliseconds(5))
          }
          isDone.change { $0 = true }
          return try await group.reduce(into: [String: Int]()) { $0.merge($1) { $0 + $1 } }
        }
        #expect(Set(seen.keys) == allowed, "\(seen.filter { !allowed.contains($0.key) })")
      }
    }

    /// Asks the same over one connection; the answers with how often they came.
    private static func ask(_ port: Int, while isWanted: () -> Bool) throws -> [String: Int] {
      let connection = try RawConnection(port: port)
      let request = TestService.request("POST", "/v1/_evaluate", TestService.query())
      var seen: [String: Int] = [:]
      while isWanted() {
        connection.send(request)
        guard let response = try connection.response() else {
          seen["no response", default: 0] += 1
          break
        }
        seen[response.status == 200 ? response.text : "status \(response.status)", default: 0] += 1
      }
      return seen
    }
  }
#endif
