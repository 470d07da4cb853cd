#if Service
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore
  internal import NIOHTTP1

  extension Request {
    /// The whole body, within a size; its connection gives it up when it takes too long.
    ///
    /// - Parameter limit: Most bytes.
    /// - Throws: A `Problem` when it is too large, takes too long, or is no HTTP.
    func bytes(upTo limit: Int) async throws -> [UInt8] {
      if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw Self.tooLarge(limit) }
      do {
        let buffer = try await body.collect(upTo: limit)
        return Array(buffer.readableBytesView)
      } catch is NIOTooManyBytesError {
        throw Self.tooLarge(limit)
      } catch is BodyDeadline.Passed {
        throw Problem(
          status: .requestTimeout, title: "Het duurde te lang",
          detail: "De inhoud van de vraag was niet op tijd binnen.", headers: [.connection: "close"])
      } catch let error where error is HTTPParserError || error is IOError {
        var problem = Problem.badRequest("De inhoud van de vraag is afgebroken, of geen geldige HTTP.")
        problem.headers = [.connection: "close"]
        throw problem
      }
    }

    private static func tooLarge(_ limit: Int) -> Problem {
      Problem(
        status: .contentTooLarge, title: "Te groot",
        detail: "De inhoud van de vraag mag hoogstens \(limit) bytes zijn.", headers: [.connection: "close"])
    }
  }
#endif
