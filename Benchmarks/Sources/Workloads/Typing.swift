import Foundation
import RuleLanguageServer

/// Someone who types in the largest rule file of the largest edition, in an editor with the language server.
public struct Typing {
  /// The file that is open.
  public let path: String
  private var session: LanguageSession
  private let uri: String
  private var version = 1
  private var isTyped = false

  /// Opens the file, and lets its edition be checked once.
  ///
  /// - Parameter root: The folder that holds `Regions/` and `Rules/`.
  public init(root: String) throws {
    guard let path = Self.largestFile(root) else { throw Fixture.Failure(description: "no rule files") }
    self.path = path
    uri = "file://\(root)/\(path)"
    session = LanguageSession(root: root)
    send(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"rootUri":"file://\#(root)"}}"#)
    send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(uri)","version":1,"text":\#(quoted)}}}"#
    )
    guard answer() > 0 else { throw Fixture.Failure(description: "nothing was told about \(path)") }
  }

  /// Types a line break before everything, or takes it away again: every place in the file moves.
  ///
  /// - Returns: How many bytes the server told about it.
  public mutating func type() -> Int {
    let end = isTyped ? #"{"line":1,"character":0}"# : #"{"line":0,"character":0}"#
    let text = isTyped ? "" : #"\n"#
    isTyped.toggle()
    version += 1
    send(
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":\#(end)},"text":"\#(text)"}]}}"#
    )
    return answer()
  }

  private mutating func send(_ message: String) {
    session.receive(Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8))
  }

  private mutating func answer() -> Int {
    var told = 0
    while session.hasMessages { told += session.answerNext().count }
    while session.hasChecks { told += session.checkNext().count }
    return told
  }

  private static func largestFile(_ root: String) -> String? {
    var sizes: [String: Int] = [:]
    var files: [String: [(path: String, size: Int)]] = [:]
    let paths = FileManager.default.enumerator(atPath: root + "/Regions")
    while let path = paths?.nextObject() as? String {
      let parts = path.split(separator: "/")
      guard parts.count > 2, path.hasSuffix(".yaml"), !path.contains("conformance"), !path.contains("traceability"),
        let size = FileManager.default.contents(atPath: root + "/Regions/" + path)?.count
      else { continue }
      let edition = parts.prefix(2).joined(separator: "/")
      sizes[edition, default: 0] += size
      files[edition, default: []].append(("Regions/" + path, size))
    }
    let edition = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    return edition.flatMap { files[$0] }?.max { ($0.size, $0.path) < ($1.size, $1.path) }?.path
  }
}
