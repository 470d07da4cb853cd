#if Service
  internal import HTTPTypes
  internal import NIOCore
  internal import NIOHTTPTypes

  /// Gives up a body that is not whole in time; a batch has that time for each of its parts.
  ///
  /// One timer a request, on the event loop of its connection: a task with a clock of its own would cost each request as
  /// much as its answer.
  final class BodyDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// The body did not come in time.
    struct Passed: Error {}

    private let time: TimeAmount
    private var timer: Scheduled<Void>?
    private var isStream = false

    init(seconds: Int) { time = .seconds(Int64(seconds)) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        isStream = head.path == Operations.batchPath
        start(context)
      case .body:
        if isStream { start(context) }
      case .end:
        timer?.cancel()
        timer = nil
      }
      context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
      timer?.cancel()
      timer = nil
      context.fireChannelInactive()
    }

    private func start(_ context: ChannelHandlerContext) {
      timer?.cancel()
      timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
        // Who reads the body gets the error; the response can still go out.
        context.fireErrorCaught(Passed())
      }
    }
  }
#endif
