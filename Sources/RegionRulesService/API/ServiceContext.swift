#if Service
  internal import Hummingbird

  /// What a request carries along.
  struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of the other side, for limits.
    let remote: String
    /// The name of the key that asked.
    var keyName: String?

    init(source: Source) {
      coreContext = .init(source: source)
      remote = source.channel.remoteAddress?.ipAddress ?? "onbekend"
    }
  }
#endif
