#if Service
  import Foundation
  import JSONText
  import TestSupport
  import Testing

  @testable import RegionRulesService

  /// Requests that are wrong, slow or broken off: each gets a clear answer or a closed connection, and harms no one else.
  @Suite(.serialized) struct HostileRequestTests {
    /// A request as bytes, with the statuses that are right; 0 is a connection that closes without an answer.
    struct Wrong: Sendable, CustomTestStringConvertible {
      let name: String
      let text: String
      let statuses: Set<Int>

      var testDescription: String { name }

      init(_ name: String, _ text: String, _ statuses: Set<Int>) {
        self.name = name
        self.text = text
        self.statuses = statuses
      }
    }

    private static let end = "\r\nHost: x\r\n\r\n"
    private static let post = "POST /v1/_evaluate HTTP/1.1\r\nHost: x\r\n"

    static let wrong: [Wrong] = [
      // The first line.
      Wrong("no HTTP", "hallo\r\n\r\n", [400]), Wrong("zero bytes", "\0\0\0\0\r\n\r\n", [400]),
      Wrong("TLS", "\u{16}\u{03}\u{01}\u{00}\u{05}\r\n\r\n", [400]), Wrong("empty lines", "\r\n\r\n\r\n", [0, 400]),
      Wrong("no version", "GET /v1/status\r\n\r\n", [0, 400]), Wrong("version 9", "GET / HTTP/9.9" + end, [400, 505]),
      Wrong("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 505]),
      Wrong("unknown method", "BREW /v1/status HTTP/1.1" + end, [400, 405]),
      Wrong("small letters", "get /v1/status HTTP/1.1" + end, [400, 405]),
      Wrong("CONNECT", "CONNECT x:80 HTTP/1.1" + end, [400, 404, 405]),
      Wrong("TRACE", "TRACE /v1/status HTTP/1.1" + end, [405]),
      Wrong("a space too many", "GET  /v1/status HTTP/1.1" + end, [200, 400]),
      // The address.
      Wrong("no path", "GET  HTTP/1.1" + end, [400]),
      Wrong("a whole address", "GET http://x/v1/status HTTP/1.1" + end, [200, 400, 404]),
      Wrong("upwards", "GET /v1/../../etc/passwd HTTP/1.1" + end, [404]),
      Wrong("encoded upwards", "GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1" + end, [404]),
      Wrong("zero in the path", "GET /v1/regions/%00 HTTP/1.1" + end, [404]),
      Wrong("half an escape", "GET /v1/regions/%z HTTP/1.1" + end, [400, 404]),
      Wrong("a long path", "GET /" + String(repeating: "a", count: 60_000) + " HTTP/1.1" + end, [404, 414]),
      Wrong("a very long path", "GET /" + String(repeating: "a", count: 200_000) + " HTTP/1.1" + end, [400, 414]),
      Wrong(
        "a page that can't be", "GET /v1/regions/noord-holland/editions/7-stappenplan/codes?page=-1 HTTP/1.1" + end,
        [400]),
      Wrong(
        "a page beyond all numbers",
        "GET /v1/regions/noord-holland/editions/7-stappenplan/codes?page=99999999999999999999 HTTP/1.1" + end, [400]),
      // Headers.
      Wrong("no colon", "GET /v1/status HTTP/1.1\r\nHost x\r\n\r\n", [400]),
      Wrong("a space before the colon", "GET /v1/status HTTP/1.1\r\nHost : x\r\n\r\n", [400]),
      Wrong("zero in a header", "GET /v1/status HTTP/1.1\r\nX-A: a\0b\r\n\r\n", [400]),
      Wrong(
        "a long header", "GET /v1/status HTTP/1.1\r\nX-A: " + String(repeating: "a", count: 100_000) + "\r\n\r\n",
        [400, 431]),
      Wrong(
        "many headers",
        "GET /v1/status HTTP/1.1\r\n" + (0..<2_000).map { "X-\($0): 1\r\n" }.joined() + "\r\n", [400, 431]),
      // The length of the body.
      Wrong("both lengths", post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400]),
      Wrong("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x", [400]),
      Wrong("less than nothing", post + "Content-Length: -1\r\n\r\n", [400]),
      Wrong("no number", post + "Content-Length: veel\r\n\r\n", [400]),
      Wrong("a length beyond all numbers", post + "Content-Length: 99999999999999999999\r\n\r\n", [400]),
      Wrong("too much announced", post + "Content-Length: 99999999\r\n\r\n{", [413]),
      Wrong("an unknown coding", post + "Transfer-Encoding: gzip\r\n\r\n{}", [400, 501]),
      Wrong("a part without length", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n", [400]),
      Wrong("no body", post + "\r\n", [400]),
    ]

    @Test(arguments: wrong)
    func aWrongRequest(wrong: Wrong) async throws {
      try await TestService.run {
        $0.timeout = 2
      } _: { service in
        let response = try await blocking {
          let connection = try RawConnection(port: service.port)
          connection.send(wrong.text)
          return try connection.response()
        }
        #expect(wrong.statuses.contains(response?.status ?? 0), "\(wrong.name): \(response?.status ?? 0)")
        if let response, response.status >= 400, !response.body.isEmpty {
          #expect(response.headers["content-type"] == "application/problem+json")
          #expect(try JSONReader.parse(response.body)["status"] == JSONValue(response.status))
        }
        #expect(try await service.isAlive())
      }
    }

    static let bodies: [(name: String, body: [UInt8])] = [
      ("empty object", Array("{}".utf8)), ("no object", Array("[]".utf8)), ("a number", Array("1e999".utf8)),
      ("not a number", Array(#"{"region":NaN}"#.utf8)), ("half", Array(#"{"region":"#.utf8)),
      ("no UTF-8", [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D]), ("a mark in front", [0xEF, 0xBB, 0xBF, 0x7B, 0x7D]),
      ("deep", Array((String(repeating: "[", count: 50_000)).utf8)),
      ("twice the same key", Array(#"{"region":"noord-holland","region":"noord-holland","date":"2019-05-01"}"#.utf8)),
      ("a long name", Array(#"{"region":"\#(String(repeating: "x", count: 100_000))","date":"2019-05-01"}"#.utf8)),
      ("half a pair", Array(#"{"region":"\ud800","date":"2019-05-01"}"#.utf8)),
      ("too much", [UInt8](repeating: 0x20, count: 2 << 20)),
    ]

    @Test func aWrongBodyIsAProblemAtEveryOperation() async throws {
      try await TestService.run { service in
        for operation in Operations.all where operation.method == .post && operation.id != "batch" {
          for (name, body) in Self.bodies {
            let response = try await blocking {
              let connection = try RawConnection(port: service.port)
              connection.send("POST \(operation.path) HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n")
              connection.send(body)
              return try connection.response()
            }
            let found = try #require(response, "\(operation.path) \(name)")
            #expect([400, 404, 413].contains(found.status), "\(operation.path) \(name): \(found.status)")
            #expect(OpenAPICheck.faults(of: found, to: "POST", operation.path).isEmpty, "\(found.text)")
          }
        }
        #expect(try await service.isAlive())
      }
    }

    @Test func headersThatNeverEndAreGivenUp() async throws {
      try await TestService.run {
        $0.timeout = 1
      } _: { service in
        let answer = try await blocking {
          let connection = try RawConnection(port: service.port)
          connection.send("GET /v1/status HTTP/1.1\r\n")
          // A little more each time, so that the connection is never quiet.
          for _ in 0..<400 {
            guard connection.send("X-A: 1\r\n") else { return [UInt8]() }
            Thread.sleep(forTimeInterval: 0.05)
          }
          return try connection.rest() + [0]
        }
        #expect(answer.isEmpty, "the connection stays open")
        #expect(try await service.isAlive())
      }
    }

    @Test func aBodyThatNeverEndsIsGivenUp() async throws {
      try await TestService.run {
        $0.timeout = 1
      } _: { service in
        let (response, rest) = try await blocking {
          let connection = try RawConnection(port: service.port)
          connection.send(TestService.request("POST", "/v1/_evaluate", nil, ["Content-Length": "100000"]))
          for _ in 0..<100 {
            connection.send(" ")
            Thread.sleep(forTimeInterval: 0.02)
          }
          let response = try connection.response()
          // The service closes, whatever is still being sent.
          for _ in 0..<1_000 {
            guard connection.send(" ") else { break }
            Thread.sleep(forTimeInterval: 0.02)
          }
          return (response, (try? connection.rest()) ?? [])
        }
        #expect(response?.status == 408)
        #expect(response?.text.contains("niet op tijd binnen") == true)
        #expect(rest.isEmpty)
        #expect(try await service.isAlive())
      }
    }

    @Test func brokenOffBodiesLeaveNothingBehind() async throws {
      try await TestService.run {
        $0.maximumConcurrency = 8
      } _: { service in
        for path in ["/v1/_evaluate", "/v1/_batch", "/v1/_check"] {
          try await blocking {
            for round in 0..<30 {
              let connection = try RawConnection(port: service.port)
              connection.send(
                TestService.request("POST", path, nil, ["Content-Length": "100000"]) + "{\"region\":\n{}\n")
              if round % 2 == 0 { connection.reset() }
            }
          }
        }
        // Every place is free again; the one that asks is busy itself.
        var busy: Int?
        for _ in 0..<100 {
          busy = try await service.metric("jeugdregels_requests_busy")
          if busy == 1 { break }
          try await Task.sleep(for: .milliseconds(50))
        }
        #expect(busy == 1)
        #expect(try await service.isAlive())
      }
    }

    @Test func tenThousandRequestsOverOneConnection() async throws {
      try await TestService.run { service in
        let count = Mutation.rounds(standard: 10_000)
        let answered = try await blocking {
          let connection = try RawConnection(port: service.port)
          let request = TestService.request("GET", "/health/live")
          var answered = 0
          while answered < count {
            // Some at a time, as clients do that do not wait.
            let part = min(100, count - answered)
            connection.send(String(repeating: request, count: part))
            for _ in 0..<part {
              guard let response = try connection.response(), response.status == 200 else { return answered }
              answered += 1
            }
          }
          return answered
        }
        #expect(answered == count)
      }
    }

    @Test func oneTooManyIsToldToComeBack() async throws {
      try await TestService.run {
        $0.maximumConcurrency = 2
        $0.timeout = 5
      } _: { service in
        let (busy, after) = try await blocking {
          let slow = try (0..<2).map { _ in try RawConnection(port: service.port) }
          for connection in slow {
            connection.send(TestService.request("POST", "/v1/_batch", nil, ["Transfer-Encoding": "chunked"]))
            let line = TestService.query() + "\n"
            connection.send(String(line.utf8.count, radix: 16) + "\r\n" + line + "\r\n")
          }
          // An answer came in: the batch runs, and holds its place.
          let third = try RawConnection(port: service.port)
          var busy: RawResponse?
          for _ in 0..<200 {
            third.send(TestService.request("POST", "/v1/_evaluate", TestService.query()))
            busy = try third.response()
            if busy?.status == 503 { break }
            Thread.sleep(forTimeInterval: 0.01)
          }
          for connection in slow { connection.send("0\r\n\r\n") }
          for connection in slow { _ = try connection.response() }
          var after: RawResponse?
          for _ in 0..<200 {
            third.send(TestService.request("POST", "/v1/_evaluate", TestService.query()))
            after = try third.response()
            if after?.status == 200 { break }
            Thread.sleep(forTimeInterval: 0.01)
          }
          return (busy, after)
        }
        #expect(busy?.status == 503 && busy?.headers["retry-after"] != nil)
        #expect(after?.status == 200)
      }
    }

    @Test func aBatchIsAnsweredWhileItComesIn() async throws {
      try await TestService.run { service in
        try await blocking {
          let connection = try RawConnection(port: service.port)
          connection.send(TestService.request("POST", "/v1/_batch", nil, ["Transfer-Encoding": "chunked"]))
          var hasHead = false
          for number in 0..<20 {
            let line = TestService.query("\(number)") + "\n"
            connection.send(String(line.utf8.count, radix: 16) + "\r\n" + line + "\r\n")
            // The answer to this line comes before the next line is sent.
            if !hasHead {
              hasHead = true
              let head = try connection.head()
              #expect(head?.status == 200)
            }
            let answer = try JSONReader.parse(try connection.chunk() ?? [])
            #expect(answer["id"]?.string == "\(number)")
          }
          connection.send("0\r\n\r\n")
          #expect(try connection.chunk() == nil)
        }
      }
    }

    @Test func aBatchThatIsTooLongEndsWithAnError() async throws {
      try await TestService.run {
        $0.maximumBatch = 10
        $0.maximumBody = 2_000
      } _: { service in
        let lines = (0..<11).map { TestService.query("\($0)") }
        let many = try await service.send("POST", "/v1/_batch", lines.joined(separator: "\n"))
        #expect(many.text.split(separator: "\n").last?.contains("too-many-lines") == true)
        let long = try await service.send("POST", "/v1/_batch", String(repeating: "x", count: 300_000))
        #expect(long.text.contains("too-many-lines") && long.text.split(separator: "\n").count == 1)
        let right = try await service.send("POST", "/v1/_batch", lines.prefix(10).joined(separator: "\n"))
        #expect(right.text.split(separator: "\n").count == 10 && !right.text.contains("too-many-lines"))
      }
    }

    @Test(arguments: ["/v1/status", "/v1/_evaluate", "/v1/nergens", "/"])
    func aHeadHasNoBody(path: String) async throws {
      try await TestService.run { service in
        let statuses = try await blocking {
          let connection = try RawConnection(port: service.port)
          connection.send(TestService.request("HEAD", path) + TestService.request("GET", "/health/live"))
          return [try connection.response(toHead: true)?.status, try connection.response()?.status]
        }
        #expect(statuses.last == 200, "\(statuses)")
      }
    }
  }
#endif
