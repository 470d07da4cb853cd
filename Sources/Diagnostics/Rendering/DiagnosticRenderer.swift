/// Turns diagnostics into text for people, programs or a build service.
public struct DiagnosticRenderer {
  /// The form of the output.
  public enum Format: String, Sendable, CaseIterable {
    /// For people: place, sentence, the line itself and a caret under the fault.
    case text

    /// One JSON object with all that is known.
    case json

    /// Annotations that GitHub Actions shows beside the changed lines.
    case github

    /// SARIF 2.1.0, for code scanning.
    case sarif
  }

  /// The form of the output.
  public var format: Format

  /// Whether the text form uses terminal colours.
  public var colour: Bool

  /// Gives the text of a file by the name that ranges carry, or `nil` when it is not at hand.
  let source: (String) -> String?

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - format: The form of the output.
  ///   - source: Gives the text of a file by the name that ranges carry, or `nil` when it is not at hand.
  ///   - colour: Whether the text form uses terminal colours.
  public init(format: Format, source: @escaping (String) -> String? = { _ in nil }, colour: Bool = false) {
    self.format = format
    self.source = source
    self.colour = colour
  }

  /// Returns the diagnostics in the chosen form, in the order given.
  ///
  /// - Parameter diagnostics: The diagnostics, usually those of ``DiagnosticBag/sorted``.
  /// - Returns: Text that ends with a line break; in the text and GitHub forms empty when there is nothing to tell.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text:
      var rendering = TextRendering(source: source, style: TextStyle(colour: colour))
      for diagnostic in diagnostics { rendering.add(diagnostic) }
      return rendering.output
    case .json:
      return JSONRendering.document(diagnostics)
    case .github:
      return diagnostics.map(GitHubRendering.annotation).joined()
    case .sarif:
      return SARIFRendering.log(diagnostics)
    }
  }
}
