internal import JSONText

/// The operations of the API, once: the router serves them and the OpenAPI document describes them.
struct Operations {
  /// The full version of the API.
  static let version = "1.0.0"

  /// The operation whose body may go on for as long as something comes in.
  static let batchPath = "/v1/_batch"

  struct Operation: Sendable {
    enum Method: String, Sendable { case get, post }
    var method: Method
    /// With `{variables}`.
    var path: String
    var id: String
    var tag: String
    var summary: String
    /// Query parameters with their description.
    var parameters: [(name: String, text: String, isInteger: Bool)] = []
    /// Name of the schema of the body; `nil` has none.
    var request: String?
    var requestType = "application/json"
    /// Name of the schema of the answer.
    var response: String
    var responseType = "application/json"
    /// Whether the answer is recorded where a decision log is kept, and the response names its receipt.
    var isRecorded = false
  }

  static let paging: [(name: String, text: String, isInteger: Bool)] = [
    ("search", "Woorden om op te zoeken.", false), ("page", "Bladzijde, vanaf 1.", true),
    ("pageSize", "Hoeveel op een bladzijde, 1 tot 500.", true),
  ]

  static let all: [Operation] = [
    .init(
      method: .get, path: "/v1/status", id: "getStatus", tag: "Dienst",
      summary: "Welke regels er in gebruik zijn, en wat er mis is met een wijziging.", response: "Status"),
    .init(
      method: .get, path: "/v1/regions", id: "listRegions", tag: "Regels", summary: "De regio's met hun uitgaven.",
      response: "Regions"),
    .init(
      method: .get, path: "/v1/regions/{region}", id: "getRegion", tag: "Regels",
      summary: "Een regio met haar uitgaven.", response: "Region"),
    .init(
      method: .get, path: "/v1/regions/{region}/editions/{edition}", id: "getEdition", tag: "Regels",
      summary: "Een uitgave: vragen, gegevens en codes.", response: "Edition"),
    .init(
      method: .get, path: "/v1/regions/{region}/editions/{edition}/decisions", id: "listDecisions", tag: "Regels",
      summary: "De vragen van een uitgave.", parameters: paging, response: "Page"),
    .init(
      method: .get, path: "/v1/regions/{region}/editions/{edition}/facts", id: "listFacts", tag: "Regels",
      summary: "De gegevens van een uitgave.", parameters: paging, response: "Page"),
    .init(
      method: .get, path: "/v1/regions/{region}/editions/{edition}/codes", id: "listCodes", tag: "Regels",
      summary: "De codes van een uitgave.", parameters: paging, response: "Page"),
    .init(
      method: .get, path: "/v1/regions/{region}/editions/{edition}/rules", id: "listRules", tag: "Regels",
      summary: "De regels van een uitgave met hun bron.", parameters: paging, response: "Page"),
    .init(
      method: .post, path: "/v1/_evaluate", id: "evaluate", tag: "Vragen", summary: "Beantwoordt een vraag.",
      request: "Query", response: "Answer", isRecorded: true),
    .init(
      method: .post, path: "/v1/_next-question", id: "nextQuestion", tag: "Vragen",
      summary: "De vraag die het meest helpt, of het antwoord.", request: "Query", response: "NextQuestion",
      isRecorded: true),
    .init(
      method: .post, path: "/v1/_why-not", id: "whyNot", tag: "Vragen", summary: "Waarom een code er niet uit komt.",
      request: "WhyNotQuery", response: "WhyNot"),
    .init(
      method: .post, path: batchPath, id: "batch", tag: "Vragen",
      summary: "Veel vragen, een per regel; de antwoorden in dezelfde volgorde.", request: "Query",
      requestType: "application/x-ndjson", response: "Answer", responseType: "application/x-ndjson"),
    .init(
      method: .post, path: "/v1/_replay", id: "replay", tag: "Vragen",
      summary: "Stelt de vraag van een bewijs opnieuw en vergelijkt.", request: "Receipt", response: "Replay"),
    .init(
      method: .post, path: "/v1/_check", id: "check", tag: "Regels",
      summary: "Controleert regels die worden meegestuurd, zonder ze te bewaren.", request: "RuleFiles",
      response: "Findings"),
    .init(
      method: .post, path: "/v1/_diff", id: "diff", tag: "Regels",
      summary: "Wat twee uitgaven anders beslissen, met van elke verandering een voorbeeld.", request: "DiffQuery",
      response: "Difference"),
  ]
}
