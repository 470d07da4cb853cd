#if Service
  internal import Hummingbird
  internal import NIOCore

  /// What a request carries along.
  struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection.
    let channel: any Channel
    /// The name of the key that asked.
    var keyName: String?

    /// The address of the other side, for limits.
    var remote: String { channel.remoteAddress?.ipAddress ?? "onbekend" }

    init(source: Source) {
      coreContext = .init(source: source)
      channel = source.channel
    }
  }
#endif
