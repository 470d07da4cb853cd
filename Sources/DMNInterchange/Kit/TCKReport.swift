/// How the results of the conformance kit came out.
public struct TCKReport: Sendable {
  /// How one expected result came out.
  public enum Outcome: Hashable, Sendable {
    case passed
    /// Another value came out; what was expected and what was found.
    case failed(String)
    /// It is not supported, and why.
    case refused(String)
  }

  /// What a result was judged by.
  public enum Judge: Hashable, Sendable {
    /// The model as rule files, checked, compiled and answered by the engine; FEEL gives the same.
    case engine
    /// FEEL alone; why the model cannot be rule files.
    case feel(String)
  }

  /// One expected result.
  public struct Line: Hashable, Sendable {
    /// The folder of the kit.
    public let folder: String
    /// The case and the decision that is asked.
    public let place: String
    /// What it was judged by; `nil` when it was not run.
    public let judge: Judge?
    /// How it came out.
    public let outcome: Outcome
  }

  /// All expected results, in order of folder and file.
  public internal(set) var lines: [Line] = []

  /// The results that came out as expected.
  public var passed: Int {
    lines.count { $0.outcome == .passed }
  }

  /// The results that are not supported.
  public var refused: Int {
    lines.count { if case .refused = $0.outcome { true } else { false } }
  }

  /// The results that the engine of rule files gave.
  public var byEngine: Int { lines.count { $0.judge == .engine } }

  /// `N of M results passed, K refused`.
  public var conclusion: String { "\(passed) of \(lines.count) results passed, \(refused) refused" }

  /// A table per folder with a line for each result, what judged it, and the conclusion in the last line.
  public var text: String {
    var folders: [String] = []
    for line in lines where folders.last != line.folder { folders.append(line.folder) }
    let width = folders.map(\.count).max() ?? 0
    var text = ""
    for folder in folders {
      let here = TCKReport(lines: lines.filter { $0.folder == folder })
      let name = folder + String(repeating: " ", count: width - folder.count)
      text += "\(name)  \(here.passed)/\(here.lines.count), motor \(here.byEngine)\n"
      for line in here.lines { text += "  " + line.text + "\n" }
    }
    text += "\(byEngine) door de regelmotor en FEEL, \(lines.count - byEngine) door FEEL alleen\n"
    return text + conclusion + "\n"
  }
}

extension TCKReport.Line {
  /// The line of the table.
  fileprivate var text: String {
    let by =
      switch judge {
      case .engine?: "motor  "
      case .feel?: "FEEL   "
      case nil: "-      "
      }
    switch (outcome, judge) {
    case (.passed, .feel(let why)?): return "goed       \(by)\(place): \(why)"
    case (.passed, _): return "goed       \(by)\(place)"
    case (.failed(let reason), _): return "fout       \(by)\(place): \(reason)"
    case (.refused(let reason), _): return "geweigerd  \(by)\(place): \(reason)"
    }
  }
}
