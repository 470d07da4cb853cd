#if Service
  internal import Synchronization

  /// Counts requests, in the text form that scrapers read (Prometheus exposition).
  final class RequestMetrics: Sendable {
    private let state = Mutex(State())

    private struct Kind: Hashable {
      var method: String
      var status: Int
    }

    private struct State {
      var requests: [Kind: Int] = [:]
      var seconds = 0.0
      var count = 0
      var outcomes: [String: Int] = [:]
    }

    /// The methods that are counted by name; callers can think up any number of others.
    private static let methods: Set<String> = ["GET", "POST", "HEAD", "OPTIONS"]

    func count(method: String, status: Int, seconds: Duration) {
      let method = Self.methods.contains(method) ? method : "other"
      let time = Double(seconds.components.seconds) + Double(seconds.components.attoseconds) / 1e18
      state.withLock { state in
        state.requests[Kind(method: method, status: status), default: 0] += 1
        state.seconds += time
        state.count += 1
      }
    }

    func count(outcome: String) { state.withLock { $0.outcomes[outcome, default: 0] += 1 } }

    func text(busy: Int) -> String {
      let state = state.withLock { $0 }
      var lines = ["# TYPE jeugdregels_requests_total counter"]
      lines += state.requests.map {
        "jeugdregels_requests_total{method=\"\($0.key.method)\",status=\"\($0.key.status)\"} \($0.value)"
      }.sorted()
      lines.append("# TYPE jeugdregels_request_seconds summary")
      lines.append("jeugdregels_request_seconds_sum \(state.seconds)")
      lines.append("jeugdregels_request_seconds_count \(state.count)")
      lines.append("# TYPE jeugdregels_requests_busy gauge")
      lines.append("jeugdregels_requests_busy \(busy)")
      lines.append("# TYPE jeugdregels_answers_total counter")
      lines += state.outcomes.sorted { $0.key < $1.key }.map {
        "jeugdregels_answers_total{outcome=\"\($0.key)\"} \($0.value)"
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }
#endif
