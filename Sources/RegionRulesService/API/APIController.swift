#if Service
  internal import NIOCore
  internal import Hummingbird
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine

  /// Serves the operations of the API.
  struct APIController: Sendable {
    let store: RuleStore
    let configuration: ServiceConfiguration
    let metrics: RequestMetrics
    let gate: RequestGate
    let recorder: AnswerRecorder
    private let heavyWork = HeavyWork()

    init(
      store: RuleStore, configuration: ServiceConfiguration, metrics: RequestMetrics, gate: RequestGate,
      recorder: AnswerRecorder
    ) {
      self.store = store
      self.configuration = configuration
      self.metrics = metrics
      self.gate = gate
      self.recorder = recorder
    }

    func add(to router: Router<ServiceContext>) {
      router.get("/health/live") { _, _ in Self.json(["status": "ok"]) }
      router.get("/health/ready") { _, _ in try await ready() }
      router.get("/metrics") { _, _ in
        Response(
          status: .ok, headers: [.contentType: "text/plain; version=0.0.4"],
          body: .init(byteBuffer: ByteBuffer(string: metrics.text(busy: gate.busy) + recorder.metrics)))
      }
      router.get("/v1/openapi.json") { _, _ in Self.json(OpenAPI.document) }
      for operation in Operations.all {
        let path = RouterPath(stringLiteral: operation.path)
        switch operation.method {
        case .get: router.get(path) { request, context in try await answer(operation.id, request, context) }
        case .post: router.post(path) { request, context in try await answer(operation.id, request, context) }
        }
      }
    }

    private func answer(_ id: String, _ request: Request, _ context: ServiceContext) async throws -> Response {
      switch id {
      case "getStatus": return Self.json(status())
      case "listRegions": return Self.json(LibraryListing.json(store.library.regions))
      case "getRegion": return Self.json(try CatalogueAPI(store.library).region(context))
      case "getEdition": return Self.json(try CatalogueAPI(store.library).edition(context))
      case "listDecisions", "listFacts", "listCodes", "listRules":
        return Self.json(try CatalogueAPI(store.library).page(id, request, context))
      case "batch":
        let questions = QuestionAPI(library: store.library, metrics: metrics)
        return try BatchAPI(
          questions: questions, recorder: recorder, limit: configuration.maximumBatch,
          longest: configuration.maximumBody
        ).response(to: request, context)
      default: break
      }
      let bytes = try await request.bytes(upTo: configuration.maximumBody)
      let library = store.library
      let questions = QuestionAPI(library: library, metrics: metrics)
      switch id {
      case "evaluate":
        guard recorder.log != nil else { return Self.bytes(try questions.evaluateUnrecorded(bytes)) }
        let given = try questions.evaluate(bytes)
        return try await recorded(given, given.bytes, context)
      case "nextQuestion":
        let (given, body) = try questions.next(bytes)
        return try await recorded(given, body, context)
      case "whyNot": return Self.json(try questions.whyNot(bytes))
      case "replay": return Self.json(try questions.replay(bytes))
      case "check": return Self.bytes(try await heavy { () throws(Problem) in try CheckAPI.check(bytes) })
      case "diff": return Self.bytes(try await heavy { () throws(Problem) in try DiffAPI(library).compare(bytes) })
      default: throw Problem.notFound("Deze bewerking bestaat niet.")
      }
    }

    /// The response of an answer, once its receipt is safe.
    private func recorded(
      _ given: GivenAnswer, _ body: [UInt8], _ context: ServiceContext
    ) async throws(Problem) -> Response {
      let ids = try await recorder.record([given], asker: context.keyName)
      var response = Self.bytes(body)
      response.headers[.receiptID] = ids.first
      return response
    }

    private func heavy(
      _ work: @escaping @Sendable () throws(Problem) -> [UInt8]
    ) async throws(Problem) -> [UInt8] {
      try await heavyWork.run(within: configuration.timeout, work)
    }

    private func ready() async throws(Problem) -> Response {
      if let log = recorder.log, log.configuration.policy == .require, await !log.isUsable() {
        throw AnswerRecorder.notRecorded
      }
      return Self.json(["status": "ok", "digest": .string(store.library.digest)])
    }

    private func status() -> JSONValue {
      let library = store.library
      let failure = store.lastFailure
      return [
        "version": .string(EngineVersion.current),
        "digest": .string(library.digest),
        "editions": .array(
          library.regions.flatMap(\.editions).map { ["edition": .string($0.id), "digest": .string($0.digest)] }),
        "pendingChange": .string(failure == nil ? "none" : "broken"),
        "diagnostics": .array((failure?.diagnostics ?? []).prefix(50).map(CheckAPI.json)),
        "decisionLog": recorder.json,
      ]
    }

    // MARK: Responses

    static func json(_ value: JSONValue) -> Response { bytes(value.bytes()) }

    static func bytes(_ bytes: [UInt8]) -> Response {
      Response(
        status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
#endif
