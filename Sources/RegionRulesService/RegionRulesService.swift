#if Service
  internal import NIOCore
  internal import Hummingbird
  internal import Logging
  public import RegionRules

  /// The HTTP service: the API, the pages, hot reload and a graceful stop.
  public struct RegionRulesService: Sendable {
    private let store: RuleStore
    private let configuration: ServiceConfiguration

    /// Creates a service; it listens when it runs.
    ///
    /// - Parameters:
    ///   - store: The rules in use.
    ///   - configuration: Address, limits and keys.
    public init(_ store: RuleStore, configuration: ServiceConfiguration) {
      self.store = store
      self.configuration = configuration
    }

    /// Runs until the process is told to stop (SIGTERM or SIGINT); requests that run are finished first.
    ///
    /// - Parameter started: Called with the port when the service listens.
    /// - Throws: When the address can't be used; a `LogFault` when the decision log can't.
    public func run(started: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
      var logger = Logger(label: "jeugdregels")
      logger.logLevel = .notice
      var log: DecisionLog?
      if let decisions = configuration.decisionLog { log = try DecisionLog(decisions, logger: logger) }
      let application = application(log, logger: logger, started: started)
      do {
        try await application.runService()
      } catch {
        await log?.close()
        throw error
      }
      await log?.close()
    }

    private func application(
      _ log: DecisionLog?, logger: Logger, started: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
      let metrics = RequestMetrics()
      let gate = RequestGate()
      let recorder = AnswerRecorder(log)
      let pages = PageTemplates()
      let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
      router.add(middleware: ProblemMiddleware(metrics: metrics, origins: configuration.origins))
      router.add(middleware: PageProblemMiddleware(pages: pages))
      router.add(middleware: AccessMiddleware(configuration: configuration, gate: gate))
      APIController(store: store, configuration: configuration, metrics: metrics, gate: gate, recorder: recorder)
        .add(to: router)
      PageController(store: store, configuration: configuration, recorder: recorder, pages: pages).add(to: router)
      // A connection on which no whole head comes in for so long is closed: slow headers, and idle ones kept alive.
      let seconds = configuration.timeout
      var application = Application(
        router: router,
        server: .http1(
          configuration: .init(
            additionalChannelHandlers: [BodyDeadline(seconds: seconds)], idleTimeout: .seconds(Int64(seconds)))),
        configuration: .init(
          address: .hostname(configuration.host, port: configuration.port), serverName: "jeugdregels"),
        onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
      application.addServices(
        RuleWatcher(store: store, root: configuration.root, interval: configuration.reloadInterval, logger: logger))
      if let log, (configuration.decisionLog?.retentionDays ?? 0) > 0 {
        application.addServices(LogCleaner(log: log, logger: logger))
      }
      return application
    }
  }
#endif
