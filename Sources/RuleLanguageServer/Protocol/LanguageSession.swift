import JSONText

/// A conversation with an editor over the Language Server Protocol: bytes in, bytes out.
///
/// ```swift
/// var session = LanguageSession()
/// session.receive(bytes)
/// while session.hasMessages { write(session.answerNext()) }
/// while session.hasChecks { write(session.checkNext()) }
/// ```
public struct LanguageSession {
  /// How far the conversation is.
  enum Stage { case waiting, running, stopping }

  private enum Queued {
    case message(JSONValue)
    case broken(ResponseError)
  }

  private var framer = MessageFramer()
  private var queue: [Queued] = []
  private var handled = 0
  private var cancelled: Set<JSONValue> = []
  private var outgoing: [UInt8] = []
  private var nextRequest = 1

  var stage = Stage.waiting
  var features: Features

  /// The status to end the process with; `nil` while the conversation goes on.
  public internal(set) var exitStatus: Int32?

  /// Begins a conversation.
  ///
  /// - Parameter root: The folder that holds `Regions/` and `Rules/`; found from the editor's folder when `nil`.
  public init(root: String? = nil) {
    features = Features(root: root)
  }

  /// Takes in what the editor sent.
  ///
  /// - Parameter bytes: The bytes as they came, in pieces of any size.
  public mutating func receive(_ bytes: [UInt8]) {
    framer.append(bytes)
    while let item = framer.next() {
      switch item {
      case .fault: queue.append(.broken(.unreadableHeader))
      case .message(let body):
        guard let value = try? JSONReader.parse(body) else {
          queue.append(.broken(.parseError))
          continue
        }
        if value["method"]?.string == "$/cancelRequest" {
          if let id = value["params"]?["id"], isWaiting(id) { cancelled.insert(id) }
        } else {
          queue.append(.message(value))
        }
      }
    }
  }

  private func isWaiting(_ id: JSONValue) -> Bool {
    queue[handled...].contains {
      if case .message(let value) = $0 { return value["id"] == id && value["method"] != nil }
      return false
    }
  }

  /// Whether there are messages that have not been answered yet.
  public var hasMessages: Bool { handled < queue.count && exitStatus == nil }

  /// How many messages wait.
  public var waiting: Int { queue.count - handled }

  /// Answers the next message.
  ///
  /// - Returns: The bytes to send to the editor; none for most notifications.
  public mutating func answerNext() -> [UInt8] {
    guard hasMessages else { return [] }
    let item = queue[handled]
    handled += 1
    if handled == queue.count {
      queue = []
      handled = 0
    }
    switch item {
    case .broken(let error): respond(to: .null, .failure(error))
    case .message(let value): answer(value)
    }
    return flush()
  }

  /// Whether rules have changed since they were last checked.
  public var hasChecks: Bool { stage == .running && exitStatus == nil && features.hasChecks }

  /// Checks the next edition that changed.
  ///
  /// - Returns: The findings to send to the editor, for the files where they differ.
  /// - Complexity: Linear in the size of one edition, beside the proofs about its tables.
  public mutating func checkNext() -> [UInt8] {
    guard hasChecks else { return [] }
    for params in features.check() { notify("textDocument/publishDiagnostics", params) }
    if features.takeHintRefresh() { ask("workspace/inlayHint/refresh", .null) }
    return flush()
  }

  /// Notes that nothing will come any more.
  public mutating func end() {
    if exitStatus == nil { exitStatus = stage == .stopping ? 0 : 1 }
  }

  private mutating func flush() -> [UInt8] {
    defer { outgoing = [] }
    return outgoing
  }

  private mutating func answer(_ message: JSONValue) {
    guard message.object != nil else { return respond(to: .null, .failure(.invalidRequest)) }
    let id = message["id"]
    guard let method = message["method"]?.string else {
      // An answer to something that was asked of the editor.
      if message["result"] == nil, message["error"] == nil { respond(to: id ?? .null, .failure(.invalidRequest)) }
      return
    }
    let params = message["params"] ?? .null
    guard let id else { return take(notification: method, params) }
    guard id.string != nil || id.numberText != nil else {
      return respond(to: .null, .failure(.invalidRequest))
    }
    if cancelled.remove(id) != nil { return respond(to: id, .failure(.cancelled)) }
    do throws(ResponseError) {
      respond(to: id, .success(try result(of: method, params)))
    } catch {
      respond(to: id, .failure(error))
    }
  }

  private mutating func respond(to id: JSONValue, _ result: Result<JSONValue, ResponseError>) {
    switch result {
    case .success(let value): send(["jsonrpc": "2.0", "id": id, "result": value])
    case .failure(let error): send(["jsonrpc": "2.0", "id": id, "error": error.json])
    }
  }

  private mutating func notify(_ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Asks something of the editor; the answer is not waited for.
  mutating func ask(_ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "id": .string("jeugdregels-\(nextRequest)"), "method": .string(method), "params": params])
    nextRequest += 1
  }

  private mutating func send(_ message: JSONValue) { outgoing += MessageFramer.framed(message.bytes()) }
}
