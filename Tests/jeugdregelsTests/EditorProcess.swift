import Foundation
import JSONText

/// An editor that talks to the language server over pipes.
final class EditorProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []
  private var nextRequest = 1
  /// The last findings of each document.
  private(set) var findings: [String: [JSONValue]] = [:]
  /// What the server asked of the editor.
  private(set) var asked: [String] = []

  init(_ arguments: [String] = ["lsp"]) throws {
    process.executableURL = URL(fileURLWithPath: Command.path ?? "")
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// Sends messages in one piece.
  func send(_ messages: [JSONValue]) {
    input.fileHandleForWriting.write(Data(messages.flatMap(Self.framed)))
  }

  static func framed(_ message: JSONValue) -> [UInt8] {
    let body = message.bytes()
    return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  func notify(_ method: String, _ params: JSONValue) {
    send([["jsonrpc": "2.0", "method": .string(method), "params": params]])
  }

  /// A request with a number of its own.
  func request(_ method: String, _ params: JSONValue) -> (id: Int, message: JSONValue) {
    defer { nextRequest += 1 }
    let message: JSONValue = [
      "jsonrpc": "2.0", "id": JSONValue(nextRequest), "method": .string(method), "params": params,
    ]
    return (nextRequest, message)
  }

  /// Sends a request and waits for its answer.
  func answer(_ method: String, _ params: JSONValue) -> JSONValue {
    let request = request(method, params)
    send([request.message])
    return wait(for: request.id)
  }

  /// Waits for the answer to a request.
  func wait(for id: Int) -> JSONValue {
    while let message = next() {
      if message["id"]?.int == id, message["method"] == nil { return message }
    }
    return .null
  }

  /// Waits until the findings of a document are told for a version.
  func waitForFindings(_ uri: String, version: Int) -> [JSONValue]? {
    while let message = next() {
      let params = message["params"]
      if message["method"]?.string == "textDocument/publishDiagnostics", params?["uri"]?.string == uri,
        params?["version"]?.int == version
      {
        return params?["diagnostics"]?.array
      }
    }
    return nil
  }

  /// The next message of the server; `nil` when it has gone.
  func next() -> JSONValue? {
    while true {
      if let message = cut() {
        if message["method"]?.string == "textDocument/publishDiagnostics" {
          findings[message["params"]?["uri"]?.string ?? ""] = message["params"]?["diagnostics"]?.array
        } else if let method = message["method"]?.string {
          asked.append(method)
        }
        return message
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      buffer += data
    }
  }

  private func cut() -> JSONValue? {
    let end = Array("\r\n\r\n".utf8)
    guard let place = buffer.indices.first(where: { buffer[$0...].starts(with: end) }) else { return nil }
    let header = String(decoding: buffer[..<place], as: UTF8.self)
    guard let length = header.split(separator: " ").last.flatMap({ Int($0) }), buffer.count >= place + 4 + length
    else { return nil }
    let body = Array(buffer[(place + 4)..<(place + 4 + length)])
    buffer.removeFirst(place + 4 + length)
    return try? JSONReader.parse(body)
  }

  /// Says goodbye.
  ///
  /// - Returns: The status with which the server ended.
  func leave() -> Int32 {
    _ = answer("shutdown", .null)
    send([["jsonrpc": "2.0", "method": "exit"]])
    return waitForEnd()
  }

  /// Closes the pipe and waits.
  func waitForEnd() -> Int32 {
    try? input.fileHandleForWriting.close()
    while next() != nil {}
    process.waitUntilExit()
    return process.terminationStatus
  }
}
