internal import Diagnostics
internal import RuleModel

/// The cases as JUnit XML, for build servers.
public struct JUnitReport: Sendable {
  private let report: TestReport

  /// Prepares the report.
  ///
  /// - Parameter report: The cases that were run.
  public init(_ report: TestReport) {
    self.report = report
  }

  /// The whole document.
  public var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for edition in report.editions {
      text += "  <testsuite name=\"\(Self.escaped(edition.edition))\" tests=\"\(edition.results.count)\""
      text += " failures=\"\(edition.failing.count)\">\n"
      for result in edition.results {
        let source = result.source
        text += "    <testcase classname=\"\(Self.escaped(edition.edition))\" name=\"\(Self.escaped(source.name))\""
        text += " file=\"\(Self.escaped(source.at.file))\" line=\"\(source.at.start.line)\""
        guard let first = result.diagnostics.first else {
          text += "/>\n"
          continue
        }
        let lines = result.diagnostics.flatMap { [$0.message] + $0.notes.map(\.message) }
        text += ">\n      <failure message=\"\(Self.escaped(first.message))\">"
        text += Self.escaped(lines.joined(separator: "\n")) + "</failure>\n    </testcase>\n"
      }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  /// A text as XML holds it; what XML has no place for is left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
      case "\t": result.append(scalar)
      default: if scalar.value >= 0x20 { result.append(scalar) }
      }
    }
    return String(result)
  }
}
