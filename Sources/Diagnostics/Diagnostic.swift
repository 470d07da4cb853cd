/// A finding about a file: what is wrong, where, and what to write instead.
///
/// Diagnostics are values. They are collected, sorted by place and rendered in one go:
///
/// ```swift
/// var bag = DiagnosticBag()
/// bag.report(
///   Diagnostic("unknown-key", "Onbekende sleutel `nedes`.", at: key.range, help: "Schrijf `needs`."))
/// let text = DiagnosticRenderer(format: .text, source: { texts[$0] }).render(bag.sorted)
/// ```
public struct Diagnostic: Hashable, Sendable {
  /// The stable name of the kind of finding.
  public var code: DiagnosticCode

  /// How serious the finding is.
  public var severity: Severity

  /// One plain Dutch sentence, with words of the user in backticks.
  public var message: String

  /// The place of the finding.
  public var range: SourceRange

  /// Additions, each with its own place.
  public var notes: [Note]

  /// What to write instead, if that can be said.
  public var help: String?

  /// Creates a diagnostic.
  ///
  /// - Parameters:
  ///   - code: The stable name of the kind of finding.
  ///   - severity: How serious the finding is.
  ///   - message: One plain Dutch sentence, with words of the user in backticks.
  ///   - range: The place of the finding.
  ///   - notes: Additions, each with its own place.
  ///   - help: What to write instead, if that can be said.
  public init(
    _ code: DiagnosticCode,
    _ severity: Severity,
    _ message: String,
    at range: SourceRange,
    notes: [Note] = [],
    help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.help = help
  }

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - code: The stable name of the kind of finding.
  ///   - message: One plain Dutch sentence, with words of the user in backticks.
  ///   - range: The place of the finding.
  ///   - notes: Additions, each with its own place.
  ///   - help: What to write instead, if that can be said.
  public init(
    _ code: DiagnosticCode,
    _ message: String,
    at range: SourceRange,
    notes: [Note] = [],
    help: String? = nil
  ) {
    self.init(code, .error, message, at: range, notes: notes, help: help)
  }
}
