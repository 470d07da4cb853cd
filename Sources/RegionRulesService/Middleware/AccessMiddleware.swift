#if Service
  internal import HTTPTypes
  internal import Crypto
  internal import Hummingbird
  internal import Synchronization

  /// Lets in who has a key, no faster and no more at a time than allowed.
  struct AccessMiddleware: RouterMiddleware {
    typealias Context = ServiceContext
    let configuration: ServiceConfiguration
    let gate: RequestGate

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      if request.uri.path.hasPrefix("/health/") { return try await next(request, context) }
      var context = context
      if !configuration.keys.isEmpty {
        guard let key = request.headers[.apiKey] else {
          throw Problem(
            status: .unauthorized, title: "Sleutel nodig", detail: "Geef uw sleutel in de kop X-API-Key.",
            headers: [.wwwAuthenticate: "ApiKey"])
        }
        guard let name = name(of: key) else {
          throw Problem(status: .forbidden, title: "Geen toegang", detail: "Deze sleutel is niet bekend.")
        }
        context.keyName = name
      }
      let limit = configuration.requestsPerMinute
      if limit > 0, !gate.admits(context.keyName ?? context.remote, perMinute: limit) {
        throw Problem(
          status: .tooManyRequests, title: "Te veel vragen", detail: "Wacht een minuut en vraag het dan opnieuw.",
          headers: [.retryAfter: "60"])
      }
      guard let place = gate.enter(limit: configuration.maximumConcurrency) else {
        throw Problem(
          status: .serviceUnavailable, title: "Het is druk", detail: "Vraag het over een paar seconden opnieuw.",
          headers: [.retryAfter: "2"])
      }
      var response = try await next(request, context)
      // What is still being written keeps its place until it is done, or nobody wants it any more.
      if response.body.contentLength == nil { response.body = response.body.keeping(place) }
      return response
    }

    /// The name of a key, compared without telling by its time how much of it is right.
    private func name(of key: String) -> String? {
      let digest = SHA256.hash(data: Array(key.utf8)).map { byte in
        let text = String(byte, radix: 16)
        return text.count == 1 ? "0" + text : text
      }.joined()
      var found: String?
      for known in configuration.keys where Self.isEqual(Array(known.digest.utf8), Array(digest.utf8)) {
        found = known.name
      }
      return found
    }

    private static func isEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
      guard one.count == other.count else { return false }
      return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }

  /// Counts who asks and how many requests are busy.
  final class RequestGate: Sendable {
    private let state = Mutex(State())

    private struct State {
      var busy = 0
      var minute: Int64 = 0
      var asked: [String: Int] = [:]
    }

    /// Whether an asker may ask once more in this minute.
    func admits(_ asker: String, perMinute limit: Int) -> Bool {
      let minute = ContinuousClock.now.minutes
      return state.withLock { state in
        if state.minute != minute {
          state.minute = minute
          state.asked = [:]
        }
        state.asked[asker, default: 0] += 1
        return state.asked[asker, default: 0] <= limit
      }
    }

    /// A place among the requests that are busy; `nil` when there is none.
    func enter(limit: Int) -> Place? {
      let isIn = state.withLock { state in
        guard state.busy < limit else { return false }
        state.busy += 1
        return true
      }
      return isIn ? Place(gate: self) : nil
    }

    /// Is given back when nobody holds it any more.
    final class Place: Sendable {
      private let gate: RequestGate

      fileprivate init(gate: RequestGate) { self.gate = gate }

      deinit { gate.state.withLock { $0.busy -= 1 } }
    }

    var busy: Int { state.withLock { $0.busy } }
  }

  extension ResponseBody {
    /// The same body, that holds a place while it is written.
    fileprivate func keeping(_ place: RequestGate.Place) -> ResponseBody {
      ResponseBody { writer in
        try await self.write(writer)
        withExtendedLifetime(place) {}
      }
    }
  }

  extension ContinuousClock.Instant {
    /// Whole minutes since some moment, the same for the whole process.
    fileprivate var minutes: Int64 { origin.duration(to: self).components.seconds / 60 }
  }

  private let origin = ContinuousClock.now
#endif
