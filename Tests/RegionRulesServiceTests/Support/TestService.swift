#if Service
  import Foundation
  import JSONText
  import RegionRules
  import Testing

  @testable import RegionRulesService

  /// The real service on loopback, with the rules of this package.
  struct TestService: Sendable {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path

    /// The rules of this package, loaded once.
    static let library = Result { try RuleLibrary.load(root: root) }

    let port: Int

    /// Starts the service on a free port, runs the body, and stops it.
    ///
    /// - Parameters:
    ///   - store: The rules; those of this package when `nil`.
    ///   - change: Changes the standard configuration.
    ///   - body: What to do meanwhile.
    static func run(
      store: RuleStore? = nil, _ change: (inout ServiceConfiguration) -> Void = { _ in },
      _ body: @escaping @Sendable (TestService) async throws -> Void
    ) async throws {
      var configuration = ServiceConfiguration(root: root)
      configuration.port = 0
      configuration.reloadInterval = 0
      change(&configuration)
      let service = RegionRulesService(
        try store ?? RuleStore(Self.library.get()), configuration: configuration)
      let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          do {
            try await service.run { continuation.yield($0) }
          } catch is CancellationError {
            // That is how the test stops it.
          }
          continuation.finish()
        }
        var hasStarted = false
        for await port in ports {
          hasStarted = true
          try await body(TestService(port: port))
          break
        }
        if hasStarted { group.cancelAll() }
        try await group.waitForAll()
      }
    }

    /// A query that the rules of this package answer.
    static func query(_ id: String = "q1", arrangement: Int = 2) -> String {
      #"{"id":"\#(id)","region":"noord-holland","date":"2019-05-01","facts":{"arrangement":\#(arrangement),"intensiteit":"midden"}}"#
    }

    /// A whole request as text.
    static func request(
      _ method: String, _ path: String, _ body: String? = nil, _ headers: [String: String] = [:]
    ) -> String {
      var text = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
      for (name, value) in headers.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
      if let body { text += "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" } else { text += "\r\n" }
      return text
    }

    /// Sends a request on a connection of its own; the response has to fit the OpenAPI document.
    @discardableResult
    func send(
      _ method: String, _ path: String, _ body: String? = nil, _ headers: [String: String] = [:],
      location: SourceLocation = #_sourceLocation
    ) async throws -> RawResponse {
      let port = port
      let response = try await blocking {
        let connection = try RawConnection(port: port)
        connection.send(Self.request(method, path, body, headers))
        return try connection.response(toHead: method == "HEAD")
      }
      let found = try #require(response, "\(method) \(path) has no response", sourceLocation: location)
      if method != "HEAD", method != "OPTIONS" {
        let faults = OpenAPICheck.faults(of: found, to: method, path)
        #expect(faults.isEmpty, "\(method) \(path): \(faults.joined(separator: "\n"))", sourceLocation: location)
      }
      return found
    }

    /// Whether the service is still well.
    func isAlive() async throws -> Bool {
      let health = try await send("GET", "/health/live").status
      let answer = try await send("POST", "/v1/_evaluate", Self.query()).status
      return health == 200 && answer == 200
    }

    /// A value of `/metrics`.
    func metric(_ name: String) async throws -> Int? {
      let text = try await send("GET", "/metrics").text
      return text.split(separator: "\n").first { $0.hasPrefix(name + " ") }?.split(separator: " ").last.flatMap {
        Int($0)
      }
    }
  }
#endif
