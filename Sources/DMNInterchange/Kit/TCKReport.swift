/// How the results of the conformance kit came out.
public struct TCKReport: Sendable {
  /// How one expected result came out.
  public enum Outcome: Hashable, Sendable {
    case passed
    /// Passed, as near as a binary number of 64 bits can tell; what was expected and what was found.
    case near(String)
    /// Another value came out; what was expected and what was found.
    case failed(String)
    /// It is not supported, and why.
    case refused(String)
  }

  /// One expected result.
  public struct Line: Hashable, Sendable {
    /// The folder of the kit.
    public let folder: String
    /// The case and the decision that is asked.
    public let place: String
    /// How it came out.
    public let outcome: Outcome
  }

  /// All expected results, in order of folder and file.
  public internal(set) var lines: [Line] = []

  /// The results that came out as expected.
  public var passed: Int {
    lines.count {
      switch $0.outcome {
      case .passed, .near: true
      case .failed, .refused: false
      }
    }
  }

  /// The results that are not supported.
  public var refused: Int {
    lines.count { if case .refused = $0.outcome { true } else { false } }
  }

  /// `N of M results passed, K refused`.
  public var conclusion: String { "\(passed) of \(lines.count) results passed, \(refused) refused" }

  /// A table per folder, what went wrong with its reason, and the conclusion in the last line.
  public var text: String {
    var folders: [String] = []
    for line in lines where folders.last != line.folder { folders.append(line.folder) }
    let width = folders.map(\.count).max() ?? 0
    var text = ""
    for folder in folders {
      let here = lines.filter { $0.folder == folder }
      let good = TCKReport(lines: here).passed
      let name = folder + String(repeating: " ", count: width - folder.count)
      text += "\(name)  \(good)/\(here.count)\n"
      for line in here {
        switch line.outcome {
        case .passed: continue
        case .near(let reason): text += "  bijna      \(line.place): \(reason)\n"
        case .failed(let reason): text += "  fout       \(line.place): \(reason)\n"
        case .refused(let reason): text += "  geweigerd  \(line.place): \(reason)\n"
        }
      }
    }
    return text + conclusion + "\n"
  }
}
