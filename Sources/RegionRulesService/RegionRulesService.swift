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
    /// - Throws: When the address can't be used.
    public func run(started: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
      var logger = Logger(label: "jeugdregels")
      logger.logLevel = .notice
      let metrics = RequestMetrics()
      let gate = RequestGate()
      let router = Router(context: ServiceContext.self)
      router.add(middleware: ProblemMiddleware(metrics: metrics, origins: configuration.origins))
      router.add(middleware: AccessMiddleware(configuration: configuration, gate: gate))
      APIController(store: store, configuration: configuration, metrics: metrics, gate: gate).add(to: router)
      PageController(store: store, configuration: configuration).add(to: router)
      var application = Application(
        router: router,
        configuration: .init(
          address: .hostname(configuration.host, port: configuration.port), serverName: "jeugdregels"),
        onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
      application.addServices(
        RuleWatcher(store: store, root: configuration.root, interval: configuration.reloadInterval, logger: logger))
      try await application.runService()
    }
  }
#endif
