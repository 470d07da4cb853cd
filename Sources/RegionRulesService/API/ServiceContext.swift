#if Service
  internal import Hummingbird
  internal import NIOCore

  /// What a request carries along.
  struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of the other side, for limits.
    let remote: String
    /// The connection.
    let channel: any Channel
    /// The name of the key that asked.
    var keyName: String?

    init(source: Source) {
      coreContext = .init(source: source)
      channel = source.channel
      remote = source.channel.remoteAddress?.ipAddress ?? "onbekend"
    }
  }
#endif
