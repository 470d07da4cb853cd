#if Service
  internal import NIOCore
  internal import Foundation
  internal import HTTPTypes
  internal import Hummingbird
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine

  /// Serves the pages: ask, browse, try.
  struct PageController: Sendable {
    let store: RuleStore
    let configuration: ServiceConfiguration
    let recorder: AnswerRecorder
    private let pages: PageTemplates
    private let books = RuleBooks()
    private let heavyWork = HeavyWork()

    init(
      store: RuleStore, configuration: ServiceConfiguration, recorder: AnswerRecorder, pages: PageTemplates
    ) {
      self.pages = pages
      self.store = store
      self.configuration = configuration
      self.recorder = recorder
    }

    func add(to router: Router<ServiceContext>) {
      router.get("/assets/site.css") { _, _ in asset(PackageResources.site_css, "text/css; charset=utf-8") }
      router.get("/assets/site.js") { _, _ in asset(PackageResources.site_js, "text/javascript; charset=utf-8") }
      router.get("/assets/proef.js") { _, _ in asset(PackageResources.proef_js, "text/javascript; charset=utf-8") }
      router.get("/") { request, _ in
        try page("front", FrontPage(store.library).view(search: word("zoek", request)))
      }
      // The name of a decision of the national layer has a slash in it.
      router.get("/vraag/{region}/**") { request, context in
        try await ask(context, FormFields(request.uri.query ?? ""), isReply: false)
      }
      router.post("/vraag/{region}/**") { request, context in
        try await ask(context, try await fields(of: request), isReply: true)
      }
      addRules(to: router)
      router.get("/proef") { request, _ in
        try page("trial", TrialPage(store.library, FormFields(request.uri.query ?? "")).view)
      }
      router.post("/proef") { request, _ in
        try await trial(try await fields(of: request))
      }
      router.post("/proef/controle") { request, _ in
        let (library, sent) = (store.library, try await fields(of: request))
        return APIController.bytes(
          try await heavyWork.run(within: configuration.timeout) { () throws(Problem) in
            TrialPage(library, sent).findings.bytes()
          })
      }
    }

    private func addRules(to router: Router<ServiceContext>) {
      router.get("/regels") { request, _ in
        try page("rules", RulesPage(store.library, books: books).index(search: word("zoek", request)))
      }
      router.get("/regels/vergelijk") { request, _ in
        let (library, from, to) = (store.library, word("van", request), word("naar", request))
        return try await heavy("compare") { [books] in ComparePage(library, books: books).view(from: from, to: to) }
      }
      router.get("/regels/{region}/{edition}") { request, context in
        let loaded = try edition(context)
        return try page(
          "edition", RulesPage(store.library, books: books).edition(loaded, search: word("zoek", request)))
      }
      router.get("/regels/{region}/{edition}/**") { request, context in
        let loaded = try edition(context)
        let rules = RulesPage(store.library, books: books)
        let path = Self.rest(context)
        switch path {
        case "gaten": return try page("part", rules.gaps(loaded))
        case "gevallen": return try await heavy("part") { rules.cases(loaded) }
        case "bron": return try page("part", rules.traceability(loaded, kind: word("soort", request)))
        default: break
        }
        guard let view = rules.part(loaded, path) else {
          throw Problem.notFound("De regel \(path.prefix(200)) is er niet in \(loaded.id).")
        }
        return try page("part", view)
      }
    }

    /// The end of the path, which may have slashes in it.
    private static func rest(_ context: ServiceContext) -> String {
      let path = context.parameters.getCatchAll().joined(separator: "/")
      return path.removingPercentEncoding ?? path
    }

    private func edition(_ context: ServiceContext) throws -> LoadedEdition {
      let id = "\(try context.parameters.require("region"))/\(try context.parameters.require("edition"))"
      guard let loaded = store.library.edition(id) else {
        throw Problem.notFound("De uitgave \(id.prefix(100)) is er niet.")
      }
      return loaded
    }

    private func word(_ name: String, _ request: Request) -> String {
      String(FormFields(request.uri.query ?? "")[name]?.prefix(200) ?? "")
    }

    private func ask(_ context: ServiceContext, _ fields: FormFields, isReply: Bool) async throws -> Response {
      let region = try context.parameters.require("region")
      let decision = Self.rest(context)
      let library = store.library
      let asked: AskPage.Asked
      do throws(QueryError) {
        asked = try AskPage(library, region: region, decision: decision, books: books).view(fields, isReply: isReply)
      } catch {
        throw Problem.notFound(error.message)
      }
      let response = try page("ask", asked.view)
      let given = asked.answers.map { GivenAnswer($0.query, $0.answer, in: library) }
      _ = try await recorder.record(given, asker: context.keyName)
      return response
    }

    private func trial(_ fields: FormFields) async throws -> Response {
      let library = store.library
      guard fields["do"] == "download", let file = TrialPage(library, fields).download else {
        return try await heavy("trial") { TrialPage(library, fields).view }
      }
      return Response(
        status: .ok,
        headers: [
          .contentType: "application/yaml; charset=utf-8",
          .contentDisposition: "attachment; filename=\"\(file.name)\"",
        ], body: .init(byteBuffer: ByteBuffer(string: file.text)))
    }

    /// A page that takes long to work out; questions do not wait for it.
    private func heavy(_ name: String, _ view: @escaping @Sendable () -> [String: Any]) async throws -> Response {
      let bytes = try await heavyWork.run(within: configuration.timeout) { [pages] () throws(Problem) in
        guard let html = pages.render(name, view()) else { throw Self.unmade }
        return Array(html.utf8)
      }
      return Self.html(ByteBuffer(bytes: bytes))
    }

    private func fields(of request: Request) async throws -> FormFields {
      let bytes = try await request.bytes(upTo: configuration.maximumBody)
      return FormFields(String(decoding: bytes, as: UTF8.self))
    }

    // MARK: Responses

    private func page(_ name: String, _ view: [String: Any]) throws -> Response {
      guard let html = pages.render(name, view) else { throw Self.unmade }
      return Self.html(ByteBuffer(string: html))
    }

    private static func html(_ buffer: ByteBuffer) -> Response {
      Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: buffer))
    }

    private static var unmade: Problem {
      Problem(
        status: .internalServerError, title: "Er ging iets mis", detail: "De bladzijde kan niet worden gemaakt.")
    }

    private func asset(_ bytes: [UInt8], _ type: String) -> Response {
      Response(
        status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=300"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
#endif
