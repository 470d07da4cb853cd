#if Service
  internal import HTTPTypes
  internal import Logging
  internal import Hummingbird
  internal import JSONText
  internal import NIOCore

  /// Turns every error into a problem, and puts the headers of the API on every response.
  struct ProblemMiddleware: RouterMiddleware {
    typealias Context = ServiceContext
    let metrics: RequestMetrics
    let origins: [String]

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      let started = ContinuousClock.now
      var response: Response
      do {
        if let preflight = preflight(request) {
          response = preflight
        } else {
          response = try await next(request, context)
        }
      } catch let problem as Problem {
        response = try problem.response(from: request, context: context)
      } catch let error as HTTPError {
        response = try Self.problem(of: error, request).response(from: request, context: context)
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        context.logger.error("Unexpected error", metadata: ["error": "\(String(describing: type(of: error)))"])
        response = try Problem(
          status: .internalServerError, title: "Er ging iets mis", detail: "De dienst kon deze vraag niet afhandelen."
        ).response(from: request, context: context)
      }
      headers(&response, request)
      if request.method == .head { response = response.createHeadResponse() }
      if response.headers[.connection] == "close" { response.body = response.body.closing(context.channel) }
      metrics.count(
        method: request.method.rawValue, status: response.status.code, seconds: started.duration(to: .now))
      return response
    }

    /// What a browser asks before a page of an allowed origin may ask; `nil` for any other request.
    private func preflight(_ request: Request) -> Response? {
      guard request.method == .options, let origin = request.headers[.origin], origins.contains(origin),
        request.headers[.accessControlRequestMethod] != nil
      else { return nil }
      return Response(
        status: .noContent,
        headers: [
          .accessControlAllowMethods: "GET, POST", .accessControlAllowHeaders: "Content-Type, X-API-Key",
          .accessControlMaxAge: "600",
        ])
    }

    /// The problem of a path that exists for other methods.
    private static func elsewhere(_ request: Request) -> Problem? {
      let parts = request.uri.path.split(separator: "/")
      let methods = Operations.all.filter { operation in
        let known = operation.path.split(separator: "/")
        return known.count == parts.count && zip(known, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
      }.map { $0.method.rawValue.uppercased() }
      guard !methods.isEmpty, !methods.contains(request.method.rawValue) else { return nil }
      return Problem(
        status: .methodNotAllowed, title: "Deze methode kan hier niet",
        detail: "Hier kan alleen \(methods.joined(separator: " of ")).",
        headers: [.allow: methods.joined(separator: ", ")])
    }

    /// The problem behind an error of the framework.
    static func problem(of error: HTTPError, _ request: Request) -> Problem {
      switch error.status {
      case .notFound: Self.elsewhere(request) ?? .notFound("Hier is niets: \(request.uri.path.prefix(200)).")
      case .methodNotAllowed:
        Problem(
          status: .methodNotAllowed, title: "Deze methode kan hier niet",
          detail: "\(request.method.rawValue) kan hier niet.", headers: error.headers)
      case .contentTooLarge:
        Problem(
          status: .contentTooLarge, title: "Te groot", detail: "De inhoud van de vraag is te groot.",
          headers: [.connection: "close"])
      default:
        Problem(
          status: error.status, title: "De vraag klopt niet", detail: error.body ?? error.status.reasonPhrase,
          headers: error.headers)
      }
    }

    /// The headers of every response.
    private static let always: [HTTPField] = [
      HTTPField(name: .apiVersion, value: Operations.version),
      HTTPField(name: .strictTransportSecurity, value: "max-age=31536000"),
      HTTPField(name: .xContentTypeOptions, value: "nosniff"),
      HTTPField(name: .referrerPolicy, value: "no-referrer"),
      HTTPField(name: .frameOptions, value: "DENY"),
    ]

    private static let policy =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; connect-src 'self'"

    private func headers(_ response: inout Response, _ request: Request) {
      for field in Self.always { response.headers.append(field) }
      if response.headers[.contentSecurityPolicy] == nil {
        response.headers[.contentSecurityPolicy] = Self.policy
      }
      if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
      if let origin = request.headers[.origin], origins.contains(origin) {
        response.headers[.accessControlAllowOrigin] = origin
        response.headers[.vary] = "Origin"
        response.headers[.accessControlExposeHeaders] = "API-Version, Receipt-Id"
      }
    }
  }

  extension ResponseBody {
    /// The same body, after which the connection closes: what the other side still sends is not read.
    fileprivate func closing(_ channel: any Channel) -> ResponseBody {
      ResponseBody(contentLength: contentLength) { writer in
        try await self.write(writer)
        // A moment later, so that the other side has read the response before its next write fails.
        channel.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
      }
    }
  }
#endif
