#if Service
  import Foundation
  import Testing

  @testable import RegionRulesService

  /// The example clients in the documents, run against the real service.
  @Suite(.serialized) struct ExampleClientTests {
    private static let folder = TestService.root + "/Docs/clients"

    /// Runs a program; its exit status and all that it wrote.
    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program] + arguments
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test func curl() async throws {
      try await TestService.run { service in
        let (status, text) = try await blocking {
          try Self.run("sh", [Self.folder + "/curl.sh", "http://127.0.0.1:\(service.port)"])
        }
        #expect(status == 0, "\(text)")
        for part in [
          #""fact":"intensiteit""#, #""code":"50H22""#, #""code":"50H21""#, "bedoelt u `arrangement`", "400",
        ] {
          #expect(text.contains(part), "\(part) is not in \(text)")
        }
      }
    }

    @Test func swift() async throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("client-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let client = folder.appendingPathComponent("client").path
      let built = try await blocking {
        try Self.run("swiftc", ["-parse-as-library", Self.folder + "/client.swift", "-o", client])
      }
      #expect(built.status == 0 && !built.text.contains("warning:"), "\(built.text)")
      try await TestService.run { service in
        let address = "http://127.0.0.1:\(service.port)"
        let right = try await blocking {
          try Self.run(client, [address, "noord-holland", "2019-05-01", "arrangement=2", "intensiteit=midden"])
        }
        #expect(right.status == 0 && right.text.contains("50H22"), "\(right.text)")
        let open = try await blocking {
          try Self.run(client, [address, "noord-holland", "2019-05-01", "arrangement=2"])
        }
        #expect(open.status == 0 && open.text.contains("[intensiteit]"), "\(open.text)")
        let wrong = try await blocking { try Self.run(client, [address, "nergens", "2019-05-01"]) }
        #expect(wrong.status == 1 && wrong.text.contains("404"), "\(wrong.text)")
      }
    }
  }
#endif
