#if Service
  internal import HTTPTypes
  internal import Hummingbird
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine

  extension Problem {
    /// The problem of a query that can't be answered: the same words and codes as the command line.
    init(_ error: QueryError, id: String?) {
      let status: HTTPResponse.Status =
        switch error.code {
        case .unknownRegion, .unknownEdition: .notFound
        default: .badRequest
        }
      self.init(status: status, title: "De vraag klopt niet", detail: error.message)
      let object = AnswerJSON.error(error, id: id)
      members["id"] = object["id"] ?? .null
      members["error"] = object["error"] ?? .null
    }
  }
#endif
