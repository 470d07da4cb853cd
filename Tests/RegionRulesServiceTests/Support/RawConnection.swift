#if Service
  import Foundation

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// A connection to loopback that sends any bytes, right or wrong.
  ///
  /// It blocks: use it on a thread of its own.
  final class RawConnection {
    struct Failure: Error {
      let text: String
    }

    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// Connects; waits for bytes at most so many seconds.
    init(port: Int, patience seconds: Int = 20) throws {
      #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
      #else
        let kind = SOCK_STREAM
      #endif
      descriptor = socket(AF_INET, kind, 0)
      var time = timeval(tv_sec: seconds, tv_usec: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
      setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
      var one: Int32 = 1
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      let result = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      guard result == 0 else {
        close(descriptor)
        throw Failure(text: "no connection: \(errno)")
      }
    }

    deinit { close(descriptor) }

    /// Sends bytes; `false` when the other side does not take them any more.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
      var start = 0
      while start < bytes.count {
        let count = bytes[start...].withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Ends what is sent; what comes back can still be read.
    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Breaks the connection off without an end.
    func reset() {
      var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    }

    /// Takes in what comes; `false` at the end of the connection.
    private func fill() throws -> Bool {
      var part = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &part, part.count, 0)
      if count < 0 {
        if errno == EAGAIN { throw Failure(text: "nothing comes in and the connection stays open") }
        return false
      }
      buffer += part[..<count]
      return count > 0
    }

    /// Everything until the other side closes.
    func rest() throws -> [UInt8] {
      while try fill() {}
      defer { buffer = [] }
      return buffer
    }

    /// The head of the next response; its body is read with ``chunk()``.
    func head() throws -> RawResponse? { try response(toHead: true) }

    /// The next response; `nil` when the connection ends without one.
    func response(toHead isHead: Bool = false) throws -> RawResponse? {
      let end = Array("\r\n\r\n".utf8)
      var position = buffer.firstRange(of: end)
      while position == nil {
        guard try fill() else { return nil }
        position = buffer.firstRange(of: end)
      }
      guard let position else { return nil }
      var response = RawResponse(head: Array(buffer[..<position.lowerBound]))
      buffer.removeSubrange(..<position.upperBound)
      if isHead { return response }
      if let length = response.headers["content-length"].flatMap(Int.init) {
        while buffer.count < length { guard try fill() else { return nil } }
        response.body = Array(buffer[..<length])
        buffer.removeSubrange(..<length)
      } else if response.headers["transfer-encoding"] == "chunked" {
        while let chunk = try chunk() { response.body += chunk }
      }
      return response
    }

    /// The next part of a body of unknown length; `nil` at its end.
    func chunk() throws -> [UInt8]? {
      let lineEnd = Array("\r\n".utf8)
      var position = buffer.firstRange(of: lineEnd)
      while position == nil {
        guard try fill() else { throw Failure(text: "the body ends too soon") }
        position = buffer.firstRange(of: lineEnd)
      }
      guard let position, let length = Int(String(decoding: buffer[..<position.lowerBound], as: UTF8.self), radix: 16)
      else { throw Failure(text: "no length of a part") }
      let total = position.upperBound + length + 2
      while buffer.count < total { guard try fill() else { throw Failure(text: "the body ends too soon") } }
      let part = Array(buffer[position.upperBound..<(position.upperBound + length)])
      buffer.removeSubrange(..<total)
      return length == 0 ? nil : part
    }
  }

  /// A response as it came in.
  struct RawResponse: Sendable {
    let status: Int
    /// By name in small letters.
    let headers: [String: String]
    var body: [UInt8] = []

    var text: String { String(decoding: body, as: UTF8.self) }

    init(head: [UInt8]) {
      let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
      status = Int(lines.first?.split(separator: " ").dropFirst().first ?? "") ?? 0
      headers = Dictionary(
        lines.dropFirst().compactMap { line in
          let parts = line.split(separator: ":", maxSplits: 1)
          return parts.count == 2
            ? (parts[0].lowercased(), parts[1].trimmingCharacters(in: .whitespaces)) : nil
        }
      ) { $1 }
    }
  }

  /// Runs what blocks on a thread of its own, so that the service in the same process keeps its threads.
  func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
  }
#endif
