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

    func add(to router: Router<ServiceContext>) {
      router.get("/health/live") { _, _ in Self.json(["status": "ok"]) }
      router.get("/health/ready") { _, _ in Self.json(["status": "ok", "digest": .string(store.library.digest)]) }
      router.get("/metrics") { _, _ in
        Response(
          status: .ok, headers: [.contentType: "text/plain; version=0.0.4"],
          body: .init(byteBuffer: ByteBuffer(string: metrics.text(busy: gate.busy))))
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
      case "batch": return try batch(request, context)
      default: break
      }
      let bytes = try await request.body.bytes(
        upTo: configuration.maximumBody, within: configuration.timeout)
      let questions = QuestionAPI(library: store.library, metrics: metrics)
      switch id {
      case "evaluate": return Self.bytes(try questions.evaluate(bytes))
      case "nextQuestion": return Self.bytes(try questions.next(bytes))
      case "whyNot": return Self.json(try questions.whyNot(bytes))
      case "replay": return Self.json(try questions.replay(bytes))
      case "check": return Self.bytes(try CheckAPI.check(bytes))
      default: throw Problem.notFound("Deze bewerking bestaat niet.")
      }
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
      ]
    }

    // MARK: Batch

    /// Answers line by line while the lines come in.
    private func batch(_ request: Request, _ context: ServiceContext) throws -> Response {
      if request.headers[.contentLength] ?? "0" == "0", request.headers[.transferEncoding] == nil {
        throw Problem.badRequest("Geef de vragen mee: een per regel, in JSON.")
      }
      let library = store.library
      let (limit, longest) = (configuration.maximumBatch, configuration.maximumBody)
      let body = request.body
      return Response(
        status: .ok, headers: [.contentType: "application/x-ndjson"],
        body: .init { writer in
          let answerer = BatchAnswerer(library, queries: .json)
          var splitter = LineSplitter()
          var count = 0
          var waiting = 0
          for try await buffer in body {
            let lines = splitter.lines(adding: buffer.readableBytesView)
            waiting = lines.isEmpty ? waiting + buffer.readableBytes : 0
            count += lines.count
            guard count <= limit, waiting <= longest else {
              let error = QueryError(
                .tooManyLines, "Meer dan \(limit) regels, of een regel van meer dan \(longest) bytes.")
              try await writer.write(ByteBuffer(bytes: AnswerJSON.error(error, id: nil).bytes() + [0x0A]))
              break
            }
            if !lines.isEmpty { try await writer.write(ByteBuffer(bytes: answerer.answer(lines).bytes)) }
          }
          let rest = splitter.finish()
          if count < limit, !rest.isEmpty { try await writer.write(ByteBuffer(bytes: answerer.answer(rest).bytes)) }
          try await writer.finish(nil)
        })
    }

    // MARK: Responses

    static func json(_ value: JSONValue) -> Response { bytes(value.bytes()) }

    static func bytes(_ bytes: [UInt8]) -> Response {
      Response(
        status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
#endif
