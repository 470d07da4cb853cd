#if Service
  internal import Hummingbird
  internal import NIOCore

  extension RequestBody {
    /// The whole body, within a size and a time: a body that never ends is given up.
    ///
    /// - Parameters:
    ///   - limit: Most bytes.
    ///   - seconds: Most seconds.
    /// - Throws: A `Problem` when it is too large or takes too long.
    func bytes(upTo limit: Int, within seconds: Int) async throws -> [UInt8] {
      let body = self
      return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
        group.addTask {
          do {
            let buffer = try await body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
          } catch is NIOTooManyBytesError {
            throw Problem(
              status: .contentTooLarge, title: "Te groot",
              detail: "De inhoud van de vraag mag hoogstens \(limit) bytes zijn.", headers: [.connection: "close"])
          }
        }
        group.addTask {
          try await Task.sleep(for: .seconds(seconds))
          return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let bytes = first else {
          throw Problem(
            status: .requestTimeout, title: "Het duurde te lang",
            detail: "De inhoud van de vraag was na \(seconds) seconden nog niet binnen.",
            headers: [.connection: "close"])
        }
        return bytes
      }
    }
  }
#endif
