#if Service
  import Foundation
  import JSONText
  import RegionRules
  import Testing

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  @testable import RegionRulesService

  /// The real service on loopback.
  @Suite(.serialized) struct ServiceTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path

    /// Starts the service on a free port, runs the body, and stops it.
    private func withService(
      _ change: (inout ServiceConfiguration) -> Void = { _ in }, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
      var configuration = ServiceConfiguration(root: Self.root)
      configuration.port = 0
      change(&configuration)
      let store = RuleStore(try RuleLibrary.load(root: configuration.root))
      let service = RegionRulesService(store, configuration: configuration)
      let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try? await service.run { continuation.yield($0) } }
        for await port in ports {
          try await body(port)
          break
        }
        group.cancelAll()
      }
    }

    private func send(
      _ port: Int, _ path: String, _ method: String = "GET", _ body: String? = nil, _ headers: [String: String] = [:]
    ) async throws -> (status: Int, headers: HTTPURLResponse, text: String) {
      let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
      var request = URLRequest(url: url)
      request.httpMethod = method
      request.httpBody = body.map { Data($0.utf8) }
      for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
      let (data, response) = try await URLSession.shared.data(for: request)
      let http = try #require(response as? HTTPURLResponse)
      return (http.statusCode, http, String(decoding: data, as: UTF8.self))
    }

    @Test func answersAsTheCommandDoes() async throws {
      try await withService { port in
        let query =
          #"{"id":"q1","region":"noord-holland","date":"2019-05-01","facts":{"arrangement":2,"intensiteit":"midden"}}"#
        let (status, headers, text) = try await send(port, "/v1/_evaluate", "POST", query)
        #expect(status == 200)
        #expect(headers.value(forHTTPHeaderField: "API-Version") == Operations.version)
        let library = try RuleLibrary.load(root: Self.root)
        let answer = try library.answer(QueryJSON.read(Array(query.utf8)))
        #expect(text == String(decoding: AnswerJSON.write(answer, digest: library.digest(of: answer)), as: UTF8.self))
      }
    }

    @Test func tellsWhatIsWrong() async throws {
      try await withService { port in
        let cases: [(path: String, body: String, status: Int, word: String)] = [
          ("/v1/_evaluate", "{", 400, "invalid-json"),
          ("/v1/_evaluate", #"{"region":"nergens","date":"2019-05-01"}"#, 404, "unknown-region"),
          ("/v1/_evaluate", #"{"region":"noord-holland","date":"2019-02-30"}"#, 400, "invalid-date"),
          (
            "/v1/_evaluate", #"{"region":"noord-holland","date":"2019-05-01","facts":{"arangement":1}}"#, 400,
            "arrangement"
          ),
          (
            "/v1/_evaluate", #"{"id":"111222333","region":"noord-holland","date":"2019-05-01"}"#, 400,
            "burgerservicenummer"
          ),
          ("/v1/_why-not", "{}", 400, "code"), ("/v1/_replay", "{}", 400, "engine"), ("/v1/_check", "[]", 400, "files"),
        ]
        for entry in cases {
          let (status, headers, text) = try await send(port, entry.path, "POST", entry.body)
          #expect(status == entry.status, "\(entry.body): \(text)")
          #expect(headers.value(forHTTPHeaderField: "Content-Type") == "application/problem+json")
          #expect(text.contains(entry.word), "\(text)")
        }
        #expect(try await send(port, "/v1/nergens").status == 404)
      }
    }

    @Test func everyOperationOfTheDocumentIsServed() async throws {
      try await withService { port in
        let document = try JSONReader.parse(try await send(port, "/v1/openapi.json").text)
        #expect(document["paths"]?.object?.keys.count == Set(Operations.all.map(\.path)).count)
        for operation in Operations.all where operation.method == .get {
          let path = operation.path.replacingOccurrences(of: "{region}", with: "noord-holland")
            .replacingOccurrences(of: "{edition}", with: "7-stappenplan")
          let (status, _, text) = try await send(port, path)
          #expect(status == 200, "\(path): \(text)")
        }
      }
    }

    @Test func answersABatchInOrder() async throws {
      try await withService { port in
        let lines = (0..<300).map { index in
          index % 7 == 0
            ? "{kapot"
            : #"{"id":"\#(index)","region":"noord-holland","date":"2019-05-01","facts":{"arrangement":\#(index % 9 + 1),"intensiteit":"licht"}}"#
        }
        let (status, _, text) = try await send(port, "/v1/_batch", "POST", lines.joined(separator: "\n") + "\n")
        #expect(status == 200)
        let answers = text.split(separator: "\n")
        #expect(answers.count == lines.count)
        for (index, answer) in answers.enumerated() {
          let value = try JSONReader.parse(String(answer))
          if index % 7 == 0 {
            #expect(value["error"] != nil)
          } else {
            #expect(value["id"]?.string == String(index))
          }
        }
      }
    }

    @Test func keepsOutWhoHasNoKey() async throws {
      // SHA-256 of «geheim».
      let digest = "addb0f5e7826c857d7376d1bd9bc33c0c544790a2eac96144a8af22b1298c940"
      try await withService { configuration in
        configuration.keys = [ServiceConfiguration.APIKey(line: "proef \(digest)")].compactMap { $0 }
        configuration.requestsPerMinute = 5
      } _: { port in
        #expect(try await send(port, "/v1/status").status == 401)
        #expect(try await send(port, "/v1/status", "GET", nil, ["X-API-Key": "fout"]).status == 403)
        #expect(try await send(port, "/health/live").status == 200)
        var statuses: [Int] = []
        for _ in 0..<7 {
          statuses.append(try await send(port, "/v1/status", "GET", nil, ["X-API-Key": "geheim"]).status)
        }
        #expect(statuses.contains(200) && statuses.last == 429, "\(statuses)")
      }
    }

    @Test func pagesAnswerWithoutScript() async throws {
      try await withService { port in
        let front = try await send(port, "/")
        #expect(front.status == 200 && front.text.contains("<h1>"))
        let path = "/vraag/noord-holland/arrangementscode"
        let form = ["Content-Type": "application/x-www-form-urlencoded"]
        let asked = try await send(port, path, "POST", "date=2019-05-01&fact=arrangement&value=2&do=next", form)
        #expect(asked.text.contains(#"name="f.arrangement" value="2""#), "\(asked.text.prefix(3000))")
        let done = try await send(
          port, path, "POST", "date=2019-05-01&f.arrangement=2&fact=intensiteit&value=midden&do=next", form)
        #expect(done.text.contains("50H22"))
        let hostile = try await send(
          port, path, "POST", "date=2019-05-01&f.arrangement=%3Cscript%3Ealert(1)%3C/script%3E", form)
        #expect(!hostile.text.contains("<script>alert"))
        #expect(try await send(port, "/regels/noord-holland/7-stappenplan").text.contains("50H11"))
      }
    }

    @Test func aBrokenChangeNeverGoesLive() async throws {
      let copy = FileManager.default.temporaryDirectory.appendingPathComponent("regels-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: copy) }
      for folder in ["Regions/noord-holland", "Rules"] {
        let target = copy.appendingPathComponent(folder)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: URL(fileURLWithPath: Self.root).appendingPathComponent(folder), to: target)
      }
      let file = copy.appendingPathComponent("Regions/noord-holland/7-stappenplan/exclusions.yaml")
      let good = try String(contentsOf: file, encoding: .utf8)
      try await withService {
        $0.root = copy.path
      } _: { port in
        let before = try JSONReader.parse(try await send(port, "/v1/status").text)["digest"]
        try (good + "\nkapot: [").write(to: file, atomically: true, encoding: .utf8)
        try await Task.sleep(for: .seconds(4))
        let broken = try JSONReader.parse(try await send(port, "/v1/status").text)
        #expect(broken["pendingChange"]?.string == "broken")
        #expect(broken["digest"] == before)
        try (good + "\n# een opmerking\n").write(to: file, atomically: true, encoding: .utf8)
        try await Task.sleep(for: .seconds(4))
        let mended = try JSONReader.parse(try await send(port, "/v1/status").text)
        #expect(mended["pendingChange"]?.string == "none")
        #expect(mended["digest"] != before)
      }
    }
  }
#endif
