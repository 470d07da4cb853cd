#if Service
  internal import HTTPTypes
  internal import Hummingbird
  internal import NIOCore

  /// Tells a problem on a page where a person reads it: on the pages, and wherever a browser asks for one.
  struct PageProblemMiddleware: RouterMiddleware {
    typealias Context = ServiceContext
    let pages: PageTemplates

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      guard Self.isForPeople(request) else { return try await next(request, context) }
      do {
        return try await next(request, context)
      } catch let problem as Problem {
        return try page(problem)
      } catch let error as HTTPError {
        return try page(ProblemMiddleware.problem(of: error, request))
      }
    }

    private func page(_ problem: Problem) throws -> Response {
      guard let html = pages.render("fault", ["title": problem.title, "detail": problem.detail]) else { throw problem }
      var response = Response(
        status: problem.status, headers: [.contentType: "text/html; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: html)))
      for header in problem.headers { response.headers.append(header) }
      return response
    }

    private static func isForPeople(_ request: Request) -> Bool {
      let parts = request.uri.path.split(separator: "/")
      if parts == ["proef", "controle"] { return false }
      switch parts.first {
      case "vraag", "regels", "proef": return true
      case "v1", "health", "metrics": return false
      default: return request.headers[.accept]?.contains("text/html") ?? false
      }
    }
  }
#endif
