import Foundation
import JSONText

@testable import RuleLanguageServer

/// An editor in memory that talks to a server in bytes.
struct Editor {
  private(set) var session: LanguageSession
  let root: String
  private var framer = MessageFramer()
  private var answers: [Int: JSONValue] = [:]
  private var next = 1
  /// The last findings of each file, by path.
  private(set) var findings: [String: [JSONValue]] = [:]
  /// The text of each open document.
  private(set) var texts: [String: String] = [:]

  /// The folder of this package, with the real regions.
  static var package: String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }

  /// Begins a conversation about a folder with rules.
  init(root: String = package) {
    self.root = root
    session = LanguageSession()
    _ = request("initialize", ["rootUri": .string(FileURI.uri(root)), "capabilities": [:]])
    notify("initialized", [:])
  }

  mutating func send(_ value: JSONValue) { exchange(MessageFramer.framed(value.bytes())) }

  /// Sends bytes and takes in all that comes back.
  mutating func exchange(_ bytes: [UInt8]) {
    session.receive(bytes)
    while session.hasMessages { take(session.answerNext()) }
  }

  mutating func notify(_ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Asks something; the whole answer comes back.
  mutating func answer(_ method: String, _ params: JSONValue) -> JSONValue {
    let id = next
    next += 1
    send(["jsonrpc": "2.0", "id": JSONValue(id), "method": .string(method), "params": params])
    return answers.removeValue(forKey: id) ?? .null
  }

  mutating func request(_ method: String, _ params: JSONValue) -> JSONValue {
    answer(method, params)["result"] ?? .null
  }

  private mutating func take(_ bytes: [UInt8]) {
    framer.append(bytes)
    while case .message(let body)? = framer.next() {
      guard let value = try? JSONReader.parse(body) else { continue }
      if value["method"]?.string == "textDocument/publishDiagnostics", let params = value["params"] {
        findings[path(params["uri"]?.string ?? "")] = params["diagnostics"]?.array
      } else if let id = value["id"]?.int {
        answers[id] = value
      }
    }
  }

  /// Waits until everything is checked.
  mutating func settle() { while session.hasChecks { take(session.checkNext()) } }

  func path(_ uri: String) -> String { String((FileURI.path(uri) ?? "").dropFirst(root.count + 1)) }
  func uri(_ path: String) -> String { FileURI.uri(root + "/" + path) }

  /// The file on disk.
  func onDisk(_ path: String) -> String { (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? "" }

  mutating func open(_ path: String, _ text: String? = nil) {
    let text = text ?? onDisk(path)
    texts[path] = text
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(uri(path)), "languageId": "yaml", "version": 1, "text": .string(text)]])
  }

  mutating func close(_ path: String) {
    texts[path] = nil
    notify("textDocument/didClose", ["textDocument": ["uri": .string(uri(path))]])
  }

  /// Changes the first place of a text in an open document.
  mutating func replace(_ old: String, with new: String, in path: String) {
    let text = texts[path] ?? ""
    guard let range = text.range(of: old) else { return }
    edit(path, [["range": json(range, in: text), "newText": .string(new)]])
  }

  /// Applies edits as the server writes them, last place first.
  mutating func edit(_ path: String, _ edits: [JSONValue]) {
    if texts[path] == nil { open(path) }
    var lines = TextLines(Array((texts[path] ?? "").utf8))
    func start(_ edit: JSONValue) -> Int { edit["range"]?["start"].flatMap(EditorPosition.init).map(lines.offset) ?? 0 }
    func end(_ edit: JSONValue) -> Int { edit["range"]?["end"].flatMap(EditorPosition.init).map(lines.offset) ?? 0 }
    let sorted = edits.map { (start($0), end($0), $0) }.sorted { $0.0 > $1.0 }
    var changes: [JSONValue] = []
    for (lower, upper, edit) in sorted {
      lines.replace(lower..<upper, with: edit["newText"]?.string ?? "")
      changes.append(["range": edit["range"] ?? .null, "text": edit["newText"] ?? ""])
    }
    texts[path] = lines.text(0..<lines.bytes.count)
    notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri(path)), "version": 2], "contentChanges": .array(changes)])
  }

  private func json(_ range: Range<String.Index>, in text: String) -> JSONValue {
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let upper = text.utf8.distance(from: text.startIndex, to: range.upperBound)
    return TextLines(Array(text.utf8)).json(lower..<upper)
  }

  /// A place in an open document: behind a text, or some characters into it.
  func place(_ text: String, in path: String, into: Int? = nil) -> JSONValue {
    let all = texts[path] ?? ""
    guard let range = all.range(of: text) else { return .null }
    let offset = all.utf8.distance(from: all.startIndex, to: range.lowerBound) + (into ?? text.utf8.count)
    return [
      "textDocument": ["uri": .string(uri(path))],
      "position": TextLines(Array(all.utf8)).position(offset).json,
    ]
  }

  /// What is offered behind a text.
  mutating func completions(after text: String, in path: String) -> [String] {
    let result = request("textDocument/completion", place(text, in: path))
    return (result["items"]?.array ?? []).compactMap { $0["label"]?.string }
  }

  mutating func hover(_ text: String, in path: String, into: Int = 1) -> String {
    request("textDocument/hover", place(text, in: path, into: into))["contents"]?["value"]?.string ?? ""
  }

  /// All findings, as `FILE: CODE`.
  var codes: [String] {
    findings.sorted { $0.key < $1.key }.flatMap { path, found in
      found.map { "\(path): \($0["code"]?.string ?? "?") \($0["message"]?.string ?? "")" }
    }
  }
}
