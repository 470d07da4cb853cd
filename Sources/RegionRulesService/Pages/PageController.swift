#if Service
  internal import NIOCore
  internal import Foundation
  internal import Hummingbird
  internal import Mustache
  internal import RegionRules
  internal import RuleEngine

  /// Serves the pages: ask, browse, try.
  struct PageController: Sendable {
    let store: RuleStore
    let configuration: ServiceConfiguration
    let recorder: AnswerRecorder
    private let pages = PageTemplates()

    init(store: RuleStore, configuration: ServiceConfiguration, recorder: AnswerRecorder) {
      self.store = store
      self.configuration = configuration
      self.recorder = recorder
    }

    func add(to router: Router<ServiceContext>) {
      router.get("/assets/site.css") { _, _ in asset(PackageResources.site_css, "text/css; charset=utf-8") }
      router.get("/assets/site.js") { _, _ in asset(PackageResources.site_js, "text/javascript; charset=utf-8") }
      router.get("/") { request, _ in
        try page("front", FrontPage(store.library).view(search: request.uri.queryParameters["zoek"].map { String($0) }))
      }
      router.get("/vraag/{region}/{decision}") { request, context in
        try await ask(context, FormFields(request.uri.query ?? ""))
      }
      router.post("/vraag/{region}/{decision}") { request, context in
        try await ask(context, try await fields(of: request))
      }
      router.get("/regels") { _, _ in try page("rules", RulesPage(store.library).index()) }
      router.get("/regels/{region}/{edition}") { _, context in
        let id = "\(try context.parameters.require("region"))/\(try context.parameters.require("edition"))"
        guard let loaded = store.library.edition(id) else {
          throw Problem.notFound("De uitgave \(id.prefix(100)) is er niet.")
        }
        return try page("edition", RulesPage(store.library).edition(loaded))
      }
      router.get("/proef") { request, _ in
        try page("trial", TrialPage(store.library).view(FormFields(request.uri.query ?? "")))
      }
      router.post("/proef") { request, _ in
        try page("trial", TrialPage(store.library).view(try await fields(of: request)))
      }
    }

    private func ask(_ context: ServiceContext, _ fields: FormFields) async throws -> Response {
      let region = try context.parameters.require("region")
      let decision = try context.parameters.require("decision")
      let response: Response
      let given: GivenAnswer
      do throws(QueryError) {
        let asked = try AskPage(store.library, region: region, decision: decision).view(fields)
        response = try page("ask", asked.view)
        given = asked.given
      } catch {
        throw Problem.notFound(error.message)
      }
      _ = try await recorder.record([given], asker: context.keyName)
      return response
    }

    private func fields(of request: Request) async throws -> FormFields {
      let bytes = try await request.bytes(upTo: configuration.maximumBody)
      return FormFields(String(decoding: bytes, as: UTF8.self))
    }

    private func page(_ name: String, _ view: [String: Any]) throws(QueryError) -> Response {
      guard let html = pages.render(name, view) else {
        throw QueryError(.missingKey, "De bladzijde kan niet worden gemaakt.")
      }
      return Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    private func asset(_ bytes: [UInt8], _ type: String) -> Response {
      Response(
        status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=300"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }

  /// The templates, read once.
  struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    init() {
      let texts: [(String, [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("front", PackageResources.front_mustache),
        ("ask", PackageResources.ask_mustache), ("rules", PackageResources.rules_mustache),
        ("edition", PackageResources.edition_mustache), ("trial", PackageResources.trial_mustache),
      ]
      var library = MustacheLibrary()
      for (name, bytes) in texts { try? library.register(String(decoding: bytes, as: UTF8.self), named: name) }
      self.library = library
    }

    func render(_ name: String, _ view: [String: Any]) -> String? { library.render(view, withTemplate: name) }
  }
#endif
