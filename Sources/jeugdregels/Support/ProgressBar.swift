import RegionRules
import RuleTesting

/// A line on the terminal that says how far a long task is; nothing when the output of errors is no terminal.
struct ProgressBar: Sendable {
  private let title: String
  private let total: Int
  private let isShown: Bool

  init(_ title: String, of total: Int) {
    self.title = title
    self.total = total
    isShown = Terminal.isTerminal(.error)
  }

  /// Shows how many are done.
  func show(_ done: Int) {
    guard isShown, total > 0, done % 10 == 0 || done == total else { return }
    let width = 30
    let filled = done * width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    Terminal.write("\r\(title) [\(bar)] \(done) van \(total)", to: .error)
  }

  /// Takes the line away.
  func clear() {
    if isShown { Terminal.write("\r\u{1B}[K", to: .error) }
  }
}
