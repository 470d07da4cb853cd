internal import JSONText

#if Service
  internal import HTTPTypes
  internal import Hummingbird

  /// A problem detail (RFC 9457): what is wrong, for programs and people.
  struct Problem: Error, HTTPResponseError {
    var status: HTTPResponse.Status
    var title: String
    var detail: String
    /// Members beside the standard ones.
    var members: JSONObject = JSONObject()
    var headers: HTTPFields = [:]

    func response(from request: Request, context: some RequestContext) throws -> Response {
      var object: JSONObject = [
        "type": "about:blank",
        "title": .string(title),
        "status": JSONValue(status.code),
        "detail": .string(detail),
      ]
      for member in members { object[member.key] = member.value }
      var headers = headers
      headers[.contentType] = "application/problem+json"
      return Response(
        status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: JSONValue.object(object).bytes())))
    }

    static func notFound(_ detail: String) -> Problem {
      Problem(status: .notFound, title: "Niet gevonden", detail: detail)
    }

    static func badRequest(_ detail: String) -> Problem {
      Problem(status: .badRequest, title: "De vraag klopt niet", detail: detail)
    }
  }
#endif
