#if Service
  internal import HTTPTypes
  internal import JSONText

  /// Records answers before they are given, by the policy of the log.
  struct AnswerRecorder: Sendable {
    /// The log; `nil` when none is kept.
    let log: DecisionLog?
    private let mask: ReceiptMask?

    init(_ log: DecisionLog?) {
      self.log = log
      let names = Set(log?.configuration.masked ?? [])
      mask = names.isEmpty ? nil : ReceiptMask(names: names)
    }

    /// Records answers.
    ///
    /// - Parameters:
    ///   - answers: The answers that are about to be given.
    ///   - asker: The name of the key that asked.
    /// - Returns: The ids of their receipts; none without a log, or when a loss is allowed and happened.
    /// - Throws: A `Problem` when the log fails and an answer needs its receipt.
    func record(_ answers: [GivenAnswer], asker: String?) async throws(Problem) -> [String] {
      guard let log, !answers.isEmpty else { return [] }
      let moment = LogMoment.now
      do throws(LogFault) {
        return try await log.append(answers.map { LogEntry($0, asker: asker, at: moment, mask: mask) })
      } catch {
        switch log.configuration.policy {
        case .require: throw Self.notRecorded
        case .bestEffort:
          log.countLost(answers.count)
          return []
        }
      }
    }

    /// No record, no answer.
    static var notRecorded: Problem {
      Problem(
        status: .serviceUnavailable, title: "Het antwoord kan niet worden vastgelegd",
        detail:
          "Deze dienst legt elk antwoord vast. Dat lukt nu niet, en daarom geeft zij geen antwoord. Probeer het later opnieuw.",
        headers: [.retryAfter: "5"])
    }

    /// How the log is doing, for operators.
    var json: JSONValue {
      guard let log else { return ["policy": "off", "state": "off", "written": 0, "lost": 0, "failure": nil] }
      let state = log.state
      return [
        "policy": .string(log.configuration.policy.rawValue),
        "state": state.fault == nil ? "ok" : "failing",
        "written": JSONValue(state.written),
        "lost": JSONValue(state.lost),
        "failure": JSONValue(state.fault?.message),
      ]
    }

    /// The same in the text form that scrapers read.
    var metrics: String {
      guard let state = log?.state else { return "" }
      let lines = [
        ("written_total", "counter", state.written), ("lost_total", "counter", state.lost),
        ("failures_total", "counter", state.failures), ("deleted_total", "counter", state.deleted),
        ("failing", "gauge", state.fault == nil ? 0 : 1),
      ]
      return lines.map { name, type, value in
        "# TYPE jeugdregels_decision_log_\(name) \(type)\njeugdregels_decision_log_\(name) \(value)\n"
      }.joined()
    }
  }
#endif
