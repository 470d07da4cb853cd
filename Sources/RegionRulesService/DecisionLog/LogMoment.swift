#if Service
  internal import Foundation

  /// A moment on the clock of the service, to the millisecond.
  struct LogMoment: Sendable {
    /// Milliseconds since 1970.
    let milliseconds: Int64

    init(milliseconds: Int64) { self.milliseconds = milliseconds }

    static var now: LogMoment { LogMoment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }

    /// So many days earlier.
    func earlier(days: Int) -> LogMoment { LogMoment(milliseconds: milliseconds - Int64(days) * 86_400_000) }

    /// ISO 8601 in UTC: `2026-03-01T09:30:00.125Z`.
    var text: String {
      Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
  }
#endif
