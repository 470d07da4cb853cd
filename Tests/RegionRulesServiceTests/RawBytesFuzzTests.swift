#if Service
  import Foundation
  import JSONText
  import TestSupport
  import Testing

  @testable import RegionRulesService

  /// Bytes that are nearly a request, or nothing like one: the service stays well, and answers with its own statuses.
  ///
  /// `JEUGDREGELS_FUZZ` sets how many; the seed is fixed, so that a failure comes back.
  @Suite(.serialized) struct RawBytesFuzzTests {
    private static let seeds: [String] = [
      TestService.request("POST", "/v1/_evaluate", TestService.query()),
      TestService.request("POST", "/v1/_next-question", TestService.query()),
      TestService.request("POST", "/v1/_batch", TestService.query("1") + "\n" + TestService.query("2")),
      TestService.request("POST", "/v1/_why-not", #"{"code":"50H21","query":\#(TestService.query())}"#),
      TestService.request("POST", "/v1/_diff", #"{"old":"amsterdam/2017","new":"amsterdam/2017","decisions":[]}"#),
      TestService.request("POST", "/v1/_check", #"{"files":[{"path":"Regions/x/region.yaml","text":"format: 1"}]}"#),
      TestService.request(
        "GET", "/v1/regions/noord-holland/editions/7-stappenplan/codes?search=licht&page=1&pageSize=5"),
      TestService.request("POST", "/v1/_batch", nil, ["Transfer-Encoding": "chunked"]) + "2\r\n{}\r\n0\r\n\r\n",
      TestService.request("POST", "/vraag/noord-holland/arrangementscode", "date=2019-05-01&f.arrangement=2"),
    ]

    private static let allowed: Set<Int> = [200, 204, 400, 404, 405, 408, 413, 414, 431, 501, 503, 505]

    @Test func noBytesDoHarm() async throws {
      let rounds = Mutation.rounds(standard: 400)
      try await TestService.run {
        $0.timeout = 2
      } _: { service in
        let strange = try await withThrowingTaskGroup(of: [String].self) { group in
          for seed in 0..<4 {
            group.addTask { try await blocking { try Self.attack(service.port, seed: UInt64(seed), rounds / 4) } }
          }
          return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(strange.isEmpty, "\(strange.prefix(3))")
        #expect(try await service.isAlive())
      }
    }

    /// Sends mutated requests; those with a response that is not right, as text.
    private static func attack(_ port: Int, seed: UInt64, _ rounds: Int) throws -> [String] {
      var random = SplitMix64(seed: seed)
      var strange: [String] = []
      for _ in 0..<rounds {
        var bytes = Array((seeds.randomElement(using: &random) ?? "").utf8)
        for _ in 0..<Int.random(in: 0...6, using: &random) { mutate(&bytes, &random) }
        let connection = try RawConnection(port: port)
        connection.send(bytes)
        connection.finishSending()
        var received: [UInt8] = []
        do { received = try connection.rest() } catch { strange.append("no end: \(text(bytes))") }
        if let fault = fault(in: received) { strange.append("\(fault): \(text(bytes))") }
      }
      return strange
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
      guard !bytes.isEmpty else { return }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
      default: bytes.insert(contentsOf: [0x0D, 0x0A], at: place)
      }
    }

    /// What is not right about everything that came back; nothing at all is right.
    private static func fault(in received: [UInt8]) -> String? {
      guard !received.isEmpty else { return nil }
      guard received.starts(with: "HTTP/1.".utf8) else { return "no HTTP" }
      let status = RawResponse(head: received.split(separator: 0x0D, maxSplits: 1).first.map { Array($0) } ?? []).status
      return allowed.contains(status) ? nil : "status \(status)"
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).debugDescription }
  }
#endif
